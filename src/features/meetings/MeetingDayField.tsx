import type { ReactNode } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { chipOf } from '#parts/dates/day-options.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { ChipOption } from '#ui/Chips.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface MeetingDayFieldProps {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly days: readonly string[];
  /** An answer that is no day. */
  readonly noDay?: ChipOption<string>;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A few likely days as short chips; the one that is chosen stands below in full, so that nobody takes the wrong week. */
export function MeetingDayField({ days, noDay, value, ...field }: MeetingDayFieldProps) {
  const dates = useDates();
  const today = useToday();
  return (
    <Stack gap={2}>
      <DateField
        {...field}
        options={[...days.map((day) => chipOf(dates, day, today)), ...(noDay ? [noDay] : [])]}
        value={value}
        otherText={<Words of="common.date.otherDay" />}
        inputLabel={<Words of="common.date.chooseDay" />}
      />
      {value === undefined || value === noDay?.value ? null : (
        <p className="wm-soft wm-small" aria-live="polite">
          {dates.day(value, today)}
          {' · '}
          {dates.relative(value, today)}
        </p>
      )}
    </Stack>
  );
}
