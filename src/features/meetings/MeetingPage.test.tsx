// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addMeeting,
  showMeetings,
  talksOf,
  TOMORROW,
  YESTERDAY,
} from '#tests/fixtures/screens/meeting-screens.tsx';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { meetings, ownFaces } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { steps } from '#domain/steps/model.ts';

afterEach(leaveScreens);

describe('before a talk', () => {
  it('childcare is marked in one tap, with a message that is ready and not sent', async () => {
    const { samira } = await openPair();
    const id = await addMeeting(samira, TOMORROW);
    const { user } = await showMeetings(samira, ['/meetings', `/meetings/${id}`]);
    await user.click(await screen.findByRole('checkbox', { name: 'Kinderopvang nodig' }));
    expect(await screen.findByText(/ik heb een afspraak op dinsdag 10 maart, 10 uur/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bel De Werkplaats' }).getAttribute('href')).toBe(
      'tel:0701234567',
    );
    await user.click(screen.getByRole('button', { name: 'Kopieer het bericht' }));
    expect(await screen.findByText('Het bericht is gekopieerd.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain('kinderopvang');
    await user.click(screen.getByRole('checkbox', { name: 'Het is geregeld' }));
    await waitFor(async () => {
      expect(await talksOf(samira)).toMatchObject([{ childcare: 'arranged' }]);
    });
  });

  it('shows a mentor what was finished since the last talk, and keeps his notes to himself', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    await addMeeting(samira, '2026-03-03', { state: 'held' });
    const id = await addMeeting(samira, TOMORROW);
    orThrow(
      await samira.run(async (write) => {
        await write.create(steps, {
          what: 'Bel de bakkerij',
          owner: write.me,
          doneOn: '2026-03-05',
          result: 'done',
        });
        await write.create(steps, { what: 'Oud', owner: write.me, doneOn: '2026-03-01', result: 'done' });
      }),
    );
    await meet();
    const { user } = await showMeetings(anneke, ['/meetings', `/meetings/${id}`], own);
    await screen.findByText('Bel de bakkerij');
    const news = screen.getByRole('region', { name: /Nieuw sinds 3 maart/u });
    expect(within(news).getByText('Bel de bakkerij')).toBeTruthy();
    expect(within(news).queryByText('Oud')).toBeNull();
    expect(screen.getByText(/Alleen jij leest dit/u).textContent).toContain('mag wel vragen');
    await user.click(screen.getByRole('button', { name: 'Schrijf iets voor jezelf' }));
    await user.type(await screen.findByRole('textbox', { name: 'Alleen voor mij' }), 'Vraag hoe het ging');
    await waitFor(async () => {
      expect(await own.read.list(notes)).toMatchObject([
        { aboutKind: 'meeting', aboutId: id, body: 'Vraag hoe het ging' },
      ]);
    });
    await meet();
    expect(await anneke.read.list(notes)).toEqual([]);
    expect(await samira.read.list(notes)).toEqual([]);
  });

  it('that is called off has a reason and a new day in two taps', async () => {
    const space = await openAlone();
    const id = await addMeeting(space, TOMORROW, { place: 'Bibliotheek' });
    const { user } = await showMeetings(space, ['/meetings', `/meetings/${id}`]);
    await user.click(await screen.findByRole('link', { name: 'Zeg de afspraak af' }));
    await user.click(await screen.findByRole('radio', { name: 'Geen oppas' }));
    await user.click(screen.getByRole('radio', { name: 'di 17' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Afgezegd' })).toBeTruthy();
    const [old, moved] = await talksOf(space);
    expect(old).toMatchObject({ state: 'cancelled', reason: 'noChildcare', movedTo: moved?.id });
    expect(moved).toMatchObject({ on: '2026-03-17', at: '10:00', place: 'Bibliotheek', state: 'planned' });
    expect((await screen.findByRole('link', { name: 'Nieuwe dag: 17 maart' })).getAttribute('href')).toBe(
      `/meetings/${moved?.id ?? ''}`,
    );
  });
});

describe('after a talk', () => {
  it('a face stays with her until she sends it', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    const id = await addMeeting(samira, TODAY, { state: 'held' });
    await meet();
    const { user } = await showMeetings(samira, ['/meetings', `/meetings/${id}`], own);
    await user.click(await screen.findByRole('button', { name: 'Niet goed' }));
    const send = await screen.findByRole('button', { name: 'Stuur naar Anneke' });
    expect(await own.read.get(ownFaces, id)).toMatchObject({ face: 'notGood' });
    await meet();
    expect(await anneke.read.get(meetings, id)).toMatchObject({ face: '' });
    await user.click(send);
    expect(await screen.findAllByText(/Anneke.*ziet dit/u)).not.toEqual([]);
    await meet();
    expect(await anneke.read.get(meetings, id)).toMatchObject({ face: 'notGood' });
  });

  it('the mentor is not asked, and reads only what was sent', async () => {
    const { samira, anneke, meet } = await openPair();
    const silent = await addMeeting(samira, YESTERDAY, { state: 'held' });
    const told = await addMeeting(samira, TODAY, { state: 'held', face: 'good' });
    await meet();
    await showMeetings(anneke, ['/meetings', `/meetings/${silent}`]);
    await screen.findByRole('textbox', { name: 'Notities' });
    expect(screen.queryByRole('group', { name: 'Hoe was de afspraak?' })).toBeNull();
    expect(document.body.textContent).not.toContain('vond de afspraak');
    cleanup();
    await showMeetings(anneke, ['/meetings', `/meetings/${told}`]);
    expect((await screen.findByText(/vond de afspraak/u)).textContent).toContain('Goed');
  });

  it('the next one is one press away', async () => {
    const space = await openAlone();
    const id = await addMeeting(space, TODAY, { state: 'held', at: '14:00' });
    const { user } = await showMeetings(space, ['/meetings', `/meetings/${id}`]);
    await user.click(await screen.findByRole('button', { name: 'Kies deze dag' }));
    await waitFor(async () => {
      expect((await talksOf(space))[1]).toMatchObject({ on: '2026-03-16', at: '14:00' });
    });
  });

  it('says kindly that a talk is gone', async () => {
    await showMeetings(await openAlone(), ['/meetings', '/meetings/nothing']);
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze afspraak is er niet' })).toBeTruthy();
  });
});
