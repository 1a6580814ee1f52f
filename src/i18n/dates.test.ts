import { beforeAll, describe, expect, it } from 'vitest';
import { dateExpectations, expectedToday, type DateExpectation } from './date-expectations.ts';
import { createDates, type Dates } from './dates.ts';
import { dayNamesOf } from './day-names.ts';
import { languageOf, languages, type Language } from './languages.ts';
import { createNumbers } from './numbers.ts';
import { openWords } from './open-words.ts';
import { wordsOf } from './words-of.ts';

const known = (code: string): Language => {
  const language = languageOf(code);
  if (language === undefined) throw new Error(`no language ${code}`);
  return language;
};

const openDates = async (code: string): Promise<Dates> =>
  createDates(known(code), wordsOf((await openWords({ language: code, missing: 'throw' })).i18n));

function read(dates: Dates, { call, day, time = '' }: DateExpectation): string {
  switch (call) {
    case 'time':
      return dates.time(time);
    case 'dayAndTime':
      return dates.dayAndTime(day, time, expectedToday);
    default:
      return dates[call](day, expectedToday);
  }
}

describe('dates in words', () => {
  const dates = new Map<string, Dates>();
  beforeAll(async () => {
    for (const { code } of languages) dates.set(code, await openDates(code));
  });

  it.each(dateExpectations)('$language $call of $day $time reads “$reads”', (expectation) => {
    const own = dates.get(expectation.language);
    expect(own && read(own, expectation)).toBe(expectation.reads);
  });

  it('refuses what is no time and no day', () => {
    expect(() => dates.get('nl')?.time('9 uur')).toThrow(RangeError);
    expect(() => dates.get('nl')?.day('9 maart', expectedToday)).toThrow(RangeError);
  });

  it('never prints Arabic-Indic digits', () => {
    for (const own of dates.values()) {
      expect(own.dayWithYear('2026-03-09')).toMatch(/9.*2026/u);
    }
  });
});

describe('a language that Intl does not know', () => {
  const knowsNothing = () => false;
  const tigrinya: Language = {
    code: 'ti',
    name: 'ትግርኛ',
    direction: 'ltr',
    isMachine: true,
    intl: 'ti-u-ca-gregory-nu-latn',
    calendar: {
      weekdays: ['ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም', 'ሰንበት'],
      months: ['ጥሪ', 'ለካቲት', 'መጋቢት', 'ሚያዝያ', 'ግንቦት', 'ሰነ', 'ሓምለ', 'ነሓሰ', 'መስከረም', 'ጥቅምቲ', 'ሕዳር', 'ታሕሳስ'],
      shortWeekdays: ['ሰኑ', 'ሰሉ', 'ረቡ', 'ሓሙ', 'ዓር', 'ቀዳ', 'ሰን'],
    },
  };

  it('uses the names of its own table', () => {
    const names = dayNamesOf(tigrinya, known('nl'), knowsNothing);
    expect(names.weekday('2026-03-09', 'long')).toBe('ሰኑይ');
    expect(names.weekday('2026-03-15', 'short')).toBe('ሰን');
    expect(names.month('2026-03-09', 'long')).toBe('መጋቢት');
    expect(names.month('2026-12-31', 'short')).toBe('ታሕሳስ');
  });

  it('shows Dutch names, never English ones, when it has no table', () => {
    const names = dayNamesOf({ ...tigrinya, calendar: undefined }, known('nl'), knowsNothing);
    expect(names.weekday('2026-03-09', 'long')).toBe('maandag');
    expect(names.month('2026-03-09', 'long')).toBe('maart');
  });
});

describe('numbers', () => {
  it('have the signs of the language and the digits 0 to 9', () => {
    expect(createNumbers(known('nl')).number(1234)).toBe('1.234');
    expect(createNumbers(known('en')).number(1234.5)).toBe('1,234.5');
    expect(createNumbers(known('ar')).number(1234)).toMatch(/^1[^٠-٩]?234$/u);
  });
});
