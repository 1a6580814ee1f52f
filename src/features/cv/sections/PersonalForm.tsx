import { cvs } from '#domain/cv/model.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { isCivilDate } from '#domain/shared/record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { useSavedValue } from '#parts/fields/use-saved-value.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { BirthDateField } from '#ui/BirthDateField.tsx';
import { Fold } from '#ui/Fold.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { changeCv } from '../commands.ts';
import { PhotoForm } from '../photo/PhotoForm.tsx';
import { useSave } from '../use-save.ts';
import { PersonalComments } from './CvComments.tsx';

const PHONE = /^\+?[\d ()-]{0,24}$/u;

/** Name and how to reach her. What an employer rarely needs is folded; what he may not ask is not there at all. */
export function PersonalForm({ cv }: { readonly cv: Cv }) {
  const words = useWords();
  const { save, fault } = useSave();
  const field = (
    name: 'name' | 'town' | 'phone' | 'email' | 'address' | 'nationality' | 'licence' | 'link',
  ) => ({
    label: words(`cv.field.${name}`),
    stored: cv[name],
    earlier: { of: cvs, id: cv.id, field: name },
    onSave: (value: string) => {
      save(changeCv(cv.id, { [name]: value }));
    },
  });
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField {...field('name')} hint={<Words of="cv.field.nameHint" />} lang="nl" maxLength={80} />
      <SavedField {...field('town')} lang="nl" maxLength={80} />
      <SavedField
        {...field('phone')}
        type="tel"
        maxLength={24}
        check={(value) => (PHONE.test(value) ? undefined : words('cv.field.phoneError'))}
      />
      <SavedField
        {...field('email')}
        type="email"
        maxLength={120}
        check={(value) => (value === '' || value.includes('@') ? undefined : words('cv.field.emailError'))}
      />
      <Fold summary={<Words of="cv.field.more" />}>
        <Stack gap={5}>
          <RunningText className="wm-soft">
            <Words of="cv.field.never" />
          </RunningText>
          <SavedField {...field('address')} lang="nl" maxLength={200} />
          <BirthDate
            stored={cv.birthOn}
            onSave={(birthOn) => {
              save(changeCv(cv.id, { birthOn }));
            }}
          />
          <SavedField {...field('nationality')} lang="nl" maxLength={60} />
          <SavedField
            {...field('licence')}
            hint={<Words of="cv.field.licenceHint" />}
            lang="nl"
            maxLength={40}
          />
          <SavedField {...field('link')} hint={<Words of="cv.field.linkHint" />} type="url" maxLength={200} />
        </Stack>
      </Fold>
      <Fold summary={<Words of="cv.photo.title" />}>
        <PhotoForm cv={cv} />
      </Fold>
      <PersonalComments cv={cv} />
    </>
  );
}

interface BirthDateProps {
  readonly stored: string | null;
  readonly onSave: (day: string | null) => void;
}

const two = (digits: string): string => (digits === '' ? '' : digits.padStart(2, '0'));

/** What three fields say, as a civil date; undefined when that is no day. */
function dayFrom(typed: string): string | null | undefined {
  const [year = '', month = '', day = ''] = typed.split('-');
  if (year + month + day === '') return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return isCivilDate(date) ? date : undefined;
}

function BirthDate({ stored, onSave }: BirthDateProps) {
  const saved = useSavedValue(stored ?? '', (typed) => {
    const day = dayFrom(typed);
    if (day !== undefined && day !== stored) onSave(day);
  });
  const [year = '', month = '', day = ''] = saved.value.split('-');
  return (
    <BirthDateField
      legend={<Words of="cv.field.birth" />}
      labels={{
        day: <Words of="cv.field.day" />,
        month: <Words of="cv.field.month" />,
        year: <Words of="cv.field.year" />,
      }}
      value={{ year, month, day }}
      error={
        saved.left && dayFrom(saved.value) === undefined ? <Words of="cv.field.birthError" /> : undefined
      }
      onChange={(parts) => {
        saved.onChange(`${parts.year}-${parts.month}-${parts.day}`);
      }}
      onBlur={saved.onBlur}
    />
  );
}
