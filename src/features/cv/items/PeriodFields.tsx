import type { ReactNode } from 'react';
import { isPeriodInOrder, type CvItem } from '#domain/cv/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useSavedValue } from '#parts/fields/use-saved-value.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { MonthField } from '#ui/MonthField.tsx';
import { changeItem } from '../commands.ts';
import { useSave } from '../use-save.ts';

/** Begin, and end or now. Each is stored as soon as it is a year, or a year and a month. */
export function PeriodFields({ item }: { readonly item: CvItem }) {
  const words = useWords();
  const { save } = useSave();
  const orderError = words('cv.field.orderError');
  return (
    <>
      <PartialDateField
        legend={<Words of="cv.field.from" />}
        stored={item.from}
        check={(from) => (item.isNow || isPeriodInOrder(from, item.until) ? undefined : orderError)}
        onSave={(from) => {
          save(changeItem(item.id, { from }));
        }}
      />
      <CheckRow
        label={<Words of="cv.field.isNow" />}
        checked={item.isNow}
        onChange={(isNow) => {
          save(changeItem(item.id, { isNow, ...(isNow ? { until: '' } : {}) }));
        }}
      />
      {item.isNow ? null : (
        <PartialDateField
          legend={<Words of="cv.field.until" />}
          stored={item.until}
          check={(until) => (isPeriodInOrder(item.from, until) ? undefined : orderError)}
          onSave={(until) => {
            save(changeItem(item.id, { until }));
          }}
        />
      )}
    </>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const WHOLE = /^(|(19|20)\d{2}(-(0[1-9]|1[0-2]))?)$/u;

export interface PartialDateFieldProps {
  readonly legend: ReactNode;
  readonly stored: string;
  readonly check?: (date: string) => string | undefined;
  readonly onSave: (date: string) => void;
}

/** `YYYY` or `YYYY-MM`. While the year is not whole nothing is stored. */
export function PartialDateField({ legend, stored, check, onSave }: PartialDateFieldProps) {
  const words = useWords();
  const dates = useDates();
  const problemOf = (typed: string): string | undefined =>
    WHOLE.test(typed) ? check?.(typed) : words('cv.field.yearError');
  const saved = useSavedValue(stored, (typed) => {
    if (typed !== stored && problemOf(typed) === undefined) onSave(typed);
  });
  const [year = '', month = ''] = saved.value.split('-');
  const change = (newYear: string, newMonth: string): void => {
    saved.onChange(newMonth === '' ? newYear : `${newYear}-${newMonth}`);
  };
  return (
    <MonthField
      legend={legend}
      months={[
        { value: '', label: words('cv.field.noMonth') },
        ...MONTHS.map((value) => ({ value, label: dates.month(`2001-${value}-01`) })),
      ]}
      month={month}
      year={year}
      monthLabel={<Words of="cv.field.month" />}
      yearLabel={<Words of="cv.field.year" />}
      error={saved.left ? problemOf(saved.value) : undefined}
      onMonth={(value) => {
        change(year, value);
      }}
      onYear={(value) => {
        change(value.replace(/\D/gu, ''), month);
      }}
      onBlur={saved.onBlur}
    />
  );
}
