// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { goals } from '#domain/plan/model.ts';
import { notes } from '#domain/notes/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { HistoryPage } from './HistoryPage.tsx';
import { restoreText } from '#parts/texts/restore-text.ts';

afterEach(leaveScreens);

const routes = [{ path: '/history/:table/:row/:field', element: <HistoryPage /> }];

async function write(space: SpaceStore, id: string, text: string): Promise<void> {
  const open = await space.openText(applications, id, 'notes');
  open.type(text);
  await open.close();
}

const notesOf = (space: SpaceStore, id: string): Promise<string> =>
  space.read.text(applications, id, 'notes');

async function bakery() {
  const pair = await openPair();
  const id = orThrow(
    await pair.samira.run((writer) => writer.create(applications, { employer: 'Bakkerij' })),
  ).value;
  await pair.meet();
  return { ...pair, id };
}

describe('the earlier values of a field', () => {
  it('say who wrote and on which day, and come back in one press, which can be undone', async () => {
    const { samira, anneke, meet, id } = await bakery();
    orThrow(await samira.run((writer) => writer.update(applications, id, { hours: '20 uur' })));
    await meet();
    orThrow(await anneke.run((writer) => writer.update(applications, id, { hours: '24 uur' })));
    await meet();
    const { user } = await showScreens(anneke, routes, [`/history/application/${id}/hours`]);
    const [card] = await screen.findAllByRole('article');
    expect(card?.textContent).toContain('Samira schreef');
    expect(card?.textContent).toContain('vandaag');
    expect(card?.textContent).toContain('20 uur');
    await user.click(within(card as HTMLElement).getByRole('button', { name: 'Zet dit terug' }));
    await waitFor(async () => {
      expect((await anneke.read.get(applications, id))?.hours).toBe('20 uur');
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await anneke.read.get(applications, id))?.hours).toBe('24 uur');
    });
  });

  it('of her own space are read and put back there', async () => {
    const [file, own] = [await openAlone(), await openOwn()];
    const id = orThrow(await own.run((writer) => writer.create(goals, { what: 'Kok worden' }))).value;
    orThrow(await own.run((writer) => writer.update(goals, id, { what: 'Bakker worden' })));
    const { user } = await showScreens(file, routes, [`/history/goal/${id}/what`], own);
    expect(await screen.findByText('Jij schreef')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Zet dit terug' }));
    await waitFor(async () => {
      expect((await own.read.get(goals, id))?.what).toBe('Kok worden');
    });
    expect(await file.read.list(goals)).toEqual([]);
  });

  it('are none at first, and none of what is not there', async () => {
    const space = await openAlone();
    const id = orThrow(await space.run((writer) => writer.create(notes, { title: 'Eén' }))).value;
    await showScreens(space, routes, [`/history/note/${id}/title`]);
    expect(await screen.findByText('Er is nog geen eerdere versie.')).toBeTruthy();
    await leaveScreens();
    await showScreens(await openAlone(), routes, ['/history/note/gone/title']);
    expect(await screen.findByText('Dit is er niet meer.')).toBeTruthy();
  });
});

describe('earlier versions of a text', () => {
  it('come back by what differs; undoing that leaves what the other typed meanwhile', async () => {
    const { samira, anneke, meet, id } = await bakery();
    await write(samira, id, 'Bel op maandag. Vraag naar Ahmet.');
    await write(samira, id, 'Vraag naar Ahmet.');
    await meet();
    const { user } = await showScreens(samira, routes, [`/history/application/${id}/notes`]);
    const [card] = await screen.findAllByRole('article');
    expect(card?.textContent).toContain('Bel op maandag. Vraag naar Ahmet.');
    await user.click(within(card as HTMLElement).getByRole('button', { name: 'Zet dit terug' }));
    await waitFor(async () => {
      expect(await notesOf(samira, id)).toBe('Bel op maandag. Vraag naar Ahmet.');
    });
    await write(anneke, id, 'Vraag naar Ahmet. Neem je diploma mee.');
    await meet();
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await notesOf(samira, id)).toBe('Vraag naar Ahmet. Neem je diploma mee.');
    });
    // How it stood before each of these is still there.
    expect((await samira.read.textVersions(applications, id, 'notes')).map(({ plain }) => plain)).toContain(
      'Bel op maandag. Vraag naar Ahmet.',
    );
  });

  it('that are long are cut off until she wants to read them all', async () => {
    const space = await openAlone();
    const id = orThrow(
      await space.run((writer) => writer.create(applications, { employer: 'Bakkerij' })),
    ).value;
    await write(space, id, 'Een lange zin over werk. '.repeat(40));
    await write(space, id, 'Kort.');
    const { user } = await showScreens(space, routes, [`/history/application/${id}/notes`]);
    await user.click(await screen.findByRole('button', { name: 'Lees alles' }));
    expect(screen.queryByRole('button', { name: 'Lees alles' })).toBeNull();
  });

  it('are typed over at both ends without touching what lies between', async () => {
    const space = await openAlone();
    const id = orThrow(
      await space.run((writer) => writer.create(applications, { employer: 'Bakkerij' })),
    ).value;
    await write(space, id, 'Nieuw.');
    const place = { definition: applications, id, field: 'notes' };
    const { ok, putBack } = await restoreText(space, place, 'Oud.');
    expect(ok).toBe(true);
    expect(await notesOf(space, id)).toBe('Oud.');
    expect(await putBack()).toMatchObject({ ok: true });
    expect(await notesOf(space, id)).toBe('Nieuw.');
  });
});
