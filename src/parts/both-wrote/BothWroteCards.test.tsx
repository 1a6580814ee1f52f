// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { usePeople } from '../people/use-people.ts';
import { BothWroteCards } from './BothWroteCards.tsx';

afterEach(leaveScreens);

function Cards({ count }: { readonly count: number }) {
  const people = usePeople();
  if (people === undefined) return null;
  const values = Array.from({ length: count }, (_, index) => ({
    value: `Value ${String(index)}.`,
    member: 'someoneElse1',
    ms: Date.UTC(2026, 2, 9, 11) - index,
    shown: index === 0,
  }));
  return (
    <>
      <h1>cards</h1>
      <BothWroteCards
        of={{ table: 'application', row: 'row1', field: 'employer', values }}
        people={people}
        busy={false}
        onChoose={undefined}
      />
    </>
  );
}

describe('values that were written at the same time', () => {
  it('are shown up to eight, the latest; of the others it is said where they stand', async () => {
    await showScreens(await openAlone(), [{ path: '/many', element: <Cards count={12} /> }], ['/many']);
    expect(await screen.findByText('Value 0.')).toBeTruthy();
    expect(screen.getAllByText(/^Value \d+\.$/u)).toHaveLength(8);
    expect(screen.getByText('Er staat nog meer bij de eerdere versies.')).toBeTruthy();
  });

  it('are all shown when they are eight', async () => {
    await showScreens(await openAlone(), [{ path: '/few', element: <Cards count={8} /> }], ['/few']);
    expect(await screen.findByText('Value 7.')).toBeTruthy();
    expect(screen.queryByText('Er staat nog meer bij de eerdere versies.')).toBeNull();
  });
});
