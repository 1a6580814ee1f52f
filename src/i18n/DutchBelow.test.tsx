// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { needsDutch } from './careful-keys.ts';
import { loadTexts } from './load-texts.ts';
import { openWords } from './open-words.ts';
import { Words } from './Words.tsx';
import { WordsProvider } from './WordsProvider.tsx';

afterEach(cleanup);

async function show(language: string): Promise<readonly string[]> {
  const loaded: string[] = [];
  const load = (code: string) => {
    loaded.push(code);
    return loadTexts(code);
  };
  render(
    <WordsProvider texts={await openWords({ language, missing: 'throw', load })}>
      <p>
        <Words of="settings.erase.unsent" values={{ count: 2, name: 'Anneke' }} />
      </p>
      <button type="button">
        <Words of="common.action.save" />
      </button>
    </WordsProvider>,
  );
  return loaded;
}

describe('what must not be misread', () => {
  it('stands there in Dutch too, marked as Dutch, with the same values', async () => {
    await show('tr');
    const dutch = await screen.findByText(/dingen zijn nog niet bij/u);
    expect(dutch.textContent).toBe('2 dingen zijn nog niet bij Anneke.');
    expect([dutch.lang, dutch.dir]).toEqual(['nl', 'ltr']);
    expect(dutch.parentElement?.textContent).toMatch(
      /^2 şey henüz gitmedi\. Alacak kişi: Anneke\. 2 dingen/u,
    );
    expect(screen.getByRole('button').textContent).toBe('Kaydet');
  });

  it('stands there once on a Dutch page', async () => {
    expect(await show('nl')).toEqual(['nl']);
    expect(screen.getAllByText(/dingen zijn nog niet bij/u)).toHaveLength(1);
  });

  it('fetches the Dutch only when such a text is shown', async () => {
    const loaded: string[] = [];
    const load = (code: string) => {
      loaded.push(code);
      return loadTexts(code);
    };
    render(
      <WordsProvider texts={await openWords({ language: 'ar', missing: 'throw', load })}>
        <Words of="common.action.save" />
      </WordsProvider>,
    );
    expect(loaded).toEqual(['ar']);
  });

  it('stands alone once somebody who speaks the language has reviewed it', () => {
    const key = 'common.privacy.onlyYou';
    expect(needsDutch(key, 'tr', {})).toBe(true);
    expect(needsDutch(key, 'tr', { tr: [key] })).toBe(false);
    expect(needsDutch(key, 'ar', { tr: [key] })).toBe(true);
    expect(needsDutch('common.action.save', 'tr', {})).toBe(false);
  });
});
