import { useMemo } from 'react';
import { isCivilDate } from '#domain/shared/record.ts';
import { SIDE_EVENTS, STATUSES } from '#domain/applications/model.ts';
import type { Dates } from '#i18n/dates.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import type { WordsOf } from '#i18n/words-of.ts';
import { useToday } from '../day/TodayProvider.tsx';
import type { People } from '../people/use-people.ts';
import { statusWordsOf } from '../status/use-status-words.ts';
import { valueCodes } from './value-codes.ts';

interface Place {
  readonly table: string;
  readonly field: string;
}

type Read = (place: Place, value: unknown) => string;

const TIME = /^\d{2}:\d{2}$/;
const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;

export interface ValueWordsParts {
  readonly words: WordsOf;
  readonly dates: Dates;
  readonly today: string;
  readonly people: People;
}

/** The value of a field as people read it: a day, an hour, words for a code, a name, or the words themselves. */
export function valueWordsOf({ words, dates, today, people }: ValueWordsParts): Read {
  const statusWords = statusWordsOf(words, people.voice);
  return ({ table, field }, value) => {
    const empty = words('bothWrote.empty');
    const place = `${table}.${field}`;
    if (typeof value === 'boolean') return words(value ? 'fields.value.yes' : 'fields.value.no');
    if (typeof value === 'number')
      return place === 'meeting.minutes' ? words('fields.value.minutes', { count: value }) : String(value);
    if (place === 'step.owner' && value === '' && people.others.length > 0)
      return words('common.privacy.together');
    if (typeof value !== 'string' || value === '') return empty;
    const code = valueCodes[place]?.[value];
    if (code !== undefined) return words(code);
    const status = STATUSES.find((one) => one === value);
    if (place === 'applicationEvent.status' && status) return statusWords.of(status);
    const done = SIDE_EVENTS.find((one) => one === value);
    if (place === 'applicationEvent.done' && done) return statusWords.done(done);
    if (place === 'step.owner') return people.memberOf(value)?.name ?? empty;
    if (field === 'at' && TIME.test(value)) return dates.time(value);
    const [, year, month] =
      place === 'cvItem.from' || place === 'cvItem.until' ? (YEAR_AND_MONTH.exec(value) ?? []) : [];
    if (year !== undefined && month !== undefined)
      return words('fields.value.monthYear', { month: dates.month(`${value}-01`), year });
    return isCivilDate(value) ? dates.day(value, today) : value;
  };
}

export function useValueWords(people: People): Read {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  return useMemo(() => valueWordsOf({ words, dates, today, people }), [words, dates, today, people]);
}
