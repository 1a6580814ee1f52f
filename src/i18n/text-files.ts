import { firstTextsOf } from './first-texts.ts';
import type { TextTree } from './load-texts.ts';

const files = import.meta.glob<TextTree>(
  ['../../locales/*/*.json', '!../../locales/*/meta.json', '!../../locales/_*/*'],
  { import: 'default' },
);

async function treeOf(own: readonly (readonly [string, () => Promise<TextTree>])[]): Promise<TextTree> {
  const trees = own.map(async ([path, load]) => [path.split('/').at(-1)?.replace('.json', ''), await load()]);
  return Object.fromEntries((await Promise.all(trees)) as [string, TextTree][]);
}

const codes = [...new Set(Object.keys(files).map((path) => path.split('/').at(-2) ?? ''))];

/**
 * The texts of each language, by its code. In a build another module stands in the place of this one, with all texts of a
 * language in one object (`scripts/build/texts.ts`): a list of every file of every language is sent before the first screen.
 */
export const textFiles: Readonly<Record<string, () => Promise<TextTree>>> = Object.fromEntries(
  codes.map((code) => [
    code,
    () => treeOf(Object.entries(files).filter(([path]) => path.split('/').at(-2) === code)),
  ]),
);

/** Those of the first screen alone. */
export const firstTextFiles: typeof textFiles = Object.fromEntries(
  Object.entries(textFiles).map(([code, load]) => [code, async () => firstTextsOf(await load())]),
);
