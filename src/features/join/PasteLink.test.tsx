// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { createPairing } from '#transport/pairing.ts';
import { systemTimers } from '#transport/timers.ts';
import { PasteLink } from './PasteLink.tsx';

afterEach(leaveScreens);

const pairing = createPairing({
  random: seededRandom(3),
  timers: systemTimers,
  appOrigin: 'https://werkmaat.example',
  relayClient: () => {
    throw new Error('pasting a link asks no relay for anything');
  },
});

async function show(part: 'any' | 'second') {
  const links: string[] = [];
  const element = (
    <PasteLink
      pairing={pairing}
      lead={{ symbol: 'back', text: 'back', to: '/' }}
      part={part}
      onLink={(link) => links.push(link)}
    />
  );
  const shown = await showScreens(await openAlone(), [{ path: '/join', element }], ['/join']);
  return { ...shown, links };
}

describe('pasting a link', () => {
  it('takes a link out of the message it came in', async () => {
    const { user, links } = await show('any');
    const { link } = pairing.makeRequest();
    await user.click(await screen.findByRole('textbox'));
    await user.paste(`Hoi! Open deze: ${link} Groetjes`);
    await user.click(screen.getByRole('button', { name: 'Open de link' }));
    expect(links).toHaveLength(1);
  });

  it.each([
    ['', 'Plak eerst de link.'],
    ['https://example.org/', 'Dit is geen link van Werkmaat.'],
    ['https://werkmaat.example/join#a=AQ', 'Deze link is niet heel: kopieer de hele link.'],
  ])('says what is wrong with %j', async (text, words) => {
    const { user, links } = await show('any');
    await user.click(await screen.findByRole('textbox'));
    if (text) await user.paste(text);
    await user.click(screen.getByRole('button', { name: 'Open de link' }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(links).toEqual([]);
  });

  it('does not take a first link where the second one belongs', async () => {
    const { user, links } = await show('second');
    await user.click(await screen.findByRole('textbox'));
    await user.paste(pairing.makeRequest().link);
    await user.click(screen.getByRole('button', { name: 'Open de link' }));
    expect(await screen.findByText('Dit is de eerste link: vraag nu de tweede.')).toBeTruthy();
    expect(links).toEqual([]);
  });
});
