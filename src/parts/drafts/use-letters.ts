import { letters } from '#domain/letters/model.ts';
import type { Letter } from '#domain/letters/rules.ts';
import { civilDateOf } from '#i18n/civil-date.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

export interface LetterEntry {
  readonly letter: Letter;
  readonly isPrivate: boolean;
  /** The day of the last change in it, whoever made it. */
  readonly changedOn: string;
  readonly ms: number;
}

const readEntries = async (read: Reader, isPrivate: boolean): Promise<readonly LetterEntry[]> =>
  Promise.all(
    (await read.list(letters)).map(async (letter) => {
      const ms = (await read.lastChange(letters, letter.id)) ?? 0;
      return { letter, isPrivate, ms, changedOn: civilDateOf(new Date(ms)) };
    }),
  );

/** The letters of the file and those only for this person, the last changed first; undefined while they are read. */
export function useLetters(): readonly LetterEntry[] | undefined {
  const shared = useFileQuery((read) => readEntries(read, false), []);
  const mine = useOwnQuery((read) => readEntries(read, true), []);
  if (shared === undefined || mine === undefined) return undefined;
  // One that is on its way from one space to the other stands in both for a moment.
  const ids = new Set(shared.map(({ letter }) => letter.id));
  return [...shared, ...mine.filter(({ letter }) => !ids.has(letter.id))].sort(
    (a, b) => b.ms - a.ms || (a.letter.id < b.letter.id ? -1 : 1),
  );
}
