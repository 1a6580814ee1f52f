import { cvItems } from '#domain/cv/model.ts';
import type { CvItem } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { changeItem } from '../commands.ts';
import { Starters } from '../sections/Starters.tsx';
import { useSave } from '../use-save.ts';
import { ItemField } from './ItemField.tsx';
import { PartialDateField, PeriodFields } from './PeriodFields.tsx';

const TASKS = [
  'cvPaper.starter.task.customers',
  'cvPaper.starter.task.till',
  'cvPaper.starter.task.stock',
  'cvPaper.starter.task.food',
  'cvPaper.starter.task.cleaned',
  'cvPaper.starter.task.guests',
  'cvPaper.starter.task.colleagues',
] as const;

export interface DatedFieldsProps {
  readonly item: CvItem;
  readonly section: 'work' | 'volunteering' | 'education' | 'course';
}

/** A job, voluntary work, a school or a course. */
export function DatedFields({ item, section }: DatedFieldsProps) {
  switch (section) {
    case 'work':
    case 'volunteering':
      return <JobFields item={item} section={section} />;
    case 'education':
      return <SchoolFields item={item} />;
    case 'course':
      return <CourseFields item={item} />;
  }
}

function JobFields({ item, section }: { readonly item: CvItem; readonly section: 'work' | 'volunteering' }) {
  const words = useWords();
  return (
    <>
      <ItemField
        item={item}
        field="title"
        label={words(section === 'work' ? 'cv.field.workTitle' : 'cv.field.volunteeringTitle')}
        hint={section === 'work' ? words('cv.field.workTitleHint') : undefined}
      />
      <ItemField
        item={item}
        field="organisation"
        label={words('cv.field.organisation')}
        hint={section === 'work' ? words('cv.field.organisationHint') : undefined}
      />
      <ItemField item={item} field="place" label={words('cv.field.place')} />
      <PeriodFields item={item} />
      <TextEditor
        definition={cvItems}
        row={item.id}
        field="details"
        label={words('cv.field.details')}
        hint={words('cv.field.detailsHint')}
        maxLength={2000}
        lined={false}
        lang="nl"
        dir="ltr"
        starters={(add) => <Starters keys={TASKS} onAdd={add} />}
      />
    </>
  );
}

function SchoolFields({ item }: { readonly item: CvItem }) {
  const words = useWords();
  const { save } = useSave();
  return (
    <>
      <ItemField
        item={item}
        field="title"
        label={words('cv.field.educationTitle')}
        hint={words('cv.field.educationTitleHint')}
      />
      <ItemField
        item={item}
        field="level"
        label={words('cv.field.eduLevel')}
        hint={words('cv.field.eduLevelHint')}
      />
      <ItemField item={item} field="organisation" label={words('cv.field.school')} />
      <ItemField item={item} field="place" label={words('cv.field.place')} />
      <PeriodFields item={item} />
      <ChipGroup
        legend={words('cv.field.diploma')}
        options={[
          { value: 'yes', label: words('cv.field.diplomaYes') },
          { value: 'no', label: words('cv.field.diplomaNo') },
          { value: 'busy', label: words('cv.field.diplomaBusy') },
        ]}
        value={item.diploma === '' ? undefined : item.diploma}
        onChange={(diploma) => {
          save(changeItem(item.id, { diploma }));
        }}
      />
      {item.diploma === 'yes' ? (
        <ChipGroup
          legend={words('cv.field.valued')}
          options={[
            { value: 'yes', label: words('cv.field.diplomaYes') },
            { value: 'no', label: words('cv.field.diplomaNo') },
          ]}
          value={item.valued === '' ? undefined : item.valued}
          onChange={(valued) => {
            save(changeItem(item.id, { valued }));
          }}
        />
      ) : null}
    </>
  );
}

function CourseFields({ item }: { readonly item: CvItem }) {
  const words = useWords();
  const { save } = useSave();
  return (
    <>
      <ItemField item={item} field="title" label={words('cv.field.courseTitle')} />
      <ItemField item={item} field="organisation" label={words('cv.field.organisation')} />
      <PartialDateField
        legend={words('cv.field.courseWhen')}
        stored={item.from}
        onSave={(from) => {
          save(changeItem(item.id, { from }));
        }}
      />
      <PartialDateField
        legend={words('cv.field.validUntil')}
        stored={item.until}
        onSave={(until) => {
          save(changeItem(item.id, { until }));
        }}
      />
    </>
  );
}
