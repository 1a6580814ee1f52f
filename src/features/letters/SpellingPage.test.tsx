// @vitest-environment jsdom
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
} from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { letters } from '#domain/letters/model.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { newLetter, typeBlock } from '#tests/fixtures/screens/letter-screens.tsx';
import { pretendedSpelling, type PretendedSpelling } from '#tests/fixtures/screens/pretended-spelling.ts';
import { SpellingPage } from './SpellingPage.tsx';
import { readLetter } from './use-letter.ts';

afterEach(leaveScreens);

const routes = (checker: PretendedSpelling) => [
  { path: '/letters/:id/spelling', element: <SpellingPage checker={checker} /> },
  { path: '/letters/:id/:part', element: <h1>part</h1> },
];
const knows = () =>
  pretendedSpelling({ graach: ['graag', 'gracht'], mansaf: [], Sollicitatei: ['Sollicitatie'] });
const card = (word: string) => screen.findByRole('article', { name: word });

describe('a list of words that is not on this device', () => {
  it('is fetched after a press, and what it costs is said before', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik kook graach.');
    const checker = pretendedSpelling({ graach: ['graag'] }, false);
    const { user } = await showScreens(space, routes(checker), [`/letters/${id}/spelling`]);
    expect((await screen.findByText(/Dat kost/u)).textContent).toMatch(/^Dat kost 1,2\sMB internet\./u);
    expect(checker.asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Haal de lijst op' }));
    expect(await card('graach')).toBeTruthy();
  });

  it('says what to do without a network, and tries again', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik kook graach.');
    const checker = pretendedSpelling({ graach: ['graag'] }, false);
    checker.loadFault = 'not_loaded';
    const { user } = await showScreens(space, routes(checker), [`/letters/${id}/spelling`]);
    await user.click(await screen.findByRole('button', { name: 'Haal de lijst op' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('We kunnen de lijst niet ophalen.');
    expect(alert.textContent).toContain('Zoek even wifi.');
    checker.loadFault = null;
    await user.click(within(alert).getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await card('graach')).toBeTruthy();
  });
});

describe('a word that may be wrong', () => {
  it('stands in its sentence; one press puts another there, and one puts it back', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik ben er. Ik kook graach thuis.\nEn graach buiten.');
    const { user } = await showScreens(space, routes(knows()), [`/letters/${id}/spelling`]);
    await screen.findByText('2 woorden zijn misschien fout');
    const [first] = await screen.findAllByRole('article', { name: 'graach' });
    expect(within(first!).getByText('graach', { selector: 'mark' }).parentElement?.textContent).toBe(
      'Ik kook graach thuis.',
    );
    const offered = within(first!).getByRole('group', { name: /Kies een ander woord voor/u });
    await user.click(within(offered).getByRole('button', { name: 'graag' }));
    const textNow = async () => (await readLetter(space.read, id))?.texts.can;
    await waitFor(async () => {
      expect(await textNow()).toBe('Ik ben er. Ik kook graag thuis.\nEn graach buiten.');
    });
    expect(await screen.findByText('1 woord is misschien fout')).toBeTruthy();
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('graach');
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await textNow()).toBe('Ik ben er. Ik kook graach thuis.\nEn graach buiten.');
    });
  });

  it('is changed where it stands now, beside what the other typed meanwhile', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await newLetter(samira);
    await typeBlock(samira, id, 'can', 'Ik kook graach.');
    await meet();
    const { user } = await showScreens(samira, routes(knows()), [`/letters/${id}/spelling`]);
    const chip = await within(await card('graach')).findByRole('button', { name: 'graag' });
    await typeBlock(anneke, id, 'can', 'Thuis: ik kook graach.');
    await user.click(chip);
    await meet();
    await waitFor(async () => {
      expect((await readLetter(samira.read, id))?.texts.can).toBe('Thuis: ik kook graag.');
    });
    await meet();
    expect((await readLetter(anneke.read, id))?.texts.can).toBe('Thuis: ik kook graag.');
  });

  it('in the subject is changed as a field, and put back', async () => {
    const space = await openAlone();
    const id = await newLetter(space, { subject: 'Sollicitatei winkel' });
    const { user } = await showScreens(space, routes(knows()), [`/letters/${id}/spelling`]);
    await user.click(await within(await card('Sollicitatei')).findByRole('button', { name: 'Sollicitatie' }));
    await waitFor(async () => {
      expect((await space.read.get(letters, id))?.subject).toBe('Sollicitatie winkel');
    });
    expect(await screen.findByText('We vonden geen fout woord.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await card('Sollicitatei')).toBeTruthy();
  });

  it('without another word can be changed on its own screen', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik maak mansaf.');
    await showScreens(space, routes(knows()), [`/letters/${id}/spelling`]);
    const one = await card('mansaf');
    expect(await within(one).findByText('We weten geen ander woord.')).toBeTruthy();
    expect(within(one).getByRole('link', { name: 'Verander het zelf' }).getAttribute('href')).toBe(
      `/letters/${id}/can`,
    );
  });

  it('is never her name, that of her mentor, of the employer or of a street', async () => {
    const { samira, meet } = await openPair();
    const id = await newLetter(samira, { name: 'Graach Mansaf', employer: 'Sollicitatei' });
    await typeBlock(samira, id, 'can', 'Ik ben Graach. Dit is mansaf, bij Sollicitatei, met Anneke.');
    await meet();
    const checker = pretendedSpelling({ Graach: [], mansaf: [], Sollicitatei: [], Anneke: [] });
    await showScreens(samira, routes(checker), [`/letters/${id}/spelling`]);
    expect(await screen.findByText('We vonden geen fout woord.')).toBeTruthy();
  });
});

