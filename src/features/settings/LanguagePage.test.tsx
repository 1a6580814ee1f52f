// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { loadTexts } from '#i18n/load-texts.ts';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { LanguagePage } from './LanguagePage.tsx';

afterEach(cleanup);

describe('the choice of a language', () => {
  it('says what to do when a language is not on the device yet, and is made once it is', async () => {
    let isOnline = false;
    const texts = await openWords({
      language: 'nl',
      missing: 'throw',
      load: (code) =>
        code === 'nl' || isOnline ? loadTexts(code) : Promise.reject(new TypeError('no network')),
    });
    const element = <LanguagePage lead={{ symbol: 'back', text: 'Terug', to: '/' }} />;
    const router = createMemoryRouter([{ path: '/', element }]);
    render(
      <WordsProvider texts={texts}>
        <RouterProvider router={router} />
      </WordsProvider>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Türkçe' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Zoek even internet.');
    expect(screen.getByRole('heading', { level: 1, name: 'Taal' })).toBeTruthy();
    isOnline = true;
    await user.click(screen.getByRole('radio', { name: 'Türkçe' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Dil' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
