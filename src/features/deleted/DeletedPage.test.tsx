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
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import { DeletedPage } from './DeletedPage.tsx';

afterEach(leaveScreens);

const routes = [{ path: '/settings/deleted', element: <DeletedPage /> }];

describe('what was thrown away', () => {
  it('is put back one by one, and what belongs to it comes along', async () => {
    const space = await openAlone();
    const application = orThrow(
      await space.run(async (write) => {
        const id = await write.create(applications, { employer: 'Hotel Duinzicht', addedOn: TODAY });
        const event = await write.create(applicationEvents, { application: id, status: 'sent', on: TODAY });
        const step = await write.create(steps, {
          what: 'Bel het hotel',
          fromKind: 'application',
          fromId: id,
        });
        await write.remove(applicationEvents, event);
        await write.remove(steps, step);
        await write.remove(applications, id);
        return id;
      }),
    ).value;
    const { user } = await showScreens(space, routes, ['/settings/deleted']);
    // Only the application: its news and steps are of no use without it.
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByText('Bel het hotel')).toBeTruthy();
    expect(document.body.textContent).toContain('Blijft nog 30 dagen');
    expect((await space.read.get(applications, application))?.employer).toBe('Hotel Duinzicht');
  });

  it('is there of every kind that can be thrown away, of the file and of her own', async () => {
    const [file, own] = [await openAlone(), await openOwn()];
    orThrow(
      await file.run(async (write) => {
        const application = await write.create(applications, { employer: 'Hotel Duinzicht' });
        const cv = await write.create(cvs, { title: 'Cv keuken' });
        const rows = [
          [applicationEvents, await write.create(applicationEvents, { application, status: 'sent' })],
          [
            steps,
            await write.create(steps, {
              what: 'Bel het hotel',
              fromKind: 'application',
              fromId: application,
            }),
          ],
          [goals, await write.create(goals, { what: 'Kok worden' })],
          [meetings, await write.create(meetings, { on: '2026-03-12' })],
          [agendaItems, await write.create(agendaItems, { what: 'Het rooster' })],
          [cvItems, await write.create(cvItems, { cv, title: 'Hulp in de keuken' })],
          [cvs, await write.create(cvs, { title: 'Cv winkel' })],
        ] as const;
        for (const [definition, id] of rows) await write.remove(definition, id);
      }),
    );
    const note = orThrow(
      await own.run(async (write) => {
        const id = await write.create(notes, { title: 'Mijn notitie' });
        await write.remove(notes, id);
        return id;
      }),
    ).value;
    const { user } = await showScreens(file, routes, ['/settings/deleted'], own);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.textContent.split(' · ')[0])).toEqual(
      expect.arrayContaining([
        'Hotel DuinzichtVerstuurd',
        'Bel het hotelStap',
        'Kok wordenDoel',
        'donderdag 12 maartAfspraak',
        'Het roosterOm over te praten',
        'Hulp in de keukenDeel van een cv',
        'Cv winkelCv',
        'Mijn notitieNotitie',
      ]),
    );
    expect(rows).toHaveLength(8);
    const mine = rows.find((row) => row.textContent.includes('Mijn notitie'));
    expect(mine?.textContent).toContain('Alleen voor mij');
    await user.click(within(mine as HTMLElement).getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await own.read.get(notes, note))?.title).toBe('Mijn notitie');
    });
  });

  it('is not what only moved between the file and her own', async () => {
    const [file, own] = [await openAlone(), await openOwn()];
    const id = orThrow(await file.run((write) => write.create(goals, { what: 'Kok worden' }))).value;
    orThrow(await own.run((write) => write.create(goals, { what: 'Kok worden' }, id)));
    orThrow(await file.run((write) => write.remove(goals, id)));
    await showScreens(file, routes, ['/settings/deleted'], own);
    expect(await screen.findByText('Er ligt hier niets.')).toBeTruthy();
  });

  it('says that there is nothing', async () => {
    await showScreens(await openAlone(), routes, ['/settings/deleted']);
    await waitFor(() => {
      expect(screen.getByText('Er ligt hier niets.')).toBeTruthy();
    });
  });
});