describe('a word that she calls right', () => {
  it('is not marked any more, stands only in her own space, and can be thrown away', async () => {
    const [space, own] = [await openAlone(), await openOwn()];
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik maak mansaf.');
    const { user } = await showScreens(space, routes(knows()), [`/letters/${id}/spelling`], own);
    await user.click(within(await card('mansaf')).getByRole('button', { name: 'Dit woord is goed' }));
    expect(await screen.findByText('We vonden geen fout woord.')).toBeTruthy();
    expect((await own.read.list(knownWords)).map(({ word }) => word)).toEqual(['mansaf']);
    expect(await space.read.list(knownWords)).toEqual([]);
    expect((await readLetter(space.read, id))?.texts.can).toBe('Ik maak mansaf.');
    await user.click(screen.getByText('1 woord dat goed is'));
    await user.click(screen.getByRole('button', { name: 'Gooi weg: mansaf' }));
    expect(await card('mansaf')).toBeTruthy();
    expect(await own.read.list(knownWords)).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByText('We vonden geen fout woord.')).toBeTruthy();
  });
});

describe('looking up', () => {
  it('asks for a long letter in pieces, each word once', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    const letter = (index: number) => String.fromCharCode(97 + (index % 26));
    const many = Array.from({ length: 250 }, (_, at) => `w${letter(Math.floor(at / 26))}${letter(at)}`);
    await typeBlock(space, id, 'can', [...many, ...many].join(' '));
    const checker = knows();
    await showScreens(space, routes(checker), [`/letters/${id}/spelling`]);
    expect(await screen.findByText('We vonden geen fout woord.')).toBeTruthy();
    expect(Math.max(...checker.asked)).toBe(100);
    expect(checker.asked.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(250);
    expect(checker.asked.length).toBeLessThan(6);
  });

  it('that breaks says so, says that nothing was changed, and tries again', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik kook graach.');
    const checker = knows();
    checker.checkFault = 'failed';
    const { user } = await showScreens(space, routes(checker), [`/letters/${id}/spelling`]);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Nakijken lukt nu niet.');
    expect(alert.textContent).toContain('Aan de tekst is niets veranderd.');
    checker.checkFault = null;
    await user.click(within(alert).getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await card('graach')).toBeTruthy();
  });

  it('says that there is no text yet', async () => {
    const space = await openAlone();
    const id = await newLetter(space, { subject: '' });
    await showScreens(space, routes(knows()), [`/letters/${id}/spelling`]);
    expect(await screen.findByText('Er staat nog geen tekst.')).toBeTruthy();
  });

  it('shows twelve words at once, and says how many come after', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'graach '.repeat(14).trim());
    await showScreens(space, routes(knows()), [`/letters/${id}/spelling`]);
    expect(await screen.findByText('14 woorden zijn misschien fout')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(12);
    expect(screen.getByText('Daarna komen nog 2 woorden.')).toBeTruthy();
  });
});
