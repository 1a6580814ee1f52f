import { describe, expect, it } from 'vitest';
import { textsInOne } from '../../scripts/build/texts.ts';
import { inRoot } from '../../scripts/places.mjs';
import { languages } from '#i18n/languages.ts';
import { loadFirstTexts, loadTexts } from '#i18n/load-texts.ts';
import { textTree, type PackedTexts, type TextShape } from '#i18n/text-tree.ts';

const load = textsInOne(inRoot('locales')).load as (id: string) => string | null;
const moduleOf = (id: string): unknown => JSON.parse((load(id) ?? '').replace('export default ', ''));

describe('the texts of a language in a build', () => {
  it.each(languages.map(({ code }) => code))('are the same as those of its files: %s', async (code) => {
    const shape = moduleOf('\0texts-shape') as TextShape;
    const tree = textTree(shape, moduleOf(`\0texts-of:${code}`) as PackedTexts);
    expect(moduleOf(`\0first-texts-of:${code}`)).toEqual(await loadFirstTexts(code));
    const all = Object.entries(await loadTexts(code));
    // Of Dutch, the words of papers come with what makes papers.
    const sent = code === 'nl' ? all.filter(([name]) => !name.endsWith('Paper')) : all;
    expect(tree).toEqual(Object.fromEntries(sent));
  });

  it('are found by the code of every language that is offered', () => {
    const list = load('/somewhere/src/i18n/text-files.ts') ?? '';
    for (const { code } of languages) {
      expect(list).toContain(`"${code}": () => firstOf(import('first-texts-of:${code}'))`);
      expect(list).toContain(`"${code}": () => treeOf(import('texts-of:${code}'))`);
    }
    expect(list).not.toContain('_status');
    expect(load('/somewhere/src/i18n/load-texts.ts')).toBeNull();
  });
});
