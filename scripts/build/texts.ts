import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { TextTree } from '#i18n/load-texts.ts';
import type { PackedTexts, TextShape } from '#i18n/text-tree.ts';

const PLACE = /\/src\/i18n\/text-files\.ts$/u;
const LANGUAGE = /^(?:\0)?texts-of:(?<language>[a-z][\w-]*)$/u;
const SHAPE = 'texts-shape';

/** The language of a module that `textsInOne` made, `shape` for that of the keys; null for any other module. */
export const languageOfModule = (id: string): string | null =>
  id === SHAPE || id === `\0${SHAPE}` ? 'shape' : (LANGUAGE.exec(id)?.groups?.['language'] ?? null);

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

/** All texts of a language in one module and the keys of all in another, in the place of one import for each file of each language. */
export function textsInOne(locales: string): Plugin {
  const languages = readdirSync(locales)
    .filter((name) => existsSync(path.join(locales, name, 'meta.json')))
    .sort();
  const treeOf = (language: string): TextTree => textsOf(path.join(locales, language));
  return {
    name: 'werkmaat-texts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (languageOfModule(id) === null ? null : `\0${id}`),
    load: (id) => {
      const language = languageOfModule(id);
      if (language !== null) {
        const source = withoutPapers(treeOf(SOURCE));
        const shape = shapeOf(source);
        if (language === 'shape') return `export default ${JSON.stringify(shape)}`;
        const own = language === SOURCE ? source : treeOf(language);
        return `export default ${JSON.stringify(packed(shape, own))}`;
      }
      if (!PLACE.test(id)) return null;
      const entries = languages.map(
        (code) => `${JSON.stringify(code)}: () => treeOf(import('texts-of:${code}'))`,
      );
      return [
        `import { textTree } from './text-tree.ts'`,
        `const treeOf = async (own) => textTree((await import('${SHAPE}')).default, (await own).default)`,
        `export const textFiles = { ${entries.join(', ')} }`,
      ].join('\n');
    },
  };
}
