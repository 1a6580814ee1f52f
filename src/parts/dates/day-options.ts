import { addDays, daysBetween } from '#i18n/civil-date.ts';
import type { Dates } from '#i18n/dates.ts';
import type { ChipOption } from '#ui/Chips.tsx';

const chip = (dates: Dates, day: string, today: string): ChipOption<string> => ({
  value: day,
  label: Math.abs(daysBetween(today, day)) <= 1 ? dates.nearCapital(day, today) : dates.shortDay(day),
});

/** Today, tomorrow and the next four days. */
export const daysAhead = (dates: Dates, today: string): readonly ChipOption<string>[] =>
  [0, 1, 2, 3, 4, 5].map((days) => chip(dates, addDays(today, days), today));

/** Today, yesterday and the three days before. */
export const daysPast = (dates: Dates, today: string): readonly ChipOption<string>[] =>
  [0, -1, -2, -3, -4].map((days) => chip(dates, addDays(today, days), today));
