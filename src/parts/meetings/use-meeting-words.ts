import { useMemo } from 'react';
import type { Meeting } from '#domain/meetings/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import type { SymbolName } from '#ui/Symbol.tsx';

/** Hour, place, kind and course of a talk in words. */
export function useMeetingWords() {
  const words = useWords();
  const dates = useDates();
  return useMemo(
    () => ({
      place: (place: string): string => (place === '' ? words('meetings.place.centre') : place),
      kind: (kind: Meeting['kind']): string => words(`meetings.kind.${kind}`),
      reason: (reason: Exclude<Meeting['reason'], ''>): string => words(`meetings.reason.${reason}`),
      /** What became of it. Not going on is told once, without who or why. */
      course: ({ state, on }: Pick<Meeting, 'state' | 'on'>, today: string): string =>
        state === 'held'
          ? words('meetings.state.held')
          : state === 'planned'
            ? on === null
              ? ''
              : dates.relative(on, today)
            : words('meetings.state.notHeld'),
      dayAndTime: ({ on, at }: Pick<Meeting, 'on' | 'at'>, today: string): string =>
        on === null ? '' : at === '' ? dates.day(on, today) : dates.dayAndTime(on, at, today),
    }),
    [words, dates],
  );
}

export const faceSymbols = { good: 'good', soSo: 'soso', notGood: 'hard' } as const satisfies Record<
  string,
  SymbolName
>;
