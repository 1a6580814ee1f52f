// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { openWords, type OpenedWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { advise } from '#i18n/reading/advise.ts';
import { ReadingAdvice } from './ReadingAdvice.tsx';

afterEach(cleanup);

const long =
  'Ik heb gisteren met de bakker gepraat en hij zei dat je morgen om tien uur langs mag komen voor een proefdag.';
const hard = 'Bel de bakker indien je morgen niet kunt komen.';

const advice = (texts: OpenedWords, text: string) => (
  <WordsProvider texts={texts}>
    <ReadingAdvice text={text} pauseMs={0} />
  </WordsProvider>
);

async function show(text: string) {
  const texts = await openWords({ language: 'nl', missing: 'throw' });
  const shown = render(advice(texts, text));
  return { type: (next: string) => shown.rerender(advice(texts, next)), container: shown.container };
}

describe('advice below a text for the other', () => {
  it('names a long sentence by its first words', async () => {
    await show(long);
    expect(await screen.findByText(/Maak er twee van/u)).toBeTruthy();
    expect(screen.getByText('Ik heb gisteren met de bakker …')).toBeTruthy();
  });

  it('names a hard word and what says the same', async () => {
    await show(hard);
    const line = await screen.findByText(/Dit woord is moeilijk/u);
    expect(line.textContent).toBe('Dit woord is moeilijk: indien. Probeer: als.');
  });

  it('goes away with the words that it was about, and interrupts nobody', async () => {
    const { type, container } = await show(hard);
    await screen.findByText(/Dit woord is moeilijk/u);
    expect(container.querySelector('[role=alert], [role=status], [aria-live]')).toBeNull();
    type('Bel de bakker als je morgen niet kunt komen.');
    expect(screen.queryByText(/Dit woord is moeilijk/u)).toBeNull();
  });

  it('stays away once it was put away', async () => {
    const { type } = await show(hard);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Laat dit weg' }));
    type(`${hard} ${long}`);
    expect(screen.queryByText('Zo is dit goed te lezen')).toBeNull();
  });

  it('says nothing about a text in another language, or one that the app can explain', () => {
    expect(advise('Yarın saat onda fırına gel, orada bir gün deneme yapacaksın, tamam mı?')).toEqual([]);
    expect(advise('We praten morgen over de sollicitatie en over je vrijwilligerswerk.')).toEqual([]);
    expect(advise(hard)).toHaveLength(1);
  });
});
