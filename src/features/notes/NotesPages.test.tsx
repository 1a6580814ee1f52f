// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { meetingRoutes } from '#tests/fixtures/screens/meeting-screens.tsx';
import { noteRoutes } from '#tests/fixtures/screens/note-screens.tsx';
import { leaveScreens, openOwn, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';

afterEach(leaveScreens);

/** A sentence with a name in it stands in several elements. */
const said = (sentence: string): Promise<void> =>
  waitFor(() => {
    expect(document.querySelector('main')?.textContent).toContain(sentence);
  });

const write = async (space: SpaceStore, title: string, by: string): Promise<string> =>
  orThrow(await space.run((w) => w.create(notes, { title, by, addedOn: '2026-03-08' }))).value;

describe('the list of notes', () => {
  it('says that there are none', async () => {
    const { samira } = await openPair();
    await showScreens(samira, noteRoutes, ['/notes']);
    expect(await screen.findByText('Nog geen notities')).toBeTruthy();
  });

  it('shows her own and those of both, and says who reads each', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    await write(samira, 'Van de mentor', 'memberAnneke');
    await write(own, 'Van mij alleen', 'memberSamira');
    await showScreens(samira, noteRoutes, ['/notes'], own);
    const both = await screen.findByRole('link', { name: /Van de mentor/ });
    expect(both.textContent).toContain('Van Anneke');
    expect(both.textContent).toContain('Samen');
    expect(screen.getByRole('link', { name: /Van mij alleen/ }).textContent).toContain('Alleen voor mij');
  });

  it('shows what he wrote for himself beside a talk, with a lock and the day, and leads there', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    const talk = orThrow(await samira.run((w) => w.create(meetings, { on: '2026-03-12' }))).value;
    await meet();
    orThrow(
      await own.run(async (w) => {
        await w.create(notes, { title: 'Over de reis', by: anneke.me, aboutKind: 'meeting', aboutId: talk });
        await w.create(notes, {
          title: 'Over een ander',
          by: 'memberElsewhere',
          aboutKind: 'meeting',
          aboutId: 'talkElsewhere',
        });
      }),
    );
    const { user, address } = await showScreens(anneke, [...noteRoutes, ...meetingRoutes], ['/notes'], own);
    const row = await screen.findByRole('link', { name: /Over de reis/ });
    expect(row.textContent).toContain('Alleen voor mij');
    expect(row.textContent).toContain('donderdag 12 maart');
    expect(screen.queryByRole('link', { name: /Over een ander/ })).toBeNull();
    await user.click(row);
    expect(await screen.findByText('Alleen jij leest dit.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(await screen.findByRole('link', { name: /donderdag 12 maart/ }));
    await waitFor(() => {
      expect(address()).toBe(`/meetings/${talk}`);
    });
  });
});

describe('a note', () => {
  it('is one tap away, only for her, and is no note when nothing was written', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    const { user, back } = await showScreens(samira, noteRoutes, ['/notes'], own);
    await user.click(await screen.findByRole('link', { name: 'Nieuwe notitie' }));
    expect(await screen.findByText('Alleen jij leest dit.')).toBeTruthy();
    expect(await own.read.list(notes)).toHaveLength(1);
    await back();
    await waitFor(async () => {
      expect(await own.read.list(notes)).toEqual([]);
    });
  });

  it('is let read with one tap, taken back with another, and says what the other may know', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    const id = await write(own, 'Mijn vragen', 'memberSamira');
    const { user } = await showScreens(samira, noteRoutes, [`/notes/${id}`], own);
    await user.click(await screen.findByRole('radio', { name: 'Samen' }));
    await said('Alleen jij en Anneke lezen dit.');
    expect(await screen.findAllByText('Nu voor jullie samen.')).not.toEqual([]);
    await meet();
    expect(await anneke.read.get(notes, id)).toMatchObject({ title: 'Mijn vragen' });

    await user.click(screen.getByRole('radio', { name: 'Alleen voor mij' }));
    await said('Anneke las dit misschien al.');
    await meet();
    expect(await anneke.read.get(notes, id)).toBeUndefined();

    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await said('Alleen jij en Anneke lezen dit.');
    await meet();
    expect(await anneke.read.get(notes, id)).toMatchObject({ title: 'Mijn vragen' });
  });

  it('of the other cannot be taken away or thrown away', async () => {
    const { samira } = await openPair();
    const id = await write(samira, 'Van de mentor', 'memberAnneke');
    await showScreens(samira, noteRoutes, [`/notes/${id}`]);
    await said('Alleen jij en Anneke lezen dit.');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Gooi de notitie weg' })).toBeNull();
  });

  it('keeps its name as it is typed, and is thrown away with a way back', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    const id = await write(own, '', 'memberSamira');
    const { user, address } = await showScreens(samira, noteRoutes, ['/notes', `/notes/${id}`], own);
    await user.type(await screen.findByRole('textbox', { name: /Naam van de notitie/ }), 'Boodschappen');
    await waitFor(async () => {
      expect(await own.read.get(notes, id)).toMatchObject({ title: 'Boodschappen' });
    });
    await user.click(screen.getByRole('button', { name: 'Gooi de notitie weg' }));
    await waitFor(() => {
      expect(address()).toBe('/notes');
    });
    expect(await own.read.get(notes, id)).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('link', { name: /Boodschappen/ })).toBeTruthy();
  });
});
