// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { leaveScreens, openAlone, openOwn, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { usePeople } from '#parts/people/use-people.ts';
import { WorkCards } from './WorkCards.tsx';

afterEach(leaveScreens);

function Cards() {
  const people = usePeople();
  return people === undefined ? null : <WorkCards people={people} />;
}

it('lead to the drafts, those only for her too', async () => {
  const [space, own] = [await openAlone(), await openOwn()];
  orThrow(await space.run((write) => write.create(cvs, { title: 'Een' })));
  orThrow(await own.run((write) => write.create(cvs, { title: 'Twee' })));
  await showScreens(space, [{ path: '/jobs', element: <Cards /> }], ['/jobs'], own);
  const card = await screen.findByRole('link', { name: /^Mijn cv.*2 cv’s/u });
  expect(card.getAttribute('href')).toBe('/cv');
});

it('have the paper of the last changed draft one press away', async () => {
  const space = await openAlone();
  const made = async (title: string) =>
    orThrow(await space.run((write) => write.create(cvs, { title, name: 'Samira' }))).value;
  const [first] = [await made('Cv keuken'), await made('Cv winkel')];
  orThrow(await space.run((write) => write.create(cvItems, { cv: first, title: 'Kok' })));
  const letter = orThrow(await space.run((write) => write.create(letters, { title: 'Brief' }))).value;
  await showScreens(space, [{ path: '/jobs', element: <Cards /> }], ['/jobs']);
  const cv = await screen.findByRole('link', { name: 'Bekijk: Cv keuken' });
  expect(cv.getAttribute('href')).toBe(`/cv/${first}/preview`);
  expect(cv.textContent).toBe('Bekijk');
  expect(screen.getByRole('link', { name: 'Bekijk: Brief' }).getAttribute('href')).toBe(
    `/letters/${letter}/preview`,
  );
});

it('have no way to a paper that is not there', async () => {
  await showScreens(await openAlone(), [{ path: '/jobs', element: <Cards /> }], ['/jobs']);
  await screen.findByRole('link', { name: /^Mijn cv.*Begin hier/u });
  expect(screen.queryByRole('link', { name: /^Bekijk/u })).toBeNull();
});
