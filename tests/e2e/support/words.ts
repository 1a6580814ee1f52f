import { readdirSync, readFileSync } from 'node:fs';

type Tree = { readonly [key: string]: Tree | string };

const folder = new URL('../../../locales/', import.meta.url);

export const LANGUAGES = ['nl', 'en', 'tr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Words {
  readonly language: Language;
  /** Its name in its own script, as on the cards of the first screen. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** The text of a key, as the app shows it: `{{name}}` filled in, and the plural form of `count` chosen. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** All keys, with their texts as they stand in the files. */
  readonly all: ReadonlyMap<string, string>;
}

function readTree(path: string): Tree {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Tree;
}

function* leaves(tree: Tree, prefix: string): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') yield [`${prefix}${key}`, value];
    else yield* leaves(value, `${prefix}${key}.`);
}

function readWords(language: Language): Words {
  const { name, direction } = readTree(`${language}/meta.json`) as { name: string; direction: 'ltr' | 'rtl' };
  const all = new Map<string, string>();
  for (const file of readdirSync(new URL(`${language}/`, folder)))
    if (file !== 'meta.json')
      for (const [key, text] of leaves(readTree(`${language}/${file}`), `${file.slice(0, -'.json'.length)}.`))
        all.set(key, text);
  const plural = new Intl.PluralRules(language);
  return {
    language,
    name,
    direction,
    all,
    say(key, values = {}) {
      const { count } = values;
      const form = typeof count === 'number' ? `${key}_${plural.select(count)}` : key;
      const text = all.get(form) ?? all.get(key);
      if (text === undefined) throw new Error(`no text ${form} in ${language}`);
      return text.replace(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value]));
    },
  };
}

const read = new Map<Language, Words>();

/** The texts of a language, from the same files as the app's. */
export function wordsOf(language: Language): Words {
  const known = read.get(language) ?? readWords(language);
  read.set(language, known);
  return known;
}
