import { wordsWithPlainer } from './banned-words.ts';
import { passives, sentencesOf, syllables, unexplainedWords, wordsOf } from './measures.ts';

/** What would make a text easier to read, with the words that it is about. */
export type Advice =
  | { readonly kind: 'long-sentence'; readonly sentence: string; readonly words: number }
  /** `rather` says the same in plain words, or explains it; null when we do not know. */
  | { readonly kind: 'hard-word'; readonly word: string; readonly rather: string | null }
  | { readonly kind: 'passive'; readonly word: string };

/** From here on a sentence is hard to read for who learns the language. Below a text of others we are milder than below ours. */
const LONG_SENTENCE = 18;
const MOST_ADVICE = 2;
/** A text of fewer words says too little about itself. */
const LEAST_WORDS = 5;
/** What is read at most: the advice is about what was just written, not a report. */
const MOST_LETTERS = 4_000;

/**
 * At most two pieces of advice, the most useful first: a long sentence, then a word with a plainer one, then a long word.
 * `known` are hard words with their explanation (`locales/glossary.nl.json`): who reads the app can look these up.
 */
export function readingAdvice(text: string, known: Readonly<Record<string, string>> = {}): readonly Advice[] {
  const part = text.slice(-MOST_LETTERS);
  if (wordsOf(part).length < LEAST_WORDS) return [];
  return [...longest(part), ...hard(part, known), ...passive(part)].slice(0, MOST_ADVICE);
}

function longest(text: string): readonly Advice[] {
  const counted = sentencesOf(text).map((sentence) => ({ sentence, words: wordsOf(sentence).length }));
  const [worst] = counted.sort((a, b) => b.words - a.words);
  return worst !== undefined && worst.words >= LONG_SENTENCE ? [{ kind: 'long-sentence', ...worst }] : [];
}

function hard(text: string, known: Readonly<Record<string, string>>): readonly Advice[] {
  const plainer: readonly Advice[] = wordsWithPlainer(text).map((one) => ({ kind: 'hard-word', ...one }));
  // Names and words that the app explains itself are no fault of the writer.
  const [long] = unexplainedWords(text, Object.keys(known))
    .filter((word) => word === word.toLowerCase())
    .sort((a, b) => syllables(b) - syllables(a));
  const isNew = long !== undefined && !plainer.some((one) => one.kind === 'hard-word' && one.word === long);
  return [
    ...plainer.slice(0, 1),
    ...(isNew ? [{ kind: 'hard-word', word: long, rather: null } as const] : []),
  ];
}

function passive(text: string): readonly Advice[] {
  const [word] = passives(text);
  return word === undefined ? [] : [{ kind: 'passive', word }];
}

const COMMON = new Set(
  'de het een en van in is dat op te ik je niet met voor er aan zijn was die maar hij ze we wij om bij naar ook nog dan als heb hebt heeft wil kan mag moet ga gaat jij jouw mijn dit wat hoe over uit of'.split(
    ' ',
  ),
);
const LEAST_COMMON = 0.2;
const LEAST_TO_KNOW = 6;

/** Whether a text is Dutch, by the share of its words that every Dutch text has; a few words alone do not say it. */
export function isDutchEnough(text: string): boolean {
  const words = wordsOf(text.slice(-MOST_LETTERS));
  if (words.length < LEAST_TO_KNOW) return false;
  return words.filter((word) => COMMON.has(word.toLowerCase())).length / words.length >= LEAST_COMMON;
}
