import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { firstTextsOf } from '#i18n/first-texts.ts';
import type { TextTree } from '#i18n/load-texts.ts';
import type { PackedTexts, TextShape } from '#i18n/text-tree.ts';

const PLACE = /\/src\/i18n\/text-files\.ts$/u;
const LANGUAGE = /^(?:\0)?texts-of:(?<language>[a-z][\w-]*)$/u;
const FIRST = /^(?:\0)?first-texts-of:(?<language>[a-z][\w-]*)$/u;
const SHAPE = 'texts-shape';

/** What a module that `textsInOne` made holds; null for any other module. */
function partOf(id: string): { readonly of: 'shape' | 'first' | 'all'; readonly language: string } | null {
  if (id === SHAPE || id === `\0${SHAPE}`) return { of: 'shape', language: SOURCE };
  const first = FIRST.exec(id)?.groups?.['language'];
  if (first !== undefined) return { of: 'first', language: first };
  const all = LANGUAGE.exec(id)?.groups?.['language'];
  return all === undefined ? null : { of: 'all', language: all };
}

/** The file of such a module: `nl`, `first-nl`, or `shape` for the keys; null for any other module. */
export function fileOfTexts(id: string): string | null {
  const part = partOf(id);
  if (part === null) return null;
  return { shape: 'shape', first: `first-${part.language}`, all: part.language }[part.of];
}

/** The language whose keys all others have, and of what is printed: `src/i18n/dutch-words.ts` has those words with the papers. */
const SOURCE = 'nl';

/** Texts of a language as one tree, by file and key: `meta.json` is no text. */
function textsOf(folder: string): TextTree {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'meta.json')
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as TextTree,
    ]),
  );
}

const withoutPapers = (tree: TextTree): TextTree =>
  Object.fromEntries(Object.entries(tree).filter(([file]) => !file.endsWith('Paper')));

const shapeOf = (tree: TextTree): TextShape =>
  Object.fromEntries(
    Object.entries(tree).map(([key, below]) => [key, typeof below === 'string' ? 0 : shapeOf(below)]),
  );

/** Without the keys of the shape. */
function packed(shape: TextShape, own: TextTree): PackedTexts {
  const values: (string | null)[] = [];
  const walk = (part: TextShape, texts: TextTree): TextTree => {
    const more: Record<string, string | TextTree> = {};
    for (const [key, below] of Object.entries(part)) {
      const text = texts[key];
      if (below === 0) values.push(typeof text === 'string' ? text : null);
      else {
        const rest = walk(below, typeof text === 'object' ? text : {});
        if (Object.keys(rest).length > 0) more[key] = rest;
      }
    }
    for (const [key, text] of Object.entries(texts)) if (!Object.hasOwn(part, key)) more[key] = text;
    return more;
  };
  const more = walk(shape, own);
  return { values, more };
}

/**
 * In the place of one import for each file of each language: all texts of a language in one module, the keys of all
 * languages in another, and what the first screen needs of a language, once more, in a small one.
 */
export function textsInOne(locales: string): Plugin {
  const languages = readdirSync(locales)
    .filter((name) => existsSync(path.join(locales, name, 'meta.json')))
    .sort();
  const treeOf = (language: string): TextTree => textsOf(path.join(locales, language));
  const contentOf = ({ of, language }: NonNullable<ReturnType<typeof partOf>>): unknown => {
    if (of === 'first') return firstTextsOf(treeOf(language));
    const own = treeOf(language);
    const shape = shapeOf(treeOf(SOURCE));
    return of === 'shape' ? shape : packed(shape, language === SOURCE ? withoutPapers(own) : own);
  };
  return {
    name: 'werkmaat-texts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (partOf(id) === null ? null : `\0${id}`),
    load: (id) => {
      const part = partOf(id);
      if (part !== null) return `export default ${JSON.stringify(contentOf(part))}`;
      if (!PLACE.test(id)) return null;
      const entries = (line: (code: string) => string): string =>
        languages.map((code) => `${JSON.stringify(code)}: () => ${line(code)}`).join(', ');
      return [
        `import { textTree } from './text-tree.ts'`,
        `const firstOf = async (first) => (await first).default`,
        `const treeOf = async (own) => textTree((await import('${SHAPE}')).default, (await own).default)`,
        `export const firstTextFiles = { ${entries((code) => `firstOf(import('first-texts-of:${code}'))`)} }`,
        `export const textFiles = { ${entries((code) => `treeOf(import('texts-of:${code}'))`)} }`,
      ].join('\n');
    },
  };
}
