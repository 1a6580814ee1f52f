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
import { sentCopies } from '#domain/sent/model.ts';
import { addComment } from '#parts/comments/comment-commands.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { fullCv, openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { letterRoutes, newLetter, typeBlock } from '#tests/fixtures/screens/letter-screens.tsx';

beforeAll(openableDialogs);
afterEach(leaveScreens);

const letterIn = async (space: SpaceStore, id: string) => (await space.read.get(letters, id))!;
const newJob = async (space: SpaceStore, employer: string) =>
  orThrow(await space.run((write) => write.create(applications, { employer, job: 'verkoper' }))).value;

describe('her name and address', () => {
  it('come from a CV that both read, by one press, over nothing that she wrote', async () => {
    const { samira, meet, anneke } = await openPair();
    await fullCv(samira);
    const id = await newLetter(samira, { name: 'Samira', town: 'Rijswijk' });
    await meet();
    const { user } = await showScreens(anneke, letterRoutes, [`/letters/${id}/sender`]);
    const offered = await screen.findByRole('region', { name: 'Dit staat in het cv' });
    expect(within(offered).queryByText(/Alleen jij leest/u)).toBeNull();
    await user.click(within(offered).getByRole('button', { name: 'Zet dit in de brief' }));
    await waitFor(async () => {
      expect(await letterIn(anneke, id)).toMatchObject({
        name: 'Samira Haddad',
        town: 'Rijswijk',
        phone: '06 00 00 00 00',
      });
    });
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: 'Dit staat in het cv' })).toBeNull();
    });
  });

  it('come from a CV that only she reads after she was told who reads the letter', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    await fullCv(own);
    const id = await newLetter(samira, { name: '' });
    const { user } = await showScreens(samira, letterRoutes, [`/letters/${id}/sender`], own);
    const offered = await screen.findByRole('region', { name: 'Dit staat in het cv' });
    expect(offered.textContent).toContain('Alleen jij leest dit cv. Anneke leest de brief ook.');
    expect(await letterIn(samira, id)).toMatchObject({ name: '', phone: '' });
    await user.click(within(offered).getByRole('button', { name: 'Zet dit in de brief' }));
    await waitFor(async () => {
      expect(await letterIn(samira, id)).toMatchObject({ name: 'Samira Haddad', phone: '06 00 00 00 00' });
    });
  });

  it('come without that in a letter that only she reads', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    await fullCv(own);
    const id = await newLetter(own, { name: '' });
    await showScreens(samira, letterRoutes, [`/letters/${id}/sender`], own);
    const offered = await screen.findByRole('region', { name: 'Dit staat in het cv' });
    expect(offered.textContent).not.toContain('Alleen jij leest');
  });

  it('are never taken from a CV of the mentor himself, and neither are sentences', async () => {
    const { samira, anneke, meet } = await openPair();
    const hisOwn = await openOwn();
    await fullCv(hisOwn);
    const id = await newLetter(samira, { name: '' });
    await meet();
    await showScreens(anneke, letterRoutes, [`/letters/${id}/sender`], hisOwn);
    await screen.findByRole('textbox', { name: 'Naam' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.queryByRole('region', { name: 'Dit staat in het cv' })).toBeNull();
    cleanup();
    await showScreens(anneke, letterRoutes, [`/letters/${id}/can`], hisOwn);
    await screen.findByRole('button', { name: 'Ik kan goed' });
    expect(screen.queryByText(/Kledingzaak Noor/u)).toBeNull();
  });
});

