// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { agendaItems, meetings, ownFaces } from '#domain/meetings/model.ts';
import type { Meeting } from '#domain/meetings/rules.ts';
import { notes } from '#domain/notes/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { AgendaItemPage } from './AgendaItemPage.tsx';
import { MeetingPage } from './MeetingPage.tsx';
import { MeetingsPage } from './MeetingsPage.tsx';
import { MissedPage } from './MissedPage.tsx';
import { PlanMeetingPage } from './PlanMeetingPage.tsx';
import { TalkPage } from './TalkPage.tsx';

afterEach(leaveScreens);

const routes = [
  { path: '/meetings', element: <MeetingsPage /> },
  { path: '/meetings/new', element: <PlanMeetingPage /> },
  { path: '/meetings/points/:item', element: <AgendaItemPage /> },
  { path: '/meetings/:id/edit', element: <PlanMeetingPage /> },
  { path: '/meetings/:id/talk', element: <TalkPage /> },
  { path: '/meetings/:id/missed', element: <MissedPage /> },
  { path: '/meetings/:id', element: <MeetingPage programmePhone="070 123 45 67" /> },
];
const show = (space: SpaceStore, at: readonly string[] = ['/meetings'], own?: SpaceStore) =>
  showScreens(space, routes, at, own);

const addMeeting = async (space: SpaceStore, on: string, patch: Partial<Meeting> = {}) => {
  const { id: _, notes: __, ...rest } = { id: '', notes: '', ...patch };
  const done = await space.run((write) => write.create(meetings, { on, at: '10:00', addedOn: on, ...rest }));
  return orThrow(done).value;
};
const talksOf = async (space: SpaceStore) =>
  [...(await space.read.list(meetings))].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));

const YESTERDAY = '2026-03-08';
const TOMORROW = '2026-03-10';

describe('the place Afspraak', () => {
  it('proposes the first talk in a week, and plans it in one press that can be put back', async () => {
    const { samira } = await openPair();
    const { user } = await show(samira);
    expect(await screen.findByText('Er is nog geen afspraak. Kies een dag.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'maandag 16 maart, 10 uur' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies deze dag' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Anneke' })).toBeTruthy();
    expect(await talksOf(samira)).toMatchObject([{ on: '2026-03-16', at: '10:00', state: 'planned' }]);
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('button', { name: 'Kies deze dag' })).toBeTruthy();
  });

  it('plans a talk on another day and at another hour in four presses', async () => {
    const space = await openAlone();
    await addMeeting(space, '2026-03-03', { at: '13:30', place: 'Bibliotheek', state: 'held' });
    const { user, address } = await show(space);
    let presses = 0;
    const press = async (element: HTMLElement): Promise<void> => {
      presses += 1;
      await user.click(element);
    };
    await press(await screen.findByRole('link', { name: 'Andere dag' }));
    // What was usual is chosen: Tuesday, half past one, the library.
    const usual = (await screen.findAllByRole<HTMLInputElement>('radio', { checked: true })).map(
      (radio) => radio.closest('label')?.textContent,
    );
    expect(usual).toEqual(['Morgen', '13.30 uur', 'Bibliotheek', 'Gewone afspraak']);
    await press(screen.getByRole('radio', { name: 'Dinsdag 17 maart' }));
    await press(screen.getByRole('radio', { name: '10 uur' }));
    await press(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => {
      expect(address()).toBe('/meetings');
    });
    // With the tab from Vandaag it is five.
    expect(presses + 1).toBeLessThanOrEqual(5);
    expect((await talksOf(space))[1]).toMatchObject({
      on: '2026-03-17',
      at: '10:00',
      place: 'Bibliotheek',
      kind: 'weekly',
    });
  });

  it('collects what both want to talk about, with who brought it', async () => {
    const { samira, anneke, meet } = await openPair();
    await addMeeting(samira, TOMORROW);
    const { user } = await show(samira);
    await user.click(await screen.findByRole('button', { name: 'Nieuwe vraag' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat wil je vragen?' }), 'Wat trek ik aan?');
    await user.click(screen.getByRole('button', { name: 'Zet erbij' }));
    const row = await screen.findByRole('link', { name: /Wat trek ik aan/u });
    expect(row.textContent).toContain('Samira');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await meet();
    expect(await anneke.read.list(agendaItems)).toMatchObject([
      { what: 'Wat trek ik aan?', by: samira.me, meeting: '' },
    ]);
    await user.click(row);
    await user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: /Wat trek ik aan/u })).toBeNull();
    });
  });

  it('counts the weeks in which they talked, and says nothing about the others', async () => {
    const space = await openAlone();
    await addMeeting(space, '2026-02-24', { state: 'held' });
    await addMeeting(space, '2026-03-03', { state: 'missed', reason: 'forgot' });
    await show(space);
    expect(await screen.findByText('1 keer')).toBeTruthy();
    expect(screen.getByText('Ging niet door')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Vergeten');
  });

  it('asks about a talk whose day is over', async () => {
    const space = await openAlone();
    await addMeeting(space, YESTERDAY);
    const { user } = await show(space);
    expect(await screen.findByRole('heading', { name: 'Is deze afspraak doorgegaan?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ja' }));
    await waitFor(async () => {
      expect(await talksOf(space)).toMatchObject([{ state: 'held', on: YESTERDAY }]);
    });
  });
});

