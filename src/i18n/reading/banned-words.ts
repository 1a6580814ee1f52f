import { hardWords, otherWords, plainerWords, type HardWord } from './word-lists.ts';

export interface FoundWord {
  /** As it was written. */
  readonly word: string;
  /** What says the same in plain words, where we know it. */
  readonly rather: string | null;
}

const whole = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

interface Pattern {
  readonly pattern: RegExp;
  readonly rather: string | null;
}

const patternsOf = (words: readonly HardWord[]): readonly Pattern[] =>
  words.map(({ words: pattern, rather = null }) => ({ pattern: whole(pattern), rather }));

const found = (patterns: readonly Pattern[], text: string): readonly FoundWord[] =>
  patterns.flatMap(({ pattern, rather }) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [{ word, rather }];
  });

const hard = patternsOf(hardWords);
const plainer = patternsOf(plainerWords);
const other = patternsOf(otherWords.map(({ words, use }) => ({ words: words.join('|'), rather: use })));

/** Words that no text of ours may have. */
export const bannedWords = (text: string): readonly FoundWord[] => found(hard, text);

/** Second words for a thing that has one word in this app. */
export const secondWords = (text: string): readonly FoundWord[] => found(other, text);

/** Words of a letter or a note for which there is a plainer one. */
export const wordsWithPlainer = (text: string): readonly FoundWord[] =>
  found([...hard, ...plainer], text).filter(({ rather }) => rather !== null);
