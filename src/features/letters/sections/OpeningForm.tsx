import { salutationOf } from '#documents/letter/letter-document.ts';
import { hasAddresses, type LetterContent } from '#domain/letters/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { daysAhead } from '#parts/dates/day-options.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { DateField } from '#ui/DateField.tsx';
import { changeLetter } from '../commands.ts';
import { useLetterField } from './use-letter-field.ts';

/** What the letter is about, how it begins, and the day in it. */
export function OpeningForm({ content }: { readonly content: LetterContent }) {
  const { letter } = content;
  const { field, fault } = useLetterField(letter);
  const { act } = useAct();
  const dates = useDates();
  const today = useToday();
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField
        {...field('subject')}
        hint={<Words of="letters.field.subjectHint" />}
        lang="nl"
        maxLength={160}
      />
      <SavedField
        {...field('salutation')}
        hint={
          <Words
            of="letters.field.salutationHint"
            values={{ salutation: salutationOf({ ...content, letter: { ...letter, salutation: '' } }) }}
          />
        }
        lang="nl"
        maxLength={120}
      />
      {hasAddresses(letter.kind) ? (
        <>
          <DateField
            legend={<Words of="letters.field.on" />}
            options={daysAhead(dates, today).slice(0, 3)}
            value={letter.on ?? undefined}
            otherText={<Words of="common.date.otherDay" />}
            inputLabel={<Words of="common.date.chooseDay" />}
            onChange={(on) => {
              if (on !== undefined) void act(changeLetter(letter.id, { on }));
            }}
          />
          <CheckRow
            label={<Words of="letters.field.withCv" />}
            symbol="cv"
            checked={letter.withCv}
            onChange={(withCv) => void act(changeLetter(letter.id, { withCv }))}
          />
        </>
      ) : null}
    </>
  );
}
