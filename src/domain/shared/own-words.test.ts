import { describe, expect, it } from 'vitest';
import {
  dutchIsMissing,
  dutchNameOf,
  dutchOrOwn,
  hasOwnWords,
  ownWordsOf,
  ownWordsPatch,
  withOwnWords,
} from './own-words.ts';
import { parseLocal, rowFrom } from './parse.ts';
import { civilDate, defineRecord, shortText, text } from './record.ts';

/** A record that the product does not have: one call gives its fields their twins. */
const recipes = defineRecord({
  table: 'recipe',
  fields: withOwnWords(
    { title: shortText(20, { required: true }), method: text(500), cookedOn: civilDate() },
    ['title', 'method'],
  ),
});

const patch = (values: Readonly<Record<string, unknown>>, before: Parameters<typeof parseLocal>[2] = null) =>
  parseLocal(recipes, values, before);

describe('a field with own words', () => {
  it('gets twins of its own kind right behind it, and no other field does', () => {
    expect(Object.keys(recipes.fields)).toEqual([
      'title',
      'titleOwn',
      'titleOwnLang',
      'method',
      'methodOwn',
      'methodOwnLang',
      'cookedOn',
    ]);
    expect(recipes.fields.titleOwn).toMatchObject({ kind: 'register', initial: '', required: false });
    expect(recipes.fields.methodOwn).toEqual({ kind: 'text', maxLength: 500 });
    expect(
      ['title', 'method', 'cookedOn', 'titleOwn'].filter((name) => hasOwnWords(recipes.fields, name)),
    ).toEqual(['title', 'method']);
    expect(dutchNameOf('titleOwn')).toBe('title');
    expect(dutchNameOf('titleOwnLang')).toBeUndefined();
    expect(dutchNameOf('Own')).toBeUndefined();
  });

  it('takes as much in her own language as in Dutch, and a language code', () => {
    expect(patch({ title: 'Soep', titleOwn: 'شوربة', titleOwnLang: 'ar' }).ok).toBe(true);
    expect(patch({ title: 'Soep', titleOwn: 'x'.repeat(21) })).toMatchObject({
      ok: false,
      error: { type: 'invalid', field: 'titleOwn' },
    });
    for (const language of ['ar fr', '<b>', 'x'.repeat(36), 7, null])
      expect(patch({ title: 'Soep', titleOwnLang: language })).toMatchObject({
        ok: false,
        error: { type: 'invalid', field: 'titleOwnLang' },
      });
  });

  it('shows what another version wrote there as nothing when it does not fit', () => {
    const row = rowFrom(recipes, 'row1', {
      title: 'Soep',
      titleOwn: ['x'],
      titleOwnLang: 'a b',
      methodOwn: 3,
    });
    expect(row).toMatchObject({ title: 'Soep', titleOwn: '', titleOwnLang: '', methodOwn: '' });
  });
});

describe('what must be filled in', () => {
  const missing = { ok: false, error: { type: 'required', field: 'title' } };

  it('is there when she wrote it in her own language: the Dutch may come later', () => {
    expect(patch({ title: '', titleOwn: 'شوربة', titleOwnLang: 'ar' }).ok).toBe(true);
    expect(patch({ titleOwn: 'شوربة' }).ok).toBe(true);
    expect(patch({ title: '' }, { title: 'Soep', titleOwn: 'شوربة' }).ok).toBe(true);
  });

  it('is missing when neither is there', () => {
    expect(patch({})).toEqual(missing);
    expect(patch({ title: '', titleOwn: '' })).toEqual(missing);
    expect(patch({ title: '' }, { title: 'Soep', titleOwn: '' })).toEqual(missing);
    expect(patch({ titleOwn: '' }, { title: '', titleOwn: 'شوربة' })).toEqual(missing);
  });

  it('is not asked for by a command about something else', () => {
    expect(patch({ cookedOn: '2026-03-09' }, { title: '', titleOwn: '' }).ok).toBe(true);
  });
});

describe('her own words', () => {
  const row = { title: '', titleOwn: 'شوربة', titleOwnLang: 'ar' };

  it('name a row as long as there is no Dutch', () => {
    expect(dutchOrOwn(row, 'title')).toBe('شوربة');
    expect(dutchOrOwn({ ...row, title: 'Soep' }, 'title')).toBe('Soep');
    expect(dutchIsMissing(row, 'title')).toBe(true);
    expect(dutchIsMissing({ ...row, title: 'Soep' }, 'title')).toBe(false);
    expect(dutchIsMissing({ ...row, titleOwn: '' }, 'title')).toBe(false);
  });

  it('go with their language, and without words there is none', () => {
    expect(ownWordsOf(row, 'title')).toEqual({ words: 'شوربة', language: 'ar' });
    expect(ownWordsPatch('title', { words: ' çorba ', language: 'tr' })).toEqual({
      titleOwn: 'çorba',
      titleOwnLang: 'tr',
    });
    expect(ownWordsPatch('title', { words: '  ', language: 'tr' })).toEqual({
      titleOwn: '',
      titleOwnLang: '',
    });
  });
});
