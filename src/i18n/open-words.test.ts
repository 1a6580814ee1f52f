import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { languages } from './languages.ts';
import { loadFirstTexts, loadTexts, type TextTree } from './load-texts.ts';
import { openWords } from './open-words.ts';
import { pseudoText, pseudoTexts } from './pseudo.ts';
import type { PlainKey, PluralKey, WordKey } from './word-key.ts';
import { wordsOf } from './words-of.ts';

const counts = [0, 1, 2, 3, 11, 22, 100, 101, 102, 103];

describe('opening a language', () => {
  it('gives the texts of each language', async () => {
    const saved = new Map<string, string>();
    for (const { code } of languages) {
      const texts = await openWords({ language: code, missing: 'throw' });
      saved.set(code, wordsOf(texts.i18n)('common.action.save'));
    }
    expect(Object.fromEntries(saved)).toEqual({ nl: 'Bewaar', en: 'Save', tr: 'Kaydet', ar: 'حفظ' });
  });

  it('loads only the language that is shown', async () => {
    const load = vi.fn(loadTexts);
    await openWords({ language: 'tr', missing: 'show-dutch', load });
    expect(load.mock.calls).toEqual([['tr']]);
  });

  it('tells language and direction to the page, at once and after a change', async () => {
    const page = { lang: '', dir: '' };
    const texts = await openWords({ language: 'nl', missing: 'throw', page });
    expect(page).toEqual({ lang: 'nl', dir: 'ltr' });
    expect(await texts.change('ar')).toEqual({ ok: true, value: undefined });
    expect(page).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(wordsOf(texts.i18n)('nav.tab.today')).toBe('اليوم');
  });

  it('keeps the old language when the new one cannot be loaded, and says so', async () => {
    const load = (code: string): Promise<TextTree> =>
      code === 'tr' ? Promise.reject(new Error('no network')) : loadTexts(code);
    const texts = await openWords({ language: 'nl', missing: 'throw', load });
    expect(await texts.change('tr')).toEqual({ ok: false, error: { type: 'texts-not-loaded' } });
    expect(await texts.change('xx')).toEqual({ ok: false, error: { type: 'unknown-language' } });
    expect(wordsOf(texts.i18n)('common.action.save')).toBe('Bewaar');
  });

  it('opens in Dutch when the wanted language cannot be loaded', async () => {
    const load = (code: string): Promise<TextTree> =>
      code === 'ar' ? Promise.reject(new Error('no network')) : loadTexts(code);
    const page = { lang: '', dir: '' };
    const texts = await openWords({ language: 'ar', missing: 'show-dutch', load, page });
    expect(page).toEqual({ lang: 'nl', dir: 'ltr' });
    expect(wordsOf(texts.i18n)('common.action.save')).toBe('Bewaar');
  });

  it('shows the last language when two are tapped quickly', async () => {
    const waiting = new Map<string, () => void>();
    const load = async (code: string): Promise<TextTree> => {
      if (code !== 'nl') await new Promise<void>((resolve) => waiting.set(code, resolve));
      return loadTexts(code);
    };
    const page = { lang: '', dir: '' };
    const texts = await openWords({ language: 'nl', missing: 'throw', load, page });
    const first = texts.change('tr');
    const second = texts.change('ar');
    waiting.get('ar')?.();
    await second;
    waiting.get('tr')?.();
    await first;
    expect(page).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(texts.i18n.language).toBe('ar');
  });
});

