import type { ReactNode } from 'react';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { asLookedUp, isNamed, wordsIn, type FoundWord, type Names } from '#domain/spelling/words-in-text.ts';

/** A field with Dutch words of a person. */
export interface SpelledText {
  readonly definition: RecordDefinition;
  readonly row: string;
  readonly field: string;
  readonly text: string;
  /** What the field is called on its screen. */
  readonly label: ReactNode;
  /** Where it is written. */
  readonly to: string;
}

export interface WrongWord {
  readonly of: SpelledText;
  readonly found: FoundWord;
  /** As it stands in the list of words. */
  readonly plain: string;
}

/** What is looked up: each word of the texts once. */
export const wordsToLookUp = (texts: readonly SpelledText[], names: Names): readonly string[] => [
  ...new Set(
    texts.flatMap(({ text }) =>
      wordsIn(text)
        .filter(({ word }) => !isNamed(word, names))
        .map(({ word }) => asLookedUp(word)),
    ),
  ),
];

/** The words that may be wrong, in the order of the texts. */
export const wrongWordsIn = (
  texts: readonly SpelledText[],
  isWrong: (plain: string) => boolean,
  names: Names,
): readonly WrongWord[] =>
  texts.flatMap((of) =>
    wordsIn(of.text)
      .map((found) => ({ of, found, plain: asLookedUp(found.word) }))
      .filter(({ found, plain }) => isWrong(plain) && !isNamed(found.word, names)),
  );
