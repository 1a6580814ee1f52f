// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvRoutes, newCv, openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { longestGap } from '#domain/cv/hints.ts';
import { addItem } from './commands.ts';
import { GapPage } from './GapPage.tsx';
import { readCv } from './use-cv.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

const routes = [{ path: '/cv/:id/gap', element: <GapPage /> }, ...cvRoutes];

describe('years that nothing is written about', () => {
  it('become a short line with those years, which she can change', async () => {
    const space = await openAlone();
    const cv = await newCv(space);
    orThrow(await space.run(addItem(cv, 'work', { title: 'Kok', from: '2014-04', until: '2018-06' })));
    const { user, address } = await showScreens(space, routes, [`/cv/${cv}`, `/cv/${cv}/gap`]);
    expect(await screen.findByText(/juni 2018/u)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /Zorg voor een familielid/u }));
    await waitFor(async () => {
      const home = (await readCv(space.read, cv))!.items.find(({ section }) => section === 'home');
      expect(home).toMatchObject({ title: 'Zorg voor een familielid', from: '2018-06', isNow: true });
    });
    expect(address()).toContain(`/cv/${cv}/home/`);
  });

  it.each([
    'Zorgtaken thuis',
    'Zorg voor familie en huis',
    'Nederlandse les',
    'Verhuisd naar Nederland',
    'Werk gezocht en vrijwillig geholpen',
  ])('are no longer empty by one press on: %s', async (reason) => {
    const space = await openAlone();
    const cv = await newCv(space);
    orThrow(await space.run(addItem(cv, 'work', { title: 'Kok', from: '2014-04', until: '2018-06' })));
    orThrow(await space.run(addItem(cv, 'work', { title: 'Kok', from: '2022-05', isNow: true })));
    const { user } = await showScreens(space, routes, [`/cv/${cv}`, `/cv/${cv}/gap`]);
    await user.click(await screen.findByRole('button', { name: reason }));
    await waitFor(async () => {
      expect(longestGap((await readCv(space.read, cv))!.items, TODAY)).toBeNull();
    });
  });

  it('are said not to be there when there are none', async () => {
    const space = await openAlone();
    await showScreens(space, routes, [`/cv/${await newCv(space)}/gap`]);
    expect(await screen.findByText('Er zijn geen lege jaren.')).toBeTruthy();
  });
});
