import { describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result/result.ts';
import type { SyncStore } from '#core/sync/store.ts';
import { createRound, type RoundDeps } from './sync-round.ts';

/** Somebody who meets the relay for the first time, and what it says of its snapshot. */
async function greet(nextSeq: number, snapshotSeq: number) {
  const takeSnapshot = vi.fn(async () => true);
  const store = {
    relayMark: async () => ({ epoch: null, cursor: 0 }),
    greetRelay: async () => undefined,
    takeSnapshot,
  } as unknown as SyncStore;
  const client = {
    claim: async () => ok({ epoch: 'life', nextSeq }),
    snapshot: async () => ok({ seq: snapshotSeq, envelope: Uint8Array.of(1) }),
  } as unknown as RoundDeps['client'];
  const round = createRound({
    store,
    client,
    now: () => 0,
    programmeCode: () => null,
    onClaimed: () => undefined,
    takeLive: () => [],
  });
  return { event: await round.perform({ type: 'greet' }, {}), takeSnapshot };
}

describe('a greeting', () => {
  it('takes a snapshot of a place that the log reached', async () => {
    const { event, takeSnapshot } = await greet(100, 99);
    expect(event).toEqual({ type: 'greeted' });
    expect(takeSnapshot).toHaveBeenCalledOnce();
  });

  it.each([100, 101, Number.MAX_SAFE_INTEGER])(
    '[N4] takes one of a place that it did not reach (%d) for a lie, and reads the log',
    async (seq) => {
      const { event, takeSnapshot } = await greet(100, seq);
      expect(event).toEqual({ type: 'greeted' });
      expect(takeSnapshot).not.toHaveBeenCalled();
    },
  );
});
