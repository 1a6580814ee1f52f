// @vitest-environment jsdom
import { leaveScreens, openAlone, openOwn, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { cvRoutes, newCv, typeIn } from '#tests/fixtures/screens/cv-screens.tsx';
import { pretendedSpelling } from '#tests/fixtures/screens/pretended-spelling.ts';
import { SpellingPage } from './SpellingPage.tsx';
import { readCv } from './use-cv.ts';

afterEach(leaveScreens);

const checker = () =>
  pretendedSpelling({
    schoonmaakser: ['schoonmaakster'],
    poetze: ['poetsen'],
    zorchvuldig: ['zorgvuldig'],
    Wonderdorp: [],
    poetzbedrijf: [],
  });
const routes = () => [
  { path: '/cv/:id/spelling', element: <SpellingPage checker={checker()} /> },
  ...cvRoutes,
];

describe('the spelling of a CV', () => {
  it('looks at the profile and at each line in the order of the paper, never at places and employers', async () => {
    const space = await openAlone();
    const id = await newCv(space);
    await typeIn(space, id, 'Ik ben zorchvuldig.', 'profile');
    const item = orThrow(
      await space.run((write) =>
        write.create(cvItems, {
          cv: id,
          section: 'work',
          title: 'schoonmaakser',
          organisation: 'Poetzbedrijf',
          place: 'Wonderdorp',
        }),
      ),
    ).value;
    await typeIn(space, item, 'poetze in Wonderdorp', 'details');
    const { user } = await showScreens(space, routes(), [`/cv/${id}/spelling`]);
    await screen.findByText('3 woorden zijn misschien fout');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'zorchvuldig',
      'schoonmaakser',
      'poetze',
    ]);
    const card = screen.getByRole('article', { name: 'poetze' });
    expect(within(card).getByRole('link', { name: 'Verander het zelf' }).getAttribute('href')).toBe(
      `/cv/${id}/work/${item}`,
    );
    await user.click(await within(card).findByRole('button', { name: 'poetsen' }));
    await waitFor(async () => {
      expect(await space.read.text(cvItems, item, 'details')).toBe('poetsen in Wonderdorp');
    });
    const title = screen.getByRole('article', { name: 'schoonmaakser' });
    await user.click(await within(title).findByRole('button', { name: 'schoonmaakster' }));
    await waitFor(async () => {
      expect((await readCv(space.read, id))?.items[0]?.title).toBe('schoonmaakster');
    });
  });

  it('of a CV that only she reads is changed where it stands', async () => {
    const [space, own] = [await openAlone(), await openOwn()];
    const id = await newCv(own);
    await typeIn(own, id, 'Ik ben zorchvuldig.', 'profile');
    const { user } = await showScreens(space, routes(), [`/cv/${id}/spelling`], own);
    const card = await screen.findByRole('article', { name: 'zorchvuldig' });
    await user.click(await within(card).findByRole('button', { name: 'zorgvuldig' }));
    await waitFor(async () => {
      expect(await own.read.text(cvs, id, 'profile')).toBe('Ik ben zorgvuldig.');
    });
    expect(await space.read.get(cvs, id)).toBeUndefined();
  });

  it('is one press from the CV', async () => {
    const space = await openAlone();
    const id = await newCv(space);
    await showScreens(space, routes(), [`/cv/${id}`]);
    const link = await screen.findByRole('link', { name: 'Kijk de spelling na' });
    expect(link.getAttribute('href')).toBe(`/cv/${id}/spelling`);
  });
});
