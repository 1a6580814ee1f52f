// @vitest-environment jsdom
import '#tests/fixtures/screens/one-realm.ts';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { err, ok, orThrow } from '#core/result/result.ts';
import { pairs } from '#domain/pairs/model.ts';
import type { Session, SpaceSummary } from '#storage/session.ts';
import { pairRowId } from '#storage/singletons.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { markShared } from '../join/shared-space.ts';
import { SyncHost } from './sync-host.ts';

const leave: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const one of leave.splice(0).reverse()) await one();
});

async function fileBegunAlone(): Promise<SpaceStore> {
  const space = await openTestSpace({ random: seededRandom(1), member: { name: 'Samira', role: 'mentee' } });
  leave.push(() => space.close());
  orThrow(await space.run((w) => w.create(pairs, { phase: 'alone' }, pairRowId(space))));
  return space;
}

const summaryOf = (id: string): SpaceSummary => ({
  id,
  kind: 'pair',
  state: 'active',
  claimed: false,
  relay: null,
  generation: 0,
  createdOn: '2026-03-09',
  shared: false,
  putAwayOn: null,
  left: 0,
  followedBy: null,
  follows: false,
  mayComeBack: true,
});

function hostOf(spaces: readonly SpaceStore[], unreadable: readonly string[] = []): SyncHost {
  const timers = quickTimers(20);
  const session: Pick<Session, 'spaces' | 'openSpace' | 'markClaimed'> = {
    spaces: () => [...unreadable, ...spaces.map(({ id }) => id)].map(summaryOf),
    openSpace: async (id) => {
      const found = spaces.find((space) => space.id === id);
      return found ? ok(found) : err({ type: 'damaged' });
    },
    markClaimed: async () => undefined,
  };
  const host = new SyncHost({
    session: session as Session,
    timers,
    page: { isVisible: () => true, isOnline: () => true, listen: () => () => undefined },
    appOrigin: 'https://werkmaat.example',
    relayClient: (origin) =>
      createRelayClient({ origin, timers, fetch: () => Promise.reject(new Error('no network')) }),
  });
  leave.push(() => {
    host.stopAll();
  });
  return host;
}

describe('the exchange with the relay', () => {
  it('leaves a file alone that nobody shares, and starts when somebody is let in later', async () => {
    const space = await fileBegunAlone();
    const host = hostOf([space], ['damaged']);
    await host.startAll();
    expect(host.status(space.id)).toBeNull();
    await markShared(space);
    await vi.waitFor(() => {
      expect(host.status(space.id)).not.toBeNull();
    });
  });

  it('starts nothing any more after it was ended', async () => {
    const space = await fileBegunAlone();
    const host = hostOf([space]);
    await host.startAll();
    host.stopAll();
    await markShared(space);
    await host.startAll();
    expect(host.status(space.id)).toBeNull();
  });
});
