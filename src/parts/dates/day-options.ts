import { addDays, daysBetween } from '#i18n/civil-date.ts';
import type { Dates } from '#i18n/dates.ts';
import type { ChipOption } from '#ui/Chips.tsx';

/** A day near today by its word, another by its short name. */
export const chipOf = (dates: Dates, day: string, today: string): ChipOption<string> => ({
  value: day,
  label: Math.abs(daysBetween(today, day)) <= 1 ? dates.nearCapital(day, today) : dates.shortDay(day),
});

/** Today, tomorrow and the next four days. */
export const daysAhead = (dates: Dates, today: string): readonly ChipOption<string>[] =>
  [0, 1, 2, 3, 4, 5].map((days) => chipOf(dates, addDays(today, days), today));

/** Today, yesterday and the three days before. */
export const daysPast = (dates: Dates, today: string): readonly ChipOption<string>[] =>
  [0, -1, -2, -3, -4].map((days) => chipOf(dates, addDays(today, days), today));
