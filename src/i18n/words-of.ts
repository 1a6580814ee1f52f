import type { i18n, TFunction } from 'i18next';
import { fill, type Values } from './fill.ts';
import { languageOf, type Direction } from './languages.ts';
import type { SecondLanguage } from './second-language.ts';
import type { PlainKey, PluralKey } from './word-key.ts';

export type WithCount = Values & { readonly count: number };

/** Gives a text of the language that is shown. A plural key asks for a `count`. */
export interface WordsOf {
  (key: PlainKey, values?: Values): string;
  (key: PluralKey, values: WithCount): string;
}

/** The text before its values are filled in; the right plural form when there is a count. */
export function templateOf(t: TFunction, key: string, count: number | undefined): string {
  return t(key, count === undefined ? { skipInterpolation: true } : { skipInterpolation: true, count });
}

export function directionOf(texts: i18n): Direction {
  return languageOf(texts.language)?.direction ?? 'ltr';
}

export function wordsOf(texts: i18n, t: TFunction = texts.t): WordsOf {
  return wordsIn(t, () => directionOf(texts));
}

function wordsIn(t: TFunction, direction: () => Direction): WordsOf {
  return (key: PlainKey | PluralKey, values?: Values) => {
    const count = values?.['count'];
    const template = templateOf(t, key, typeof count === 'number' ? count : undefined);
    return fill(template, values, direction(), key);
  };
}

/** The words of her own language alone. */
export function ownWords({ t, language }: SecondLanguage): WordsOf {
  return wordsIn(t, () => language.direction);
}

/** Gives the Dutch words, and remembers what they are in her own language. */
export function wordsBeside(words: WordsOf, second: SecondLanguage): WordsOf {
  const own = ownWords(second);
  return (key: PlainKey | PluralKey, values?: Values) => {
    // One of the two signatures: the caller's key went with its values.
    const text = words(key as PlainKey, values);
    second.remember(text, own(key as PlainKey, second.valuesOf(values)));
    return text;
  };
}
