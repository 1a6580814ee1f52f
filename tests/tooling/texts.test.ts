import { describe, expect, it } from 'vitest';
import { textsInOne } from '../../scripts/build/texts.ts';
import { inRoot } from '../../scripts/places.mjs';
import { languages } from '#i18n/languages.ts';
import { loadTexts } from '#i18n/load-texts.ts';

const load = textsInOne(inRoot('locales')).load as (id: string) => string | null;

describe('the texts of a language in a build', () => {
  it.each(languages.map(({ code }) => code))('are the same as those of its files: %s', async (code) => {
    const module = load(`\0texts-of:${code}`) ?? '';
    const all = Object.entries(await loadTexts(code));
    // Of Dutch, the words of papers come with what makes papers.
    const expected = code === 'nl' ? all.filter(([name]) => !name.endsWith('Paper')) : all;
    expect(JSON.parse(module.replace('export default ', ''))).toEqual(Object.fromEntries(expected));
  });

  it('are found by the code of every language that is offered', () => {
    const list = load('/somewhere/src/i18n/text-files.ts') ?? '';
    for (const { code } of languages) expect(list).toContain(`"${code}": () => import('texts-of:${code}')`);
    expect(list).not.toContain('_status');
    expect(load('/somewhere/src/i18n/load-texts.ts')).toBeNull();
  });
});
