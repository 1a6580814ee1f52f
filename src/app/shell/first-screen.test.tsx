// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { StartPage } from '#features/start/StartPage.tsx';
import { languages } from '#i18n/languages.ts';
import { loadFirstTexts, loadTexts, type LoadTexts } from '#i18n/load-texts.ts';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { CrashPage } from './CrashPage.tsx';
import { PlainFrame } from './Frame.tsx';

afterEach(cleanup);

const startPage = (
  <StartPage
    languageChosen={false}
    wiped={false}
    linkWaits={false}
    initialName=""
    installFirst={false}
    onLanguage={() => undefined}
    onAlone={() => Promise.resolve(true)}
    onTogether={() => undefined}
  />
);

/** A text that is not there throws. */
async function show(language: string, load: LoadTexts = loadTexts) {
  const texts = await openWords({ language, missing: 'throw', load, loadFirst: loadFirstTexts });
  const children = [{ path: '/start', element: startPage }];
  const router = createMemoryRouter(
    [{ errorElement: <CrashPage />, children: [{ element: <PlainFrame />, children }] }],
    { initialEntries: ['/start'] },
  );
  render(
    <WordsProvider texts={texts}>
      <RouterProvider router={router} />
    </WordsProvider>,
  );
  return userEvent.setup();
}

describe('the first screen of a new device', () => {
  it.each(languages.map(({ code }) => code))('needs only the texts that are sent first: %s', async (code) => {
    await show(code);
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(languages.length);
    expect(screen.getByRole('main').textContent).not.toContain('start.');
  });

  it('goes on in the language that was chosen, when all texts are there', async () => {
    const user = await show('nl');
    await user.click(await screen.findByRole('radio', { name: 'Türkçe' }));
    expect(await screen.findByRole('button', { name: /İş arıyorum/ })).toBeTruthy();
  });

  it('says that a part is not there yet when the others do not come', async () => {
    const user = await show('nl', () => Promise.reject(new TypeError('Failed to fetch')));
    await user.click(await screen.findByRole('radio', { name: 'Türkçe' }));
    expect(await screen.findByRole('button', { name: 'Yeniden aç' })).toBeTruthy();
  });
});