describe('what it is and what it is for', () => {
  it('can be changed later, and what was written stays', async () => {
    const space = await openAlone();
    const job = await newJob(space, 'Bakkerij');
    const id = await newLetter(space, { employer: 'Winkel', subject: '' });
    await typeBlock(space, id, 'whyHere', 'Het is dichtbij.');
    const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/about`]);
    await user.click(await screen.findByRole('radio', { name: 'Korte e-mail' }));
    await waitFor(async () => {
      expect((await letterIn(space, id)).kind).toBe('email');
    });
    await user.click(await screen.findByText('Bij welke sollicitatie?', { selector: 'summary *' }));
    await user.click(await screen.findByRole('radio', { name: /Bakkerij/u }));
    await waitFor(async () => {
      expect(await letterIn(space, id)).toMatchObject({
        application: job,
        employer: 'Winkel',
        subject: 'sollicitatie verkoper',
      });
    });
    expect(await space.read.text(letters, id, 'whyHere')).toBe('Het is dichtbij.');
  });
});

describe('an e-mail', () => {
  it('has a subject of its own to copy, and is kept as it was sent, as words', async () => {
    const space = await openAlone();
    const job = await newJob(space, 'Bakkerij');
    const id = await newLetter(space, { kind: 'email', application: job, subject: 'sollicitatie verkoper' });
    await typeBlock(space, id, 'why', 'Ik wil graag bakken.');
    const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(await screen.findByRole('button', { name: 'Kopieer het onderwerp' }));
    expect(write).toHaveBeenCalledWith('sollicitatie verkoper');
    await user.click(await screen.findByRole('button', { name: 'Ik heb dit verstuurd' }));
    await user.click(await screen.findByRole('button', { name: 'Bewaar wat ik stuurde' }));
    await waitFor(async () => {
      expect(await space.read.list(sentCopies)).toMatchObject([
        { application: job, source: id, kind: 'letter', sentOn: TODAY, file: null, fileName: '' },
      ]);
    });
    const [copy] = await space.read.list(sentCopies);
    const kept = await space.read.text(sentCopies, copy!.id, 'content');
    for (const words of ['sollicitatie verkoper', 'Ik wil graag bakken.']) expect(kept).toContain(words);
  });
});

describe('a letter that belongs to no application', () => {
  const kept = async (employer: string) => {
    const space = await openAlone();
    await newJob(space, 'Hotel');
    const bakery = await newJob(space, 'Bakkerij De Korenaar');
    const id = await newLetter(space, { kind: 'email', employer });
    await typeBlock(space, id, 'why', 'Ik wil graag bakken.');
    const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    await user.click(await screen.findByRole('button', { name: 'Ik heb dit verstuurd' }));
    await user.click(await screen.findByRole('button', { name: 'Bewaar wat ik stuurde' }));
    return { space, bakery, user };
  };

  it('is kept with no company that she did not choose', async () => {
    const { space, bakery, user } = await kept('');
    expect(await screen.findByText('Kies een sollicitatie.')).toBeTruthy();
    expect(await space.read.list(sentCopies)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /Bakkerij/u }));
    await user.click(screen.getByRole('button', { name: 'Bewaar wat ik stuurde' }));
    await waitFor(async () => {
      expect(await space.read.list(sentCopies)).toMatchObject([{ application: bakery }]);
    });
  });

  it('is kept with the company that stands in it', async () => {
    const { space, bakery } = await kept('bakkerij De Korenaar ');
    await waitFor(async () => {
      expect(await space.read.list(sentCopies)).toMatchObject([{ application: bakery }]);
    });
  });
});

describe('what somebody said', () => {
  it('is counted at its part, and becomes words of the mentor when it is taken', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await newLetter(samira);
    await typeBlock(samira, id, 'why', 'Ik wil graag werken.');
    await meet();
    const say = (field: 'why' | 'subject', quote: string, suggestion: string) =>
      anneke.run(
        addComment({
          of: id,
          kind: 'letter',
          place: { table: 'letter', row: id, field },
          quote,
          body: '',
          suggestion,
          today: TODAY,
        }),
      );
    orThrow(await say('why', 'Ik wil graag werken.', 'Ik wil graag bij jullie werken.'));
    orThrow(await say('subject', '', 'sollicitatie verkoper'));
    await meet();
    const { user } = await showScreens(samira, letterRoutes, [`/letters/${id}`]);
    const why = await screen.findByRole('link', { name: /^Waarom deze brief\?.*1 opmerking/u });
    expect(screen.getByRole('link', { name: /^Waar gaat de brief over\?.*1 opmerking/u })).toBeTruthy();
    await user.click(why);
    await user.click(await screen.findByRole('button', { name: 'Neem dit over' }));
    await waitFor(async () => {
      expect((await letterIn(samira, id)).mentorWords).toEqual([
        sentenceKey('Ik wil graag bij jullie werken.'),
      ]);
    });
    cleanup();
    const again = await showScreens(samira, letterRoutes, [`/letters/${id}/opening`]);
    await again.user.click(await screen.findByRole('button', { name: 'Neem dit over' }));
    await waitFor(async () => {
      expect((await letterIn(samira, id)).subject).toBe('sollicitatie verkoper');
    });
  });
});

it('two presses after each other about whose words it is both count', async () => {
  const { samira: space } = await openPair();
  const id = await newLetter(space);
  await typeBlock(space, id, 'can', 'Ik bak brood. Ik reken goed.');
  const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/can`]);
  await user.click(await screen.findByText('Van wie is deze zin?'));
  const groups = await screen.findAllByRole('radio', { name: 'Van mijn mentor' });
  await Promise.all(groups.map((radio) => user.click(radio)));
  await waitFor(async () => {
    expect([...(await letterIn(space, id)).mentorWords].sort()).toEqual(
      [sentenceKey('Ik bak brood.'), sentenceKey('Ik reken goed.')].sort(),
    );
  });
});
