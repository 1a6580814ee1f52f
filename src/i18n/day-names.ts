import { utcMidnight } from './civil-date.ts';
import type { CalendarNames, Language } from './languages.ts';

export type Width = 'long' | 'short';

export interface DayNames {
  weekday(day: string, width: Width): string;
  month(day: string, width: Width): string;
}

/** Whether this browser's Intl knows the language. Chromium lacks some, and would print English without a word. */
export type IntlKnows = (tag: string) => boolean;

export const intlKnows: IntlKnows = (tag) => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;

/**
 * Day and month in one format, so that languages with cases give the form that stands in a date. The hour is never
 * asked from Intl: `common.time` has it.
 */
function fromIntl(tag: string): DayNames {
  const formats = new Map<Width, Intl.DateTimeFormat>();
  const part = (day: string, width: Width, type: 'weekday' | 'month'): string => {
    const format =
      formats.get(width) ??
      new Intl.DateTimeFormat(tag, { weekday: width, day: 'numeric', month: width, timeZone: 'UTC' });
    formats.set(width, format);
    const found = format.formatToParts(utcMidnight(day)).find((candidate) => candidate.type === type);
    // Some versions of the data end a short name with a point, others do not.
    return (found?.value ?? '').replace(/\.$/u, '');
  };
  return {
    weekday: (day, width) => part(day, width, 'weekday'),
    month: (day, width) => part(day, width, 'month'),
  };
}

function fromTable({ weekdays, months, shortWeekdays, shortMonths }: CalendarNames): DayNames {
  const at = (
    long: readonly string[],
    short: readonly string[] | undefined,
    width: Width,
    index: number,
  ): string => (width === 'short' ? short?.[index] : undefined) ?? long[index] ?? '';
  return {
    weekday: (day, width) =>
      at(weekdays, shortWeekdays, width, (new Date(utcMidnight(day)).getUTCDay() + 6) % 7),
    month: (day, width) => at(months, shortMonths, width, new Date(utcMidnight(day)).getUTCMonth()),
  };
}

/** Intl when it knows the language, else the language's own table, else Dutch: never English unasked. */
export function dayNamesOf(
  { intl, calendar }: Language,
  dutch: Language,
  knows: IntlKnows = intlKnows,
): DayNames {
  if (knows(intl)) return fromIntl(intl);
  if (calendar !== undefined) return fromTable(calendar);
  return fromIntl(dutch.intl);
}