describe('before a talk', () => {
  it('childcare is marked in one tap, with a message that is ready and not sent', async () => {
    const { samira } = await openPair();
    const id = await addMeeting(samira, TOMORROW);
    const { user } = await show(samira, ['/meetings', `/meetings/${id}`]);
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
    const { user } = await show(anneke, ['/meetings', `/meetings/${id}`], own);
    const news = await screen.findByRole('region', { name: /Nieuw sinds 3 maart/u });
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
    const { user } = await show(space, ['/meetings', `/meetings/${id}`]);
    await user.click(await screen.findByRole('link', { name: 'Zeg de afspraak af' }));
    await user.click(await screen.findByRole('radio', { name: 'Geen oppas' }));
    await user.click(screen.getByRole('radio', { name: 'Dinsdag 17 maart' }));
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

describe('during a talk', () => {
  it('old steps are ticked, notes are typed, and a line of them becomes a step', async () => {
    const { samira } = await openPair();
    const last = await addMeeting(samira, '2026-03-02', { state: 'held' });
    const id = await addMeeting(samira, TODAY);
    orThrow(
      await samira.run((write) =>
        write.create(steps, {
          what: 'Lees het cv na',
          owner: 'memberAnneke',
          fromKind: 'meeting',
          fromId: last,
        }),
      ),
    );
    const { user, address } = await show(samira, ['/meetings', `/meetings/${id}/talk`]);
    await user.click(await screen.findByRole('checkbox', { name: 'Lees het cv na' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Notities' }),
      'Goed gebeld.{Enter}Kijk hoe de tram gaat',
    );
    await user.click(await screen.findByRole('button', { name: 'Maak een stap: Kijk hoe de tram gaat' }));
    await user.click(screen.getByRole('radio', { name: 'Samira' }));
    await user.click(screen.getByRole('radio', { name: 'wo 11' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar de stap' }));
    expect(await screen.findByRole('link', { name: /Kijk hoe de tram gaat/u })).toBeTruthy();
    const all = await samira.read.list(steps);
    expect(all.find(({ what }) => what === 'Kijk hoe de tram gaat')).toMatchObject({
      owner: samira.me,
      due: '2026-03-11',
      fromKind: 'meeting',
      fromId: id,
    });
    expect(all.find(({ what }) => what === 'Lees het cv na')).toMatchObject({
      doneOn: TODAY,
      result: 'done',
    });
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => {
      expect(address()).toBe(`/meetings/${id}`);
    });
    expect((await talksOf(samira))[1]).toMatchObject({ state: 'held', on: TODAY });
  });

  it('what nobody came to waits for the next talk', async () => {
    const space = await openAlone();
    const id = await addMeeting(space, TODAY);
    const next = await addMeeting(space, '2026-03-16');
    orThrow(
      await space.run(async (write) => {
        await write.create(agendaItems, { what: 'Nu', by: write.me, pos: 'a0' });
        await write.create(agendaItems, { what: 'Later', by: write.me, pos: 'a1' });
      }),
    );
    const { user } = await show(space, ['/meetings', `/meetings/${id}/talk`]);
    await user.click(await screen.findByRole('checkbox', { name: 'Nu' }));
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await screen.findByRole('region', { name: 'Hier praatten we over' });
    const items = await space.read.list(agendaItems);
    expect(items.find(({ what }) => what === 'Nu')).toMatchObject({ meeting: id, doneOn: TODAY });
    expect(items.find(({ what }) => what === 'Later')).toMatchObject({ meeting: '', doneOn: null });
    expect(next).not.toBe(id);
  });
});

describe('after a talk', () => {
  it('a face stays with her until she sends it', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    const id = await addMeeting(samira, TODAY, { state: 'held' });
    await meet();
    const { user } = await show(samira, ['/meetings', `/meetings/${id}`], own);
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
    await show(anneke, ['/meetings', `/meetings/${silent}`]);
    await screen.findByRole('textbox', { name: 'Notities' });
    expect(screen.queryByRole('group', { name: 'Hoe was de afspraak?' })).toBeNull();
    expect(document.body.textContent).not.toContain('vond de afspraak');
    cleanup();
    await show(anneke, ['/meetings', `/meetings/${told}`]);
    expect((await screen.findByText(/vond de afspraak/u)).textContent).toContain('Goed');
  });

  it('the next one is one press away', async () => {
    const space = await openAlone();
    const id = await addMeeting(space, TODAY, { state: 'held', at: '14:00' });
    const { user } = await show(space, ['/meetings', `/meetings/${id}`]);
    await user.click(await screen.findByRole('button', { name: 'Kies deze dag' }));
    await waitFor(async () => {
      expect((await talksOf(space))[1]).toMatchObject({ on: '2026-03-16', at: '14:00' });
    });
  });

  it('says kindly that a talk is gone', async () => {
    await show(await openAlone(), ['/meetings', '/meetings/nothing']);
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze afspraak is er niet' })).toBeTruthy();
  });
});
