import fc from 'fast-check';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { orThrow } from '#core/result/result.ts';
import { goldenOp } from '#tests/fixtures/golden-batches.ts';
import { canonical } from '#tests/simulation/canonical.ts';
import { fingerprint } from '#tests/simulation/comparison.ts';
import { syncOnce } from '#tests/simulation/fake-relay.ts';
import { Prng } from '#tests/simulation/prng.ts';
import {
  expectEqual,
  JOINER,
  LOGS,
  newStore,
  Village,
  villageKeys as keys,
} from '#tests/simulation/village.ts';
import { decodeBatch, encodeBatch, vectorDigest } from '../envelope/batch.ts';
import { FIELD_OP } from '../envelope/op.ts';
import { openEnvelope, sealEnvelope } from '../envelope/envelope.ts';
import { emptyDisk } from './memory-disk.ts';
import { groupByRow, projectRow } from './projection.ts';
import { isSnapshotDue } from './snapshot-age.ts';
import { placeOfSnapshot, readSnapshot, withoutOverwritten } from './snapshot.ts';

const RUNS = process.env['PROOF'] === '1' ? 2_000 : 25;
const NOON = Date.UTC(2026, 10, 23, 12);
const otherKeys = deriveSpaceKeys(new Prng(2).bytes(32), 0);
const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const property = (run: (village: Village, seed: number) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(seeds, (seed) => run(new Village(seed), seed)),
    { seed: 2026, numRuns: RUNS },
  );

describe('a device that joins by a snapshot', () => {
  it('[N3] [N4] has what one has that read everything, and reads only what came after', () =>
    property(async (village) => {
      await village.live(60);
      const snapshot = await village.snapshot();
      await village.live(20);
      await village.settle();
      const reader = await village.join();
      village.relay.snapshot = snapshot;
      const joiner = newStore('eeeeee000001', 9);
      await syncOnce(joiner, village.relay);
      expect(joiner.disk.relay.skipped).toBe(snapshot.uptoSeq);
      await expectEqual(village, joiner);
      await village.settle([reader, joiner]);
      expect(fingerprint(joiner)).toEqual(fingerprint(reader));
    }));

  it('writes on, and whoever joins by its snapshot is equal too', () =>
    property(async (village, seed) => {
      await village.live(40);
      village.relay.snapshot = await village.snapshot();
      const joiner = await village.join();
      joiner.write([{ table: 'items', row: 'own', field: 'a', value: seed }], NOON);
      await village.settle([joiner]);
      await village.live(10);
      await village.settle([joiner]);
      village.relay.snapshot = await joiner.makeSnapshot();
      expect(village.relay.snapshot).not.toBe(null);
      const second = newStore('eeeeee000001', seed);
      await syncOnce(second, village.relay);
      await expectEqual(village, second);
    }));

  it('fills a relay again that lost everything, for devices that know less', () =>
    property(async (village) => {
      await village.live(40);
      village.relay.snapshot = await village.snapshot();
      const joiner = await village.join();
      village.relay.restore({ epoch: 'second life', kept: [], snapshot: null });
      await syncOnce(joiner, village.relay);
      const fresh = newStore('eeeeee000001', 3);
      await syncOnce(fresh, village.relay);
      expect(fingerprint(fresh)).toEqual(fingerprint(joiner));
      await expectEqual(village, fresh);
    }));

  it('[S2] never claims a dot from hand to hand that another lacks and cannot get from it', () =>
    property(async (village, seed) => {
      await village.live(40);
      village.relay.snapshot = await village.snapshot();
      const joiner = await village.join();
      // Has some of the envelopes of another by hand, with holes; then what the joiner can give.
      const [first] = village.stores;
      const parts = first?.deltaFor(new Map()) ?? [];
      const third = newStore('eeeeee000001', seed);
      const some = village.relay.page(0, 1e9).filter(({ seq }) => ((seq ?? 0) * 7 + seed) % 3 === 0);
      await third.take(
        [...some, ...parts.map((envelope) => ({ seq: null, envelope })).slice(1)].map(({ envelope }) => ({
          seq: null,
          envelope,
        })),
      );
      await third.take(joiner.deltaFor(third.vector).map((envelope) => ({ seq: null, envelope })));
      await syncOnce(third, village.relay);
      await expectEqual(village, third);
    }));
});

