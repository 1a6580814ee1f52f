import cvPaper from '#locales/nl/cvPaper.json';
import letterPaper from '#locales/nl/letterPaper.json';
import { dayNamesOf } from './day-names.ts';
import { fill, type Values } from './fill.ts';
import { languageOf, sourceLanguage } from './languages.ts';
import type { PlainKey } from './word-key.ts';

/** Texts of paper that is Dutch whatever language the screen has: an employer reads it. */
export type PaperKey = Extract<PlainKey, `${'cvPaper' | 'letterPaper'}.${string}`>;

type Tree = { readonly [name: string]: string | Tree };

const papers: Tree = { cvPaper, letterPaper };

/** The Dutch text of a key; other languages have the same key, to say on the screen what it means. */
export function dutch(key: PaperKey, values?: Values): string {
  const found = key
    .split('.')
    .reduce<string | Tree | undefined>(
      (tree, name) => (typeof tree === 'object' ? tree[name] : undefined),
      papers,
    );
  if (typeof found !== 'string') throw new Error(`no Dutch text for ${key}`);
  return fill(found, values, 'ltr', key);
}

const language = languageOf(sourceLanguage);

/** 'april', of `YYYY-MM` or `YYYY-MM-DD`. */
export function dutchMonth(date: string): string {
  if (language === undefined) throw new Error('the Dutch texts are not there');
  return dayNamesOf(language, language).month(`${date.slice(0, 7)}-01`, 'long');
}
