import { useCallback } from 'react';
import { isCivilDate } from '#domain/shared/record.ts';
import { SIDE_EVENTS, SOURCES, STATUSES } from '#domain/applications/model.ts';
import { GOAL_KINDS } from '#domain/plan/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '../day/TodayProvider.tsx';
import type { People } from '../people/use-people.ts';
import { useStatusWords } from '../status/use-status-words.ts';

type Read = (field: string, value: unknown) => string;

const TIME = /^\d{2}:\d{2}$/;

/** The value of a field as people read it: a day, an hour, a status, a name, or the words themselves. */
export function useValueWords(people: People): Read {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(people.voice);
  return useCallback(
    (field, value) => {
      if (typeof value !== 'string' || value === '') return words('bothWrote.empty');
      const status = STATUSES.find((one) => one === value);
      if (field === 'status' && status) return statusWords.of(status);
      const done = SIDE_EVENTS.find((one) => one === value);
      if (field === 'done' && done) return statusWords.done(done);
      const source = SOURCES.find((one) => one === value);
      if (field === 'source' && source) return words(`applications.field.source.${source}`);
      const kind = GOAL_KINDS.find((one) => one === value);
      if (field === 'kind' && kind) return words(`plan.goalKind.${kind}`);
      if (field === 'owner') return people.memberOf(value)?.name ?? words('bothWrote.empty');
      if (field === 'at' && TIME.test(value)) return dates.time(value);
      return isCivilDate(value) ? dates.day(value, today) : value;
    },
    [words, dates, today, statusWords, people],
  );
}
