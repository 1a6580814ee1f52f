// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvs } from '#domain/cv/model.ts';
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
