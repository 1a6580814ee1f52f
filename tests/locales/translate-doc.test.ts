import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogOf, placeholders, readLocales } from '../../scripts/locales/catalog.mjs';
import { inRoot } from '../../scripts/places.mjs';

const doc = readFileSync(inRoot('docs', 'translate.md'), 'utf8');
const { languages } = catalogOf(readLocales(inRoot('locales')));

/** The rows of the table below a heading. */
function rowsOf(
  heading: string,
): readonly { readonly key: string; readonly text: string; readonly back: string }[] {
  const part = doc.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
  return [...part.matchAll(/^\| `([\w.]+)`\s*\| (.+?)\s*\| (.+?)\s*\|$/gmu)].map(
    ([, key = '', text = '', back = '']) => ({
      key,
      text,
      back,
    }),
  );
}

describe('the sentences that were read back', () => {
  it.each([
    ['Turkish, read back', 'tr', 25],
    ['Turkish, read a second time', 'tr', 12],
    ['Arabic, read back', 'ar', 25],
    ['Arabic that came later, read back', 'ar', 12],
  ])('%s: are what the app says, with all their values', (heading, language, count) => {
    const rows = rowsOf(heading);
    expect(rows).toHaveLength(count);
    for (const { key, text, back } of rows) {
      expect([key, text]).toEqual([key, languages.get(language)?.texts.get(key)]);
      expect([key, placeholders(back)]).toEqual([key, placeholders(text)]);
    }
  });
});
