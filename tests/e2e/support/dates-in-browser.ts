// Bundled and run inside Chromium by dates.spec.ts: its Intl has other data than that of Node.
import { dateExpectations, expectedToday, type DateExpectation } from '#i18n/date-expectations.ts';
import { createDates, type Dates } from '#i18n/dates.ts';
import { languages } from '#i18n/languages.ts';
import { openWords } from '#i18n/open-words.ts';
import { wordsOf } from '#i18n/words-of.ts';

export interface ReadDate {
  readonly what: string;
  readonly expected: string;
  readonly read: string;
}

function readOne(dates: Dates, { call, day, time = '' }: DateExpectation): string {
  switch (call) {
    case 'time':
      return dates.time(time);
    case 'dayAndTime':
      return dates.dayAndTime(day, time, expectedToday);
    default:
      return dates[call](day, expectedToday);
  }
}

export async function readAll(): Promise<readonly ReadDate[]> {
  const all: ReadDate[] = [];
  for (const language of languages) {
    const { i18n } = await openWords({ language: language.code, missing: 'throw' });
    const dates = createDates(language, wordsOf(i18n));
    for (const expectation of dateExpectations)
      if (expectation.language === language.code)
        all.push({
          what: `${language.code} ${expectation.call} of ${expectation.day} ${expectation.time ?? ''}`,
          expected: expectation.reads,
          read: readOne(dates, expectation),
        });
  }
  return all;
}
