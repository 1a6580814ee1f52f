import { civilParts, daysBetween } from './civil-date.ts';
import { dayNamesOf, intlKnows, type IntlKnows } from './day-names.ts';
import { languageOf, sourceLanguage, type Language } from './languages.ts';
import type { WordsOf } from './words-of.ts';

/**
 * Days and hours in words. Days are civil (`2026-03-09`), hours are `HH:MM`, today is an argument. The order of the
 * parts stands in `common.date` and `common.time`; only names come from Intl.
 */
export interface Dates {
  /** 'maandag 9 maart'; with the year when it is not this year. */
  day(day: string, today: string): string;
  /** 'maandag 9 maart 2026' */
  dayWithYear(day: string): string;
  /** 'ma 9' */
  shortDay(day: string): string;
  /** '9 maart'; with the year when it is not this year. */
  shortDate(day: string, today: string): string;
  /** 'maandag' */
  weekday(day: string): string;
  /** 'ma' */
  shortWeekday(day: string): string;
  /** 'maart' */
  month(day: string): string;
  /** '9' */
  dayNumber(day: string): string;
  /** 'vandaag', 'over 3 dagen', '3 dagen geleden' */
  relative(day: string, today: string): string;
  /** 'vandaag', 'morgen', 'gisteren', else as `day`. */
  near(day: string, today: string): string;
  /** As `near`, for a place where it stands by itself: 'Vandaag', 'Maandag 9 maart'. */
  nearCapital(day: string, today: string): string;
  /** '10 uur', '14.30 uur' */
  time(time: string): string;
  /** 'dinsdag 10 maart, 10 uur' */
  dayAndTime(day: string, time: string, today: string): string;
  /** 'Laatste dag: woensdag 11 maart'; 'De laatste dag was woensdag 11 maart' when it is over. */
  lastDay(day: string, today: string): string;
}

export function createDates(language: Language, words: WordsOf, knows: IntlKnows = intlKnows): Dates {
  const names = dayNamesOf(language, languageOf(sourceLanguage) ?? language, knows);

  const values = (day: string) => {
    const { year, day: number } = civilParts(day);
    return {
      weekday: names.weekday(day, 'long'),
      day: String(number),
      month: names.month(day, 'long'),
      year: String(year),
    };
  };
  const sameYear = (day: string, today: string): boolean => civilParts(day).year === civilParts(today).year;
  const dayWithYear = (day: string): string => words('common.date.longYear', values(day));
  const inWords = (day: string, today: string): string =>
    sameYear(day, today) ? words('common.date.long', values(day)) : dayWithYear(day);

  const closest = (day: string, today: string): string | undefined => {
    switch (daysBetween(today, day)) {
      case 0:
        return words('common.date.today');
      case 1:
        return words('common.date.tomorrow');
      case -1:
        return words('common.date.yesterday');
      default:
        return undefined;
    }
  };
  const near = (day: string, today: string): string => closest(day, today) ?? inWords(day, today);

  const time = (value: string): string => {
    const match = /^(\d{2}):(\d{2})$/u.exec(value);
    if (match === null) throw new RangeError(`no time: ${value}`);
    const hour = String(Number(match[1]));
    const minute = match[2] ?? '';
    return minute === '00'
      ? words('common.time.whole', { hour })
      : words('common.time.minutes', { hour, minute });
  };

  return {
    day: inWords,
    dayWithYear,
    shortDay: (day) =>
      words('common.date.short', { weekday: names.weekday(day, 'short'), day: values(day).day }),
    shortDate: (day, today) =>
      sameYear(day, today)
        ? words('common.date.dayMonth', values(day))
        : words('common.date.dayMonthYear', values(day)),
    weekday: (day) => names.weekday(day, 'long'),
    shortWeekday: (day) => names.weekday(day, 'short'),
    month: (day) => names.month(day, 'long'),
    dayNumber: (day) => values(day).day,
    relative: (day, today) => {
      const days = daysBetween(today, day);
      return (
        closest(day, today) ??
        (days > 0
          ? words('common.date.inDays', { count: days })
          : words('common.date.daysAgo', { count: -days }))
      );
    },
    near,
    nearCapital: (day, today) => {
      const text = near(day, today);
      // By letter, and by the rules of the language: a Turkish i becomes İ.
      const [first = '', ...rest] = text;
      return first.toLocaleUpperCase(language.code) + rest.join('');
    },
    time,
    dayAndTime: (day, at, today) =>
      words('common.date.dayTime', { day: inWords(day, today), time: time(at) }),
    lastDay: (day, today) =>
      words(day < today ? 'common.date.lastDayWas' : 'common.date.lastDay', { day: inWords(day, today) }),
  };
}