describe('opening with the texts of the first screen', () => {
  const openFirst = (load = loadTexts) =>
    openWords({ language: 'nl', missing: 'throw', load, loadFirst: loadFirstTexts });

  it('gives those alone until all are asked for', async () => {
    const texts = await openFirst();
    const words = wordsOf(texts.i18n);
    expect(words('start.language.title')).toBe('Kies je taal');
    expect(texts.hasAll()).toBe(false);
    expect(() => words('plan.page.title')).toThrow('no text for');
    const heard = vi.fn();
    texts.onAll(heard);
    await texts.askAll();
    expect(heard).toHaveBeenCalledOnce();
    expect(texts.hasAll()).toBe(true);
    expect(words('plan.page.title')).toBe('Mijn plan');
  });

  it('gives all of a language that was chosen before they were asked for, and of one chosen after', async () => {
    const texts = await openFirst();
    await texts.change('tr');
    await texts.askAll();
    expect(wordsOf(texts.i18n)('plan.page.title')).toBe('Planım');
    await texts.change('ar');
    expect(wordsOf(texts.i18n)('plan.page.title')).not.toBe('');
  });

  it('gives all of a language that was on its way when they were asked for', async () => {
    let arrive = (): void => undefined;
    const waits = new Promise<void>((resolve) => (arrive = resolve));
    const loadFirst = async (code: string): Promise<TextTree> => {
      if (code === 'tr') await waits;
      return loadFirstTexts(code);
    };
    const texts = await openWords({ language: 'nl', missing: 'throw', loadFirst });
    const changed = texts.change('tr');
    await texts.askAll();
    arrive();
    await changed;
    expect(wordsOf(texts.i18n)('plan.page.title')).toBe('Planım');
  });

  it('says so when they do not come, and asks again', async () => {
    let isOnline = false;
    const texts = await openFirst((code) =>
      isOnline ? loadTexts(code) : Promise.reject(new TypeError('failed to fetch')),
    );
    await expect(texts.askAll()).rejects.toThrow('failed to fetch');
    expect(texts.hasAll()).toBe(false);
    isOnline = true;
    await texts.askAll();
    expect(texts.hasAll()).toBe(true);
  });
});

describe('a missing text', () => {
  const withoutSave = async (code: string): Promise<TextTree> => {
    const all = await loadTexts(code);
    return code === 'nl' ? all : { ...all, common: {} };
  };

  it('throws in development and tests, also when Dutch has it', async () => {
    const texts = await openWords({ language: 'en', missing: 'throw', load: withoutSave });
    await texts.change('nl');
    await texts.change('en');
    expect(() => wordsOf(texts.i18n)('common.action.save')).toThrow('no text for common.action.save in en');
  });

  it('shows Dutch in production, as soon as it is there', async () => {
    const texts = await openWords({ language: 'en', missing: 'show-dutch', load: withoutSave });
    const arrived = new Promise((resolve) => texts.i18n.store.on('added', resolve));
    expect(wordsOf(texts.i18n)('common.action.save')).toBe('');
    await arrived;
    expect(wordsOf(texts.i18n)('common.action.save')).toBe('Bewaar');
    expect(wordsOf(texts.i18n)('nav.tab.today')).toBe('Today');
  });
});

describe('plural forms', () => {
  const reads = async (code: string) => {
    const words = wordsOf((await openWords({ language: code, missing: 'throw' })).i18n);
    return counts.map((count) => words('common.date.inDays', { count }));
  };

  it('are two in Dutch', async () => {
    expect(await reads('nl')).toEqual(
      counts.map((count) => (count === 1 ? 'over 1 dag' : `over ${String(count)} dagen`)),
    );
  });

  it('are the same text for all numbers in Turkish', async () => {
    expect(await reads('tr')).toEqual(counts.map((count) => `${String(count)} gün sonra`));
  });

  it('are six in Arabic', async () => {
    expect(await reads('ar')).toEqual([
      'اليوم',
      'بعد يوم واحد',
      'بعد يومين',
      'بعد 3 أيام',
      'بعد 11 يومًا',
      'بعد 22 يومًا',
      'بعد 100 يوم',
      'بعد 101 يوم',
      'بعد 102 يوم',
      'بعد 103 أيام',
    ]);
  });
});

describe('keys', () => {
  it('are checked by the compiler', () => {
    expectTypeOf<'common.action.save'>().toExtend<PlainKey>();
    expectTypeOf<'common.date.inDays'>().toExtend<PluralKey>();
    expectTypeOf<'common.date.inDays'>().not.toExtend<PlainKey>();
    expectTypeOf<'common.date.inDays_one'>().not.toExtend<WordKey>();
    expectTypeOf<'common.action.nothing'>().not.toExtend<WordKey>();
    expectTypeOf<'common.action'>().not.toExtend<WordKey>();
    expectTypeOf<string>().not.toExtend<WordKey>();
  });
});

describe('the language for tests', () => {
  it('is longer, has accents and keeps its places for values', () => {
    expect(pseudoText('Hallo {{name}}')).toBe('[Hállö {{name}} ~ ~ ~]');
  });

  it('covers every text', async () => {
    const load = async (code: string) => pseudoTexts(await loadTexts(code));
    const words = wordsOf((await openWords({ language: 'nl', missing: 'throw', load })).i18n);
    expect(words('today.greeting.title', { name: 'Samira' })).toBe('[Hállö Samira ~ ~ ~]');
  });
});