describe('a snapshot that lies or is old', () => {
  it('[N4] loses nothing when it is older than the relay says', () =>
    property(async (village) => {
      await village.live(30);
      const old = await village.snapshot();
      await village.live(40);
      await village.settle();
      village.relay.snapshot = { ...old, uptoSeq: village.relay.nextSeq + 5 };
      await expectEqual(village, await village.join());
    }));

  it('[S6] loses nothing when the relay was restored and has grown again since', () =>
    property(async (village) => {
      await village.live(20);
      const image = village.relay.image();
      await village.live(30);
      const snapshot = await village.snapshot();
      village.relay.restore(image);
      await village.live(50);
      await village.settle();
      village.relay.snapshot = snapshot;
      await expectEqual(village, await village.join());
    }));

  it('[N5] reads everything once when heads name what it should have brought and did not', () =>
    property(async (village, seed) => {
      await village.live(50);
      await village.settle();
      const snapshot = await village.snapshot();
      const batch = orThrow(decodeBatch(orThrow(openEnvelope(keys, snapshot.envelope)).data));
      // The newest envelope stands at its place, and the dots of a whole log are missing: nothing in it contradicts that.
      const gone = LOGS[seed % LOGS.length] ?? '';
      const cover = new Map([...batch.cover].filter(([log]) => log !== gone));
      const data = encodeBatch(
        {
          ...batch,
          cover,
          heads: {},
          headsDigest: vectorDigest(cover),
          ops: batch.ops.filter(({ log }) => log !== gone),
        },
        batch.place,
      );
      village.relay.snapshot = {
        uptoSeq: snapshot.uptoSeq,
        envelope: sealEnvelope(keys, 'snapshot', data, { padded: true }, new Prng(6).bytes),
      };
      const joiner = await village.join();
      // Somebody who has it all says so.
      for (const store of village.stores) {
        store.write([{ table: 'items', row: 'after', field: 'a', value: 1 }], NOON);
        await syncOnce(store, village.relay);
      }
      await expectEqual(village, joiner);
    }));

  it('is refused when it is cut, changed, of another space, of another kind, or of no place', async () => {
    const village = new Village(7);
    await village.live(30);
    const { envelope } = await village.snapshot();
    const { data } = orThrow(openEnvelope(keys, envelope));
    const seal = (changed: Uint8Array, kind: 'ops' | 'snapshot' = 'snapshot', withKeys = keys): Uint8Array =>
      sealEnvelope(withKeys, kind, changed, { padded: true }, new Prng(3).bytes);
    const batch = orThrow(decodeBatch(data));
    const flipped = envelope.slice();
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    const hole = new Map([[LOGS[0] ?? '', [[2, 3]] as const]]);
    const liars = [
      envelope.subarray(0, -1),
      new Uint8Array(),
      flipped,
      seal(data, 'ops'),
      seal(data, 'snapshot', otherKeys),
      seal(encodeBatch(batch)),
      seal(encodeBatch(batch, { seq: 0, envId: new Uint8Array(16) })),
      seal(encodeBatch(batch, { seq: 3, envId: new Uint8Array(15) })),
      seal(encodeBatch({ ...batch, cover: hole }, batch.place)),
      seal(encodeBatch({ ...batch, headsDigest: hexToBytes('0011223344556677') }, batch.place)),
      seal(encodeBatch({ ...batch, ops: batch.ops.map((op) => ({ ...op, ms: 1 })) }, batch.place)),
    ];
    expect(readSnapshot(keys, seal(data))?.place.seq).toBeGreaterThan(0);
    expect(liars.map((liar) => readSnapshot(keys, liar))).toEqual(liars.map(() => null));
    for (const liar of liars) {
      const joiner = newStore(JOINER, 4);
      expect(await joiner.takeSnapshot(liar)).toBe(false);
      expect(fingerprint(joiner)).toEqual(fingerprint(newStore(JOINER, 4)));
    }
  });
});

