// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { meetings } from '#domain/meetings/model.ts';
import { goals } from '#domain/plan/model.ts';
import type { Fields, PatchOf, RecordDefinition } from '#domain/shared/record.ts';
import { usePeople } from '../people/use-people.ts';
import { ContestedCards } from './ContestedCards.tsx';

afterEach(leaveScreens);

function Cards() {
  const people = usePeople();
  return people === undefined ? null : <ContestedCards people={people} />;
}

const routes = [{ path: '/cards', element: <Cards /> }];

/** Anneke threw it away while Samira changed it. */
async function contested<F extends Fields>(
  definition: RecordDefinition<F>,
  first: PatchOf<RecordDefinition<F>>,
  change: PatchOf<RecordDefinition<F>>,
) {
  const pair = await openPair();
  const id = orThrow(await pair.samira.run((write) => write.create(definition, first))).value;
  await pair.meet();
  orThrow(await pair.anneke.run((write) => write.remove(definition, id)));
  orThrow(await pair.samira.run((write) => write.update(definition, id, change)));
  await pair.meet();
  return { ...pair, id };
}

describe('what one threw away and the other changed', () => {
  it('says who did which, and throwing it away anew can be undone', async () => {
    const { samira, id } = await contested(
      meetings,
      { on: '2026-03-12' },
      { at: '10:00', place: 'Bibliotheek' },
    );
    const { user } = await showScreens(samira, routes, ['/cards']);
    await user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    await waitFor(async () => {
      expect(await samira.read.get(meetings, id)).toBeUndefined();
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await samira.read.get(meetings, id))?.place).toBe('Bibliotheek');
    });
  });

  it('tells the words of the record and of its fields', async () => {
    const { anneke } = await contested(meetings, { on: '2026-03-12' }, { at: '10:00', place: 'Bibliotheek' });
    await showScreens(anneke, routes, ['/cards']);
    expect(await screen.findByText('Jij gooide dit weg.')).toBeTruthy();
    const words = document.body.textContent;
    expect(words).toContain('Afspraak: donderdag 12 maart');
    expect(words).toContain('Samira veranderde: Tijd, Plaats');
    expect(screen.getByRole('button', { name: 'Laat het staan' })).toBeTruthy();
  });

  it('of a goal the mentee decides', async () => {
    const { anneke } = await contested(goals, { what: 'Kok worden' }, { why: 'Ik kook graag' });
    await showScreens(anneke, routes, ['/cards']);
    expect(await screen.findByText('Jij gooide dit weg.')).toBeTruthy();
    expect(document.body.textContent).toContain('Samira kiest');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
