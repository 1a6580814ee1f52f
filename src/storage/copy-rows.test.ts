import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { goals } from '#domain/plan/model.ts';
import { copyWhole } from './copy-rows.ts';
import type { SpaceStore } from './space-store.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];
const OPTIONS = { leftOut: new Set<string>(), withVersions: true };

async function space(seed: number): Promise<SpaceStore> {
  const one = await openTestSpace({ random: seededRandom(seed), now: () => clock++, kind: 'own' });
  opened.push(one);
  return one;
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A target that lets another tab write in the first space at each of these rows of the copy. */
const whileCopying = (to: SpaceStore, write: (place: number) => Promise<void>): SpaceStore => {
  let place = 0;
  return Object.create(to, {
    runHere: {
      value: async (command: Parameters<SpaceStore['runHere']>[0]) => {
        const done = await to.runHere(command);
        await write(place++);
        return done;
      },
    },
  }) as SpaceStore;
};

describe('a space that goes away after its rows were copied', () => {
  it('takes along what another tab writes during the copy', async () => {
    const [from, to] = [await space(1), await space(2)];
    const id = orThrow(await from.run((write) => write.create(goals, { what: 'Werk' }))).value;
    const target = whileCopying(to, async (place) => {
      if (place === 0)
        orThrow(await from.run((write) => write.update(goals, id, { what: 'Werk in een hotel' })));
    });
    expect(await copyWhole(from, target, OPTIONS)).toEqual({ ok: true, value: expect.any(Array) as unknown });
    expect((await to.read.get(goals, id))?.what).toBe('Werk in een hotel');
  });

  it('does not count as copied while somebody goes on writing in it', async () => {
    const [from, to] = [await space(1), await space(2)];
    const id = orThrow(await from.run((write) => write.create(goals, { what: 'Werk' }))).value;
    const target = whileCopying(to, async (place) => {
      orThrow(await from.run((write) => write.update(goals, id, { what: `Werk ${String(place)}` })));
    });
    expect(await copyWhole(from, target, OPTIONS)).toEqual({ ok: true, value: null });
  });
});