describe('who makes a snapshot', () => {
  it('[N1] does so when more than 500 envelopes or 256 KiB follow the newest', () => {
    const age = { nextSeq: 701, snapshotSeq: 200, bytesAfterSnapshot: 262_144 };
    expect(isSnapshotDue(age)).toBe(false);
    expect(isSnapshotDue({ ...age, nextSeq: 702 })).toBe(true);
    expect(isSnapshotDue({ ...age, bytesAfterSnapshot: 262_145 })).toBe(true);
    // A place that the log never reached keeps nobody from making one.
    expect(isSnapshotDue({ ...age, nextSeq: 702, snapshotSeq: 9e15, bytesAfterSnapshot: 0 })).toBe(true);
    expect(isSnapshotDue({ nextSeq: 10_000 })).toBe(false);
  });

  it('[N2] has read, sent and understood everything', () => {
    const vector = new Map([[LOGS[0] ?? '', [[1, 4]] as const]]);
    const { log } = emptyDisk(LOGS[0] ?? '');
    const relay = { ...emptyDisk('').relay, epoch: 'e', cursor: 5, tail: 'aa', vector };
    const ground = { log: { ...log, n: 4, sealed: 4, vector }, relay, isSending: false, hasUnread: false };
    expect(placeOfSnapshot(ground)).toEqual({ seq: 5, envId: 'aa' });
    const withHole = new Map([[LOGS[0] ?? '', [[1, 2] as const, [4, 4] as const]]]);
    const late = new Map([[LOGS[0] ?? '', [[2, 4]] as const]]);
    const refused = [
      { ...ground, isSending: true },
      { ...ground, hasUnread: true },
      { ...ground, log: { ...ground.log, sealed: 3 } },
      { ...ground, log: { ...ground.log, vector: withHole } },
      { ...ground, log: { ...ground.log, vector: late } },
      { ...ground, relay: { ...relay, vector: new Map() } },
      { ...ground, relay: { ...relay, unverified: true } },
      { ...ground, relay: { ...relay, tail: null } },
      { ...ground, relay: { ...relay, ahead: { seq: 9, envId: 'bb' } } },
    ];
    expect(refused.map(placeOfSnapshot)).toEqual(refused.map(() => null));
  });

  it('[N3] leaves out only fields that another op covers in dot and context, and changes no row by it', async () => {
    const village = new Village(11);
    await village.live(200);
    await village.settle();
    const [store] = village.stores;
    const ops = [...(store?.disk.ops.values() ?? [])].flatMap((log) => [...log.values()]);
    const kept = withoutOverwritten(ops);
    expect(kept.length).toBeLessThan(ops.length * 0.75);
    expect(kept.filter(({ kind }) => kind !== FIELD_OP)).toEqual(ops.filter(({ kind }) => kind !== FIELD_OP));
    const rows = groupByRow(kept);
    for (const [key, group] of groupByRow(ops))
      expect(canonical(projectRow(rows.get(key) ?? []))).toBe(canonical(projectRow(group)));
  });

  it('[N3] keeps an op whose context names somebody whom the later op does not name', () => {
    const [one = '', two = ''] = LOGS;
    const earlier = { ...goldenOp, log: one, n: 1, ctx: { [two]: 5 } };
    const later = { ...earlier, n: 2, ctx: { [one]: 1 } };
    expect(withoutOverwritten([earlier, later])).toEqual([earlier, later]);
    const whole = { ...later, ctx: { ...later.ctx, ...earlier.ctx } };
    for (const order of [
      [earlier, whole],
      [whole, earlier],
    ])
      expect(withoutOverwritten(order)).toEqual([whole]);
    const elsewhere = { ...whole, field: 'other' };
    expect(withoutOverwritten([earlier, elsewhere])).toEqual([earlier, elsewhere]);
  });
});
