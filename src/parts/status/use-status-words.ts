import { useMemo } from 'react';
import type { SideEvent, Status } from '#domain/applications/model.ts';
import { useWords } from '#i18n/use-words.ts';
import type { WordsOf } from '#i18n/words-of.ts';
import type { Voice } from '../people/use-people.ts';

export interface StatusWords {
  readonly of: (status: Status) => string;
  readonly done: (done: SideEvent) => string;
}

/** Her own 'Ik mag op gesprek' is 'Mag op gesprek' on the screen of who helps her. */
export const statusWordsOf = (words: WordsOf, voice: Voice): StatusWords => ({
  of: (status) => words(`statuses.${voice}.${status}`),
  done: (done) => (voice === 'mine' ? words(`statuses.done.${done}`) : words(`statuses.doneTheirs.${done}`)),
});

export function useStatusWords(voice: Voice): StatusWords {
  const words = useWords();
  return useMemo(() => statusWordsOf(words, voice), [words, voice]);
}
