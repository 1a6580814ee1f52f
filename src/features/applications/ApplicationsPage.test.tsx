// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import type { Status } from '#domain/applications/model.ts';
import { ApplicationPage } from './ApplicationPage.tsx';
import { ApplicationsPage } from './ApplicationsPage.tsx';
import { addApplication } from './commands.ts';
import type { SpaceStore } from '#storage/space-store.ts';

afterEach(leaveScreens);

const routes = [
  {
    path: '/applications',
    element: <ApplicationsPage />,
    children: [{ path: ':id', element: <ApplicationPage /> }],
  },
];

const add = async (space: SpaceStore, employer: string, status: Status, on = TODAY): Promise<string> =>
  orThrow(await space.run(addApplication({ employer, job: '', status }, on))).value;

describe('the list of applications', () => {
  it('stands by what needs doing, and folds what is over', async () => {
    const space = await openAlone();
    await add(space, 'Bezig', 'preparing');
    await add(space, 'Lang geleden', 'sent', '2026-02-01');
    await add(space, 'Net weg', 'sent');
    await add(space, 'Voorbij', 'notChosen');
    await showScreens(space, routes, ['/applications']);
    const titles = (await screen.findAllByRole('heading', { level: 2 })).map(
      ({ textContent }) => textContent,
    );
    expect(titles).toEqual(['Dit kun je nu doen', 'Vraag of er nieuws is', 'Het bedrijf is aan de beurt']);
    const waiting = screen.getByRole('region', { name: 'Het bedrijf is aan de beurt' });
    expect(within(waiting).getByRole('link', { name: /Net weg/u })).toBeTruthy();
    expect(screen.getByText('Voorbij').closest('details')?.open).toBe(false);
  });

  it('shows fifty at first, and the next when asked', async () => {
    const space = await openAlone();
    for (let number = 0; number < 53; number += 1) await add(space, `Bedrijf ${String(number)}`, 'sent');
    const { user } = await showScreens(space, routes, ['/applications']);
    expect(await screen.findAllByText(/^Bedrijf/u)).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Laat er nog 3 zien' }));
    expect(screen.getAllByText(/^Bedrijf/u)).toHaveLength(53);
  });

  it('speaks of her, and never as her, on the screen of who helps', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await add(samira, 'Hotel Duinzicht', 'invited');
    await meet();
    await showScreens(anneke, routes, ['/applications', `/applications/${id}`]);
    expect(await screen.findByText('Mag op gesprek', { selector: '.wm-track__title' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\bIk mag\b|Jouw volgende stap/u);
  });

  it('says that an application is gone', async () => {
    await showScreens(await openAlone(), routes, ['/applications/unknown']);
    expect(await screen.findByRole('link', { name: 'Open Weggegooid' })).toBeTruthy();
  });
});
