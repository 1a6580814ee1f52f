import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const PLACE = /\/src\/i18n\/text-files\.ts$/u;
const LANGUAGE = /^(?:\0)?texts-of:(?<language>[a-z][\w-]*)$/u;

/** The language of a module that `textsInOne` made; null for any other module. */
export const languageOfModule = (id: string): string | null =>
  LANGUAGE.exec(id)?.groups?.['language'] ?? null;

/** The language of what is printed: `src/i18n/dutch-words.ts` has those words, loaded with the papers. */
const OF_PAPER = 'nl';

/** Texts of a language as one object, by file and key: `meta.json` is no text. */
function textsOf(folder: string): Readonly<Record<string, unknown>> {
  const isOfPaper = path.basename(folder) === OF_PAPER;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'meta.json')
    .filter((name) => !isOfPaper || !name.endsWith('Paper.json'))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
    ]),
  );
}

/** All texts of a language in one module, in the place of one import for each file of each language. */
export function textsInOne(locales: string): Plugin {
  const languages = readdirSync(locales)
    .filter((name) => existsSync(path.join(locales, name, 'meta.json')))
    .sort();
  return {
    name: 'werkmaat-texts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (languageOfModule(id) === null ? null : `\0${id}`),
    load: (id) => {
      const language = languageOfModule(id);
      if (language !== null) return `export default ${JSON.stringify(textsOf(path.join(locales, language)))}`;
      if (!PLACE.test(id)) return null;
      const entries = languages.map(
        (code) => `${JSON.stringify(code)}: () => import('texts-of:${code}').then((all) => all.default)`,
      );
      return `export const textFiles = { ${entries.join(', ')} }`;
    },
  };
}
