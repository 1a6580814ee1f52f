import { cvItems } from '#domain/cv/model.ts';
import type { CvItem } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { OwnTextEditor } from '#parts/own-words/OwnTextEditor.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { changeItem } from '../commands.ts';
import { Starters } from '#parts/paper-words/Starters.tsx';
import { useSave } from '../use-save.ts';
import { ItemField } from './ItemField.tsx';
import { PartialDateField, PeriodFields } from './PeriodFields.tsx';
import { TradeStarters } from '../trades/TradeStarters.tsx';
import { ANY_TASKS, taskStarters, tradeOf } from './task-starters.ts';

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
  return (
    <>
      <ItemField
        item={item}
        field="title"
        label={<Words of={section === 'work' ? 'cv.field.workTitle' : 'cv.field.volunteeringTitle'} />}
        hint={section === 'work' ? <Words of="cv.field.workTitleHint" /> : undefined}
      />
      <ItemField
        item={item}
        field="organisation"
        label={<Words of="cv.field.organisation" />}
        hint={section === 'work' ? <Words of="cv.field.organisationHint" /> : undefined}
      />
      <ItemField item={item} field="place" label={<Words of="cv.field.place" />} />
      <PeriodFields item={item} />
      <TextEditor
        definition={cvItems}
        row={item.id}
        field="details"
        label={<Words of="cv.field.details" />}
        hint={<Words of="cv.field.detailsHint" />}
        maxLength={2000}
        lined={false}
        lang="nl"
        dir="ltr"
        starters={(add) => <TaskStarters item={item} onAdd={add} />}
      />
      <OwnTextEditor record={cvItems} of={item} field="details" about="cv.field.details" maxLength={2000} />
    </>
  );
}

interface TaskStartersProps {
  readonly item: CvItem;
  readonly onAdd: (words: string) => void;
}

/** Of her trade, when the name of the job tells it; else she points at one. */
function TaskStarters({ item, onAdd }: TaskStartersProps) {
  const trade = tradeOf(item.title, item.organisation);
  if (trade !== null) return <Starters starters={taskStarters(trade)} onAdd={onAdd} />;
  return (
    <>
      <Starters starters={ANY_TASKS} onAdd={onAdd} />
      <TradeStarters startersOf={taskStarters} onAdd={onAdd} />
    </>
  );
}

function SchoolFields({ item }: { readonly item: CvItem }) {
  const { save } = useSave();
  return (
    <>
      <ItemField
        item={item}
        field="title"
        label={<Words of="cv.field.educationTitle" />}
        hint={<Words of="cv.field.educationTitleHint" />}
      />
      <ItemField
        item={item}
        field="level"
        label={<Words of="cv.field.eduLevel" />}
        hint={<Words of="cv.field.eduLevelHint" />}
      />
      <ItemField item={item} field="organisation" label={<Words of="cv.field.school" />} />
      <ItemField item={item} field="place" label={<Words of="cv.field.place" />} />
      <PeriodFields item={item} />
      <ChipGroup
        legend={<Words of="cv.field.diploma" />}
        options={[
          { value: 'yes', label: <Words of="cv.field.diplomaYes" /> },
          { value: 'no', label: <Words of="cv.field.diplomaNo" /> },
          { value: 'busy', label: <Words of="cv.field.diplomaBusy" /> },
        ]}
        value={item.diploma === '' ? undefined : item.diploma}
        onChange={(diploma) => {
          save(changeItem(item.id, { diploma }));
        }}
      />
      {item.diploma === 'yes' ? (
        <ChipGroup
          legend={<Words of="cv.field.valued" />}
          options={[
            { value: 'yes', label: <Words of="cv.field.diplomaYes" /> },
            { value: 'no', label: <Words of="cv.field.diplomaNo" /> },
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
  const { save } = useSave();
  return (
    <>
      <ItemField item={item} field="title" label={<Words of="cv.field.courseTitle" />} />
      <ItemField item={item} field="organisation" label={<Words of="cv.field.organisation" />} />
      <PartialDateField
        legend={<Words of="cv.field.courseWhen" />}
        stored={item.from}
        onSave={(from) => {
          save(changeItem(item.id, { from }));
        }}
      />
      <PartialDateField
        legend={<Words of="cv.field.validUntil" />}
        stored={item.until}
        onSave={(until) => {
          save(changeItem(item.id, { until }));
        }}
      />
    </>
  );
}
