import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Dexie from 'dexie';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import type { Newcomer } from '#features/join/join-deps.ts';
import { startSession, type Session } from '#storage/session.ts';
import { markShared, spaceToShare } from './shared-space.ts';

const MENTOR: Newcomer = { role: 'mentor', name: 'Anneke' };
let session: Session;

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  let now = Date.UTC(2026, 2, 9, 11);
  const started = await startSession({
    now: () => now++,
    random: seededRandom(1),
    deviceKind: 'tablet',
    onReloadNeeded: () => undefined,
  });
  if (started.type !== 'none' && started.type !== 'wiped') throw new Error(started.type);
  session = orThrow(await started.createProfile());
});

afterEach(async () => {
  await session.close();
});

const give = async (
  inviteNew: boolean,
  activeId: string | null = null,
  more: { newcomer?: Newcomer; byLink?: boolean } = {},
) => {
  const space = await spaceToShare({
    session,
    activeId,
    inviteNew,
    byLink: false,
    newcomer: MENTOR,
    relay: null,
    ...more,
  });
  if (!space) throw new Error('no space');
  return space;
};

describe('the file that an invitation gives', () => {
  it('is the same one again as long as nobody was invited to it', async () => {
    const first = await give(true);
    expect((await give(true)).id).toBe(first.id);
  });

  it('is another one for somebody new, also when the first has not opened her link yet', async () => {
    const first = await give(true);
    await markShared(first);
    expect((await give(true)).id).not.toBe(first.id);
  });

  it('of a mentor is never that of the open mentee when somebody’s link was tapped', async () => {
    const first = await give(true);
    await markShared(first);
    expect((await give(false, first.id, { byLink: true })).id).not.toBe(first.id);
  });

  it('of a mentee is her own file, also when her mentor’s link was tapped', async () => {
    const newcomer: Newcomer = { role: 'mentee', name: 'Samira' };
    const mine = await give(true, null, { newcomer });
    expect((await give(false, mine.id, { newcomer, byLink: true })).id).toBe(mine.id);
  });

  it('is the open one for who comes back to it', async () => {
    const first = await give(true);
    await markShared(first);
    expect((await give(false, first.id)).id).toBe(first.id);
  });
});
