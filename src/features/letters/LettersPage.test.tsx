// @vitest-environment jsdom
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { letters } from '#domain/letters/model.ts';
import { sentenceKey } from '#domain/letters/whose-words.ts';
import { openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { letterRoutes, newLetter, typeBlock } from '#tests/fixtures/screens/letter-screens.tsx';
import { newCv } from '#tests/fixtures/screens/cv-screens.tsx';
import { readLetter } from './use-letter.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

describe('a new letter', () => {
  it('takes the employer, the person and the subject from the application, and her name from her CV', async () => {
    const space = await openAlone();
    await newCv(space);
    const job = orThrow(
      await space.run((write) =>
        write.create(applications, {
          employer: 'Bakkerij De Korenaar',
          job: 'verkoper',
          contact: 'mevrouw Koster, 070 000 00 00',
        }),
      ),
    ).value;
    const { user, address } = await showScreens(space, letterRoutes, ['/letters', '/letters/new']);
    await user.click(await screen.findByRole('radio', { name: /Brief bij een vacature/u }));
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('radio', { name: /Bakkerij De Korenaar/u }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(
      await screen.findByRole('heading', { name: 'Brief voor Bakkerij De Korenaar', level: 1 }),
    ).toBeTruthy();
    const [letter] = await space.read.list(letters);
    expect(letter).toMatchObject({
      application: job,
      employer: 'Bakkerij De Korenaar',
      contact: 'mevrouw Koster',
      subject: 'sollicitatie verkoper',
      name: 'Samira Haddad',
      on: TODAY,
    });
    expect(address()).toBe(`/letters/${letter!.id}`);
  });

  it('asks for no application when there is none', async () => {
    const space = await openAlone();
    const { user } = await showScreens(space, letterRoutes, ['/letters', '/letters/new']);
    await user.click(await screen.findByRole('radio', { name: /Bellen of een appje/u }));
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    expect(await screen.findByRole('heading', { name: 'Nieuwe brief', level: 1 })).toBeTruthy();
    expect((await space.read.list(letters))[0]).toMatchObject({ kind: 'script', name: 'Samira' });
  });
});

describe('the list of letters', () => {
  it('says what each is, and which are only hers', async () => {
    const [space, own] = [await openAlone(), await openOwn()];
    await newLetter(space, { title: 'Brief voor de bakkerij' });
    await newLetter(own, { title: 'Om te oefenen', kind: 'email' });
    await showScreens(space, letterRoutes, ['/letters'], own);
    const shared = await screen.findByRole('link', { name: /Brief voor de bakkerij/u });
    expect(shared.textContent).toContain('Brief bij een vacature');
    const mine = screen.getByRole('link', { name: /Om te oefenen/u });
    expect(mine.textContent).toContain('Alleen voor mij');
  });

  it('is empty with the way to begin', async () => {
    await showScreens(await openAlone(), letterRoutes, ['/letters']);
    expect(await screen.findByText('Je hebt nog geen brief.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nieuwe brief' }).getAttribute('href')).toBe('/letters/new');
  });
});

describe('a block', () => {
  it('is begun with a sentence about the work, and saved', async () => {
    const space = await openAlone();
    const job = orThrow(
      await space.run((write) => write.create(applications, { employer: 'Bakkerij', job: 'verkoper' })),
    ).value;
    const id = await newLetter(space, { application: job });
    const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/why`]);
    await user.click(
      await screen.findByRole('button', { name: 'Ik las dat jullie iemand zoeken voor dit werk: verkoper.' }),
    );
    await waitFor(async () => {
      expect((await readLetter(space.read, id))?.texts.why).toBe(
        'Ik las dat jullie iemand zoeken voor dit werk: verkoper.',
      );
    });
  });

  it('keeps whose words each sentence is, and nothing of it comes on paper', async () => {
    const { samira: space } = await openPair();
    const id = await newLetter(space);
    await typeBlock(space, id, 'can', 'Ik bak brood. Ik ben zeer gemotiveerd.');
    const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/can`]);
    await user.click(await screen.findByText('Van wie is deze zin?'));
    const sentence = await screen.findByRole('group', { name: 'Ik ben zeer gemotiveerd.' });
    await user.click(within(sentence).getByRole('radio', { name: 'Van mijn mentor' }));
    await waitFor(async () => {
      expect((await readLetter(space.read, id))?.letter.mentorWords).toEqual([
        sentenceKey('Ik ben zeer gemotiveerd.'),
      ]);
    });
    cleanup();
    await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    expect((await screen.findAllByText('Ik bak brood. Ik ben zeer gemotiveerd.')).length).toBeGreaterThan(0);
    expect(screen.queryByText(/Van mijn mentor/u)).toBeNull();
  });
});

describe('what comes of it', () => {
  it('is paper with the addresses and the greeting', async () => {
    const space = await openAlone();
    const id = await newLetter(space, { employer: 'Bakkerij', town: 'Den Haag' });
    await typeBlock(space, id, 'why', 'Ik wil graag bakken.');
    await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    expect((await screen.findAllByText('Geachte heer of mevrouw,')).length).toBeGreaterThan(0);
    expect(screen.getAllByText('Met vriendelijke groet,').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Print' })).toBeTruthy();
  });

  it('is text to copy for a call, and says that it was copied', async () => {
    const space = await openAlone();
    const id = await newLetter(space, { kind: 'script' });
    await typeBlock(space, id, 'why', 'Goedemorgen, met Samira.');
    const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(await screen.findByRole('button', { name: 'Kopieer de tekst' }));
    expect(write).toHaveBeenCalledWith('Goedemorgen, met Samira.');
    expect(await screen.findByText('De tekst is gekopieerd.')).toBeTruthy();
  });

  it('says so when nothing stands in it', async () => {
    const space = await openAlone();
    await showScreens(space, letterRoutes, [`/letters/${await newLetter(space)}/preview`]);
    expect(await screen.findByText('Er staat nog niets in de brief.')).toBeTruthy();
  });
});

describe('the letter itself', () => {
  it('is copied with its words, which are then apart', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    await typeBlock(space, id, 'why', 'Ik wil bakken.');
    const { user } = await showScreens(space, letterRoutes, ['/letters', `/letters/${id}/about`]);
    await user.click(await screen.findByRole('button', { name: 'Maak een kopie' }));
    await screen.findByRole('heading', { name: 'Kopie van Brief voor de bakkerij', level: 1 });
    const copy = (await space.read.list(letters)).find((one) => one.id !== id)!;
    await typeBlock(space, copy.id, 'why', 'Ik wil koken.');
    expect((await readLetter(space.read, id))?.texts.why).toBe('Ik wil bakken.');
  });

  it('is thrown away after a question, and put back', async () => {
    const space = await openAlone();
    const id = await newLetter(space);
    const { user } = await showScreens(space, letterRoutes, ['/letters', `/letters/${id}/about`]);
    await user.click(await screen.findByRole('button', { name: 'Gooi deze brief weg' }));
    await user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    expect(await screen.findByText('Je hebt nog geen brief.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('link', { name: /Brief voor de bakkerij/u })).toBeTruthy();
  });

  it('that is not there any more leads to the others', async () => {
    await showScreens(await openAlone(), letterRoutes, ['/letters/nothing00001']);
    expect(await screen.findByText('Deze brief is er niet meer.')).toBeTruthy();
  });
});
