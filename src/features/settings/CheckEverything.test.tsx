// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { CheckEverything, type CheckData } from './CheckEverything.tsx';

afterEach(leaveScreens);

async function look(check: CheckData): Promise<void> {
  const { user } = await showScreens(
    await openAlone(),
    [{ path: '/settings', element: <CheckEverything check={check} /> }],
    ['/settings'],
  );
  await user.click(await screen.findByRole('button', { name: 'Kijk alles na' }));
}

describe('looking through everything', () => {
  it.each([
    [{ mended: 0, unreadable: 0 }, 'Alles klopt.'],
    [{ mended: 1, unreadable: 0 }, 'We maakten 1 ding weer goed.'],
    [{ mended: 1, unreadable: 2 }, '2 dingen kunnen we niet lezen. We vragen ze opnieuw.'],
    [null, 'Dit lukt nu niet. Alles blijft zoals het is.'],
  ])('after %o says %s', async (outcome, says) => {
    await look(() => Promise.resolve(outcome));
    expect(await screen.findByText(says)).toBeTruthy();
  });

  it('says so when it could not be done', async () => {
    await look(() => Promise.reject(new Error('test')));
    expect(await screen.findByText('Dit lukt nu niet. Alles blijft zoals het is.')).toBeTruthy();
  });
});
