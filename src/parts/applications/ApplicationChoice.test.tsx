// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { ApplicationChoice, NO_APPLICATION, openFirst } from './ApplicationChoice.tsx';
import { useEntries } from './use-entries.ts';

afterEach(leaveScreens);

function Question() {
  const entries = useEntries();
  const [value, setValue] = useState<string>(NO_APPLICATION);
  return entries === undefined ? null : (
    <ApplicationChoice
      legend="Voor welke?"
      entries={openFirst(entries)}
      mayBeNone
      value={value}
      onChange={setValue}
    />
  );
}

async function show(count: number) {
  const space = await openAlone();
  for (let number = 1; number <= count; number += 1)
    orThrow(await space.run((write) => write.create(applications, { employer: `Winkel ${String(number)}` })));
  return showScreens(space, [{ path: '/question', element: <Question /> }], ['/question']);
}

const radios = () => screen.findAllByRole('radio');

describe('the choice of an application', () => {
  it('shows a few of many, and all of them by a press, where the keyboard goes on', async () => {
    const { user } = await show(9);
    expect(await radios()).toHaveLength(7);
    await user.click(screen.getByRole('button', { name: 'Toon alle sollicitaties' }));
    const all = await radios();
    expect(all).toHaveLength(10);
    expect(document.activeElement).toBe(all[6]);
    await user.click(all[8]!);
    expect((all[8] as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Toon alle sollicitaties' })).toBeNull();
  });

  it('has no such button where all are there', async () => {
    await show(6);
    expect(await radios()).toHaveLength(7);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
