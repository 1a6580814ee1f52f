// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openOwn,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { SearchPage } from './SearchPage.tsx';

afterEach(leaveScreens);

const routes = [{ path: '/search', element: <SearchPage /> }];

async function write(
  space: SpaceStore,
  definition: RecordDefinition,
  id: string,
  field: string,
  text: string,
) {
  const open = await space.openText(definition, id, field);
  open.type(text);
  await open.close();
}

/** Something of every kind, each with the word 'rooster'. */
async function filledFile(): Promise<SpaceStore> {
  const space = await openAlone();
  const id = orThrow(
    await space.run(async (writer) => {
      const application = await writer.create(
        applications,
        { employer: 'Bakkerij De Korenaar', job: 'Winkel', addedOn: TODAY },
        'bakery000001',
      );
      await writer.create(applicationEvents, {
        application,
        status: 'invited',
        on: TODAY,
        note: 'Rooster mee',
      });
      await writer.create(steps, { what: 'Vraag het rooster' }, 'step00000001');
      await writer.create(goals, { what: 'Werk met een vast rooster' }, 'goal00000001');
      await writer.create(plans, {}, 'plan00000001');
      await writer.create(meetings, { on: '2026-03-12', place: 'Bibliotheek' }, 'meeting00001');
      await writer.create(agendaItems, { what: 'Het rooster', meeting: 'meeting00001' });
      const cv = await writer.create(cvs, { title: 'Cv winkel' }, 'cv0000000001');
      await writer.create(cvItems, { cv, title: 'Maakte het rooster', organisation: 'Hotel Duinzicht' });
      return application;
    }),
  ).value;
  await write(space, applications, id, 'notes', 'Vraag naar Şükrü, hij maakt het rooster.');
  await write(space, plans, 'plan00000001', 'want', 'Een vast rooster.');
  await write(space, meetings, 'meeting00001', 'notes', 'We spraken over het rooster.');
  return space;
}

async function filledOwn(): Promise<SpaceStore> {
  const own = await openOwn();
  orThrow(await own.run((writer) => writer.create(notes, { title: 'Mijn rooster' }, 'note00000001')));
  return own;
}

const addressesIn = (name: string): readonly (string | null)[] =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

describe('search', () => {
  it('finds every kind of record of the file and of her own, each leading to its screen', async () => {
    const [file, own] = [await filledFile(), await filledOwn()];
    const { user } = await showScreens(file, routes, ['/search'], own);
    await user.type(await screen.findByRole('searchbox', { name: 'Wat zoek je?' }), 'ROOST');
    expect(await screen.findByText('8 gevonden')).toBeTruthy();
    expect(addressesIn('Sollicitaties')).toEqual(['/applications/bakery000001']);
    expect(addressesIn('Stappen')).toEqual(['/plan/steps/step00000001']);
    expect(addressesIn('Doelen')).toEqual(['/plan/goals/goal00000001']);
    expect(addressesIn('Plan')).toEqual(['/plan/want']);
    expect(addressesIn('Afspraken')).toEqual(['/meetings/meeting00001', '/meetings/meeting00001']);
    // A line of a CV opens the line itself.
    expect(addressesIn('Cv')).toEqual([expect.stringMatching(/^\/cv\/cv0000000001\/work\/[\w-]+$/u)]);
    expect(addressesIn('Notities')).toEqual(['/notes/note00000001']);
    const mine = within(screen.getByRole('region', { name: 'Notities' }));
    expect(mine.getByText('Alleen voor mij')).toBeTruthy();
    expect(screen.getAllByText('Alleen voor mij')).toHaveLength(1);
  });

  it('shows the words around what was looked for, marked, however it is spelled', async () => {
    const { user } = await showScreens(await filledFile(), routes, ['/search']);
    await user.type(await screen.findByRole('searchbox'), 'sukru');
    const row = await screen.findByRole('link', { name: /Bakkerij De Korenaar/u });
    expect(row.textContent).toContain('Vraag naar Şükrü, hij maakt het rooster.');
    expect([...row.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Şükrü']);
  });

  it('finds a talk by its day in words, and follows what changes', async () => {
    const file = await filledFile();
    const { user } = await showScreens(file, routes, ['/search']);
    await user.type(await screen.findByRole('searchbox'), 'donderdag 12');
    expect(await screen.findByRole('link', { name: /donderdag 12 maart/u })).toBeTruthy();
    orThrow(await file.run((writer) => writer.remove(meetings, 'meeting00001')));
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: /donderdag 12 maart/u })).toBeNull();
    });
  });

  it('says how to begin, and that nothing was found', async () => {
    const { user } = await showScreens(await filledFile(), routes, ['/search']);
    expect(await screen.findByText('Alles wat hier staat, kun je zoeken.')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'zeppelin');
    expect(await screen.findAllByText('We vonden niets. Zoek een ander woord.')).toHaveLength(2);
    expect(screen.queryByRole('link', { name: /Korenaar/u })).toBeNull();
  });

  it('is as it was when she comes back from what she found', async () => {
    const { user, back } = await showScreens(await filledFile(), routes, ['/search']);
    await user.type(await screen.findByRole('searchbox'), 'korenaar');
    const [first] = await screen.findAllByRole('link', { name: /Korenaar/u });
    await user.click(first!);
    await screen.findByRole('heading', { name: 'elsewhere' });
    await back();
    expect(await screen.findByRole<HTMLInputElement>('searchbox')).toHaveProperty('value', 'korenaar');
    expect(await screen.findAllByRole('link', { name: /Korenaar/u })).not.toHaveLength(0);
  });

  it('finds what she wrote in her own language, under the Dutch as soon as there is any', async () => {
    const space = await openAlone();
    orThrow(
      await space.run(async (writer) => {
        await writer.create(goals, { what: 'Ik werk', whatOwn: 'أنا أعمل في مخبز', whatOwnLang: 'ar' });
        await writer.create(steps, { what: '', whatOwn: 'أتصل بالمخبز', whatOwnLang: 'ar' });
        await writer.create(notes, { title: 'Bakkerij' }, 'note00000001');
      }),
    );
    await write(space, notes, 'note00000001', 'bodyOwn', 'رقم هاتف المخبز');
    const { user } = await showScreens(space, routes, ['/search']);
    await user.type(await screen.findByRole('searchbox'), 'مخبز');
    expect(await screen.findByText('3 gevonden')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Ik werk/u })).toBeTruthy();
    expect(screen.getByRole('link', { name: /أتصل بالمخبز/u })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Bakkerij/u })).toBeTruthy();
  });
});
