import { describe, expect, it } from 'vitest';
import { deriveSpaceKeys, type SpaceKeys } from '#core/crypto/space-keys.ts';
import { decodeBatch, encodeBatch, vectorDigest, type Batch, type ReadBatch } from '#core/envelope/batch.ts';
import { envelopeId, openEnvelope, sealEnvelope } from '#core/envelope/envelope.ts';
import { FIELD_OP, type Op } from '#core/envelope/op.ts';
import type { Visibility } from '#core/merge/row.ts';
import { updatesFor } from '#core/merge/text.ts';
import type { Value } from '#core/merge/value.ts';
import { countDots, deviceOf, hasDot, type LogId, type Vector } from '#core/merge/vector.ts';
import { orThrow } from '#core/result/result.ts';
import { heldElsewhere, type KnownHeads } from '#core/sync/knowledge.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import type { SyncStore } from '#core/sync/store.ts';
import { FakeRelay, readAll, syncOnce } from '#tests/simulation/fake-relay.ts';
import { Prng } from '#tests/simulation/prng.ts';

/** What a store under test is opened with. */
export interface ReplicaSetup {
  /** 32 bytes; `keys` are derived from it, generation 1. */
  readonly secret: Uint8Array;
  readonly keys: SpaceKeys;
  /** The log of the new device. */
  readonly log: LogId;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => number;
}

/** A store with what a test needs besides the port: plain writes without a schema, and what is shown. */
export interface Replica {
  readonly sync: SyncStore;
  /** One transaction with one field op; not refused by a schema. */
  write(table: string, row: string, field: string, value: Value): Promise<void>;
  /** One transaction with one text update that makes the whole text `after`. */
  type(table: string, row: string, field: string, after: string): Promise<void>;
  remove(table: string, row: string): Promise<void>;
  restore(table: string, row: string): Promise<void>;
  /** Values of distinct siblings, the shown one first; empty when nothing was ever written. */
  values(table: string, row: string, field: string): Promise<readonly Value[]>;
  visibility(table: string, row: string): Promise<Visibility>;
  /** The whole plain text; '' when there is none. */
  text(table: string, row: string, field: string): Promise<string>;
  /** The log that the next op will be of. */
  log(): Promise<LogId>;
  vector(): Promise<Vector>;
  knownHeads(): Promise<KnownHeads>;
  /** [H4] */
  omitted(): Promise<Vector>;
  /** How many whole envelopes and how many single ops wait in quarantine. */
  quarantined(): Promise<{ readonly envelopes: number; readonly ops: number }>;
  close(): Promise<void>;
}

/** Names that the store's schema knows, if it has one. */
export interface KnownNames {
  readonly table: string;
  readonly field: string;
  readonly otherField: string;
  readonly textField: string;
}

const SECRET = Uint8Array.from({ length: 32 }, (_, index) => index);
const KEYS = deriveSpaceKeys(SECRET, 1);
const OWN_LOG = 'aaaaaa000001';
const PEER_LOG = 'bbbbbb000001';
const THIRD_LOG = 'cccccc000001';
const ROW = 'row000000001';
const NOON = 1_780_000_000_000;

function open(envelope: Uint8Array): ReadBatch {
  return orThrow(decodeBatch(orThrow(openEnvelope(KEYS, envelope)).data));
}

/**
 * What any `SyncStore` must do, whatever keeps its bytes. Titles cite the rules of core/sync/SPEC.md.
 * The peers are memory stores; the relay is the fake one of the simulation.
 */
export function syncStoreContract(
  name: string,
  makeReplica: (setup: ReplicaSetup) => Promise<Replica>,
  names: KnownNames = { table: 'application', field: 'job', otherField: 'employer', textField: 'notes' },
): void {
  const { table, field, otherField, textField } = names;

  interface Scene {
    readonly replica: Replica;
    readonly relay: FakeRelay;
    readonly peer: MemoryStore;
    readonly third: MemoryStore;
    readonly random: (length: number) => Uint8Array;
    readonly now: () => number;
    /** What the replica's outbox holds, opened. */
    readonly sealed: () => Promise<readonly ReadBatch[]>;
  }

  const scene = (title: string, play: (scene: Scene) => Promise<void>): void => {
    it(title, async () => {
      const random = new Prng(2026).bytes;
      let clock = NOON;
      const now = (): number => clock++;
      const replica = await makeReplica({ secret: SECRET, keys: KEYS, log: OWN_LOG, random, now });
      const sealed = async (): Promise<readonly ReadBatch[]> =>
        (await replica.sync.outbox(Number.MAX_SAFE_INTEGER)).map(({ envelope }) => open(envelope));
      try {
        await play({
          replica,
          relay: new FakeRelay('first'),
          peer: new MemoryStore(KEYS, emptyDisk(PEER_LOG), random),
          third: new MemoryStore(KEYS, emptyDisk(THIRD_LOG), random),
          random,
          now,
          sealed,
        });
      } finally {
        await replica.close();
      }
    });
  };

  const typeAt = (store: MemoryStore, after: string, now: number): void => {
    const updates = updatesFor(store.text(table, ROW, textField)?.state ?? null, after);
    store.write(
      updates.map((update) => ({ table, row: ROW, field: textField, update })),
      now,
    );
  };
  const writeAt = (store: MemoryStore, value: Value, now: number, of = field): readonly Op[] =>
    store.write([{ table, row: ROW, field: of, value }], now);

  const opOf = (n: number, part: Partial<Op> = {}): Op => ({
    kind: FIELD_OP,
    table,
    row: ROW,
    field,
    log: PEER_LOG,
    n,
    ms: NOON,
    c: 0,
    value: `value ${n}`,
    ctx: {},
    ...part,
  });
  const sealBatch = (part: Partial<Batch>, random: Scene['random'], keys = KEYS): Uint8Array => {
    const batch: Batch = {
      author: PEER_LOG,
      cover: new Map(),
      heads: {},
      headsDigest: vectorDigest(new Map()),
      ops: [],
      ...part,
    };
    return sealEnvelope(keys, 'ops', encodeBatch(batch), { padded: true }, random);
  };
  const coverOne = (n: number, log = PEER_LOG): Vector => new Map([[log, [[n, n] as const]]]);

  describe(`${name}: exchange`, () => {
    scene('two devices that sync through the relay show the same', async ({ replica, relay, peer, now }) => {
      await replica.write(table, ROW, field, 'cook');
      writeAt(peer, 'The Bakery', now(), otherField);
      await syncOnce(replica.sync, relay);
      await syncOnce(peer, relay);
      await syncOnce(replica.sync, relay);
      expect(await replica.values(table, ROW, otherField)).toEqual(['The Bakery']);
      expect(await replica.values(table, ROW, field)).toEqual(['cook']);
      expect(peer.row(table, ROW).r[field]?.s[0]?.[4]).toBe('cook');
      expect(await replica.vector()).toEqual(peer.vector);
    });

    scene('both values are kept when both wrote, until one who saw both writes', async (s) => {
      await s.replica.write(table, ROW, field, 'mine');
      writeAt(s.peer, 'theirs', s.now());
      await syncOnce(s.peer, s.relay);
      await syncOnce(s.replica.sync, s.relay);
      expect(await s.replica.values(table, ROW, field)).toEqual(['theirs', 'mine']);
      await s.replica.write(table, ROW, field, 'mine');
      expect(await s.replica.values(table, ROW, field)).toEqual(['mine']);
      await syncOnce(s.replica.sync, s.relay);
      await syncOnce(s.peer, s.relay);
      expect(s.peer.row(table, ROW).r[field]?.s.map(([, , , , value]) => value)).toEqual(['mine']);
    });

    scene('a text that both typed in has both parts', async ({ replica, relay, peer, now }) => {
      await replica.type(table, ROW, textField, 'Dear reader, ');
      await syncOnce(replica.sync, relay);
      await syncOnce(peer, relay);
      await replica.type(table, ROW, textField, 'Dear reader, I cook. ');
      typeAt(peer, 'Hello! Dear reader, ', now());
      await syncOnce(replica.sync, relay);
      await syncOnce(peer, relay);
      await syncOnce(replica.sync, relay);
      expect(await replica.text(table, ROW, textField)).toBe('Hello! Dear reader, I cook. ');
      expect(peer.text(table, ROW, textField)?.plain).toBe('Hello! Dear reader, I cook. ');
    });

    scene(
      '[D2] a deleted row is hidden everywhere, and shown again when somebody had changed it',
      async (s) => {
        await s.replica.write(table, ROW, field, 'cook');
        await syncOnce(s.replica.sync, s.relay);
        await syncOnce(s.peer, s.relay);
        await s.replica.remove(table, ROW);
        expect(await s.replica.visibility(table, ROW)).toBe('hidden');
        writeAt(s.peer, 'baker', s.now());
        await syncOnce(s.replica.sync, s.relay);
        await syncOnce(s.peer, s.relay);
        await syncOnce(s.replica.sync, s.relay);
        expect(s.peer.visibility(table, ROW)).toBe('contested');
        expect(await s.replica.visibility(table, ROW)).toBe('contested');
        await s.replica.restore(table, ROW);
        expect(await s.replica.visibility(table, ROW)).toBe('visible');
        expect(await s.replica.values(table, ROW, field)).toEqual(['baker']);
      },
    );
  });

  describe(`${name}: relay`, () => {
    scene(
      '[S3] what came from hand to hand is passed on to the relay',
      async ({ replica, relay, peer, third, now }) => {
        writeAt(peer, 'from hand', now());
        for (const envelope of peer.deltaFor(await replica.vector()))
          await replica.sync.take([{ seq: null, envelope }]);
        expect(await replica.values(table, ROW, field)).toEqual(['from hand']);
        await syncOnce(replica.sync, relay);
        await syncOnce(third, relay);
        expect(third.row(table, ROW).r[field]?.s[0]?.[4]).toBe('from hand');
      },
    );

    scene(
      '[S3] what the relay is known to hold is not sent again',
      async ({ replica, relay, peer, now, sealed }) => {
        writeAt(peer, 'once', now());
        await syncOnce(peer, relay);
        await syncOnce(replica.sync, relay);
        await replica.sync.seal();
        expect(await sealed()).toEqual([]);
        await replica.write(table, ROW, otherField, 'mine');
        await replica.sync.seal();
        expect((await sealed()).flatMap(({ ops }) => ops.map(({ log }) => log))).toEqual([OWN_LOG]);
      },
    );

    scene('[S4] sealed bytes wait unchanged until they are acknowledged', async ({ replica, relay }) => {
      await replica.sync.greetRelay(relay.epoch, relay.nextSeq);
      await replica.write(table, ROW, field, 'one');
      await replica.sync.seal();
      const first = await replica.sync.outbox(Number.MAX_SAFE_INTEGER);
      await replica.write(table, ROW, field, 'two');
      await replica.sync.seal();
      const both = await replica.sync.outbox(Number.MAX_SAFE_INTEGER);
      expect(both.slice(0, first.length)).toEqual(first);
      expect(await replica.sync.outbox(1)).toHaveLength(1);
      await replica.sync.acknowledge(relay.append(first.map(({ envelope }) => envelope)));
      expect(await replica.sync.outbox(Number.MAX_SAFE_INTEGER)).toEqual(both.slice(first.length));
      await replica.sync.acknowledge([{ envId: '00'.repeat(16), seq: 77 }]);
      expect((await replica.sync.relayMark()).cursor).toBe(1);
    });

    scene(
      '[S5] everything is offered again to a relay that was set up anew',
      async ({ replica, relay, peer, now }) => {
        await replica.write(table, ROW, field, 'kept');
        writeAt(peer, 'also kept', now(), otherField);
        await syncOnce(replica.sync, relay);
        await syncOnce(peer, relay);
        await syncOnce(replica.sync, relay);
        const anew = new FakeRelay('second');
        await syncOnce(replica.sync, anew);
        const joiner = new MemoryStore(KEYS, emptyDisk(THIRD_LOG), new Prng(3).bytes);
        await syncOnce(joiner, anew);
        expect(joiner.vector).toEqual(await replica.vector());
        expect(joiner.row(table, ROW).r[otherField]?.s[0]?.[4]).toBe('also kept');
      },
    );

    scene(
      '[S5] a relay that went back behind the cursor is filled again',
      async ({ replica, relay, peer }) => {
        const backup = relay.image();
        await replica.write(table, ROW, field, 'kept');
        await syncOnce(replica.sync, relay);
        relay.restore(backup);
        await syncOnce(replica.sync, relay);
        await syncOnce(peer, relay);
        expect(peer.vector).toEqual(await replica.vector());
      },
    );

    scene('[S6] a restored relay that has grown past the cursor again is noticed', async (s) => {
      const backup = s.relay.image();
      for (const value of ['one', 'two', 'three']) {
        await s.replica.write(table, ROW, field, value);
        await syncOnce(s.replica.sync, s.relay);
      }
      s.relay.restore(backup);
      for (const value of ['a', 'b', 'c', 'd', 'e']) {
        writeAt(s.peer, value, s.now(), otherField);
        await syncOnce(s.peer, s.relay);
      }
      await syncOnce(s.replica.sync, s.relay);
      await syncOnce(s.third, s.relay);
      expect(await s.replica.values(table, ROW, otherField)).toEqual(['e']);
      expect(s.third.row(table, ROW).r[field]?.s[0]?.[4]).toBe('three');
      expect(countDots(s.third.vector)).toBe(8);
    });

    scene(
      '[S6] an own envelope that was confirmed beyond the cursor is sent again when the relay lost it',
      async (s) => {
        writeAt(s.peer, 'a', s.now(), otherField);
        await syncOnce(s.peer, s.relay);
        const backup = s.relay.image();
        await s.replica.write(table, ROW, field, 'mine');
        await s.replica.sync.greetRelay(s.relay.epoch, s.relay.nextSeq);
        await s.replica.sync.seal();
        const waiting = await s.replica.sync.outbox(9e9);
        await s.replica.sync.acknowledge(s.relay.append(waiting.map(({ envelope }) => envelope)));
        expect(await s.replica.sync.outbox(9e9)).toEqual([]);
        s.relay.restore(backup);
        for (const value of ['b', 'c', 'd']) {
          writeAt(s.peer, value, s.now(), otherField);
          await syncOnce(s.peer, s.relay);
        }
        await syncOnce(s.replica.sync, s.relay);
        await syncOnce(s.third, s.relay);
        expect(s.third.row(table, ROW).r[field]?.s[0]?.[4]).toBe('mine');
        expect(s.third.vector).toEqual(await s.replica.vector());
      },
    );

    scene('[S6] what is read back needs no receipt', async ({ replica, relay }) => {
      await replica.sync.greetRelay(relay.epoch, relay.nextSeq);
      await replica.write(table, ROW, field, 'x');
      await replica.sync.seal();
      const waiting = await replica.sync.outbox(9e9);
      const receipts = relay.append(waiting.map(({ envelope }) => envelope));
      await readAll(replica.sync, relay);
      expect(await replica.sync.outbox(9e9)).toEqual([]);
      await replica.sync.acknowledge(receipts);
      expect(await replica.sync.relayMark()).toEqual({ epoch: relay.epoch, cursor: 1 });
    });

    scene('[S6] the cursor never passes a gap', async ({ replica, relay, peer, now }) => {
      for (const value of ['a', 'b', 'c']) {
        writeAt(peer, value, now());
        await peer.seal();
        await peer.acknowledge(relay.append((await peer.outbox(9e9)).map(({ envelope }) => envelope)));
      }
      await replica.sync.greetRelay(relay.epoch, relay.nextSeq);
      const [first, , last] = relay.page(0);
      await replica.sync.take([last!]);
      expect((await replica.sync.relayMark()).cursor).toBe(0);
      expect(await replica.values(table, ROW, field)).toEqual([]);
      await replica.sync.take([first!]);
      expect((await replica.sync.relayMark()).cursor).toBe(1);
      await readAll(replica.sync, relay);
      expect((await replica.sync.relayMark()).cursor).toBe(3);
      expect(await replica.values(table, ROW, field)).toEqual(['c']);
    });
  });

  describe(`${name}: taking in`, () => {
    scene(
      '[T1] a page taken twice changes nothing the second time',
      async ({ replica, relay, peer, now }) => {
        writeAt(peer, 'once', now());
        typeAt(peer, 'words', now());
        await syncOnce(peer, relay);
        const page = relay.page(0);
        expect(await replica.sync.take(page)).toEqual({ fresh: 2, quarantined: 0, newer: false });
        const before = await replica.vector();
        expect(await replica.sync.take(page)).toEqual({ fresh: 0, quarantined: 0, newer: false });
        expect(await replica.vector()).toEqual(before);
        expect(await replica.text(table, ROW, textField)).toBe('words');
        expect(await replica.values(table, ROW, field)).toEqual(['once']);
      },
    );

    scene(
      '[T2] what cannot be opened is kept aside, and the cursor moves on',
      async ({ replica, relay, random }) => {
        const broken = sealBatch({ ops: [opOf(1)], cover: coverOne(1) }, random);
        broken[60]! ^= 1;
        const newer = sealBatch({ ops: [opOf(2)], cover: coverOne(2) }, random);
        newer[0] = 2;
        const otherSpace = sealBatch({ ops: [opOf(3)] }, random, deriveSpaceKeys(new Uint8Array(32), 1));
        relay.append([broken, newer, otherSpace, sealBatch({ ops: [opOf(4)], cover: coverOne(4) }, random)]);
        const report = await replica.sync.take(relay.page(0));
        expect(report).toEqual({ fresh: 1, quarantined: 3, newer: true });
        expect(await replica.quarantined()).toEqual({ envelopes: 3, ops: 0 });
        expect((await replica.sync.relayMark()).cursor).toBe(4);
        expect(await replica.vector()).toEqual(coverOne(4));
        expect(await replica.values(table, ROW, field)).toEqual(['value 4']);
      },
    );

    scene(
      '[T3] a faulty op is kept aside without its dot; the others of its batch are applied',
      async (s) => {
        const ops = [opOf(1), opOf(2, { ms: 0, field: otherField }), opOf(3, { field: 'x'.repeat(201) })];
        const cover: Vector = new Map([[PEER_LOG, [[1, 3]]]]);
        s.relay.append([sealBatch({ ops, cover }, s.random)]);
        expect((await s.replica.sync.take(s.relay.page(0))).fresh).toBe(1);
        expect(await s.replica.quarantined()).toEqual({ envelopes: 0, ops: 2 });
        expect(await s.replica.values(table, ROW, field)).toEqual(['value 1']);
        expect(await s.replica.values(table, ROW, otherField)).toEqual([]);
        expect(hasDot(await s.replica.vector(), { log: PEER_LOG, n: 2 })).toBe(false);
        expect(countDots(await s.replica.omitted())).toBe(0);
      },
    );

    scene('[T3] a text update that cannot be merged does not hold up the others', async (s) => {
      const [sound = null] = updatesFor(null, 'sound');
      const ops = [
        opOf(1, { kind: 1, field: textField, value: Uint8Array.of(1, 1, 200, 7, 99, 255) }),
        opOf(2, { kind: 1, field: textField, value: sound }),
      ];
      s.relay.append([sealBatch({ ops, cover: new Map([[PEER_LOG, [[1, 2]]]]) }, s.random)]);
      await s.replica.sync.take(s.relay.page(0));
      expect(await s.replica.text(table, ROW, textField)).toBe('sound');
      await s.replica.type(table, ROW, textField, 'sound and more');
      expect(await s.replica.text(table, ROW, textField)).toBe('sound and more');
    });

    scene('[T4] what a newer version wrote is kept, forwarded, and brings its row back', async (s) => {
      await s.replica.write(table, ROW, field, 'cook');
      await s.replica.remove(table, ROW);
      const unknown = [
        opOf(1, { table: 'laterTable', field: 'laterField', value: { deep: ['kept', 7] } }),
        opOf(2, { kind: 9, value: Uint8Array.of(1, 2, 3) }),
        opOf(3, { field: 'laterField', value: 42 }),
      ];
      const batch = sealBatch({ ops: unknown, cover: new Map([[PEER_LOG, [[1, 3]]]]) }, s.random);
      await s.replica.sync.take([{ seq: null, envelope: batch }]);
      expect(await s.replica.visibility(table, ROW)).toBe('contested');
      await syncOnce(s.replica.sync, s.relay);
      await syncOnce(s.third, s.relay);
      const forwarded = [1, 2, 3].map((n) => s.third.disk.ops.get(PEER_LOG)?.get(n));
      expect(forwarded).toEqual(unknown);
    });
  });

  describe(`${name}: own log`, () => {
    scene('[L4] an unsealed edit is left out for its successor, and its dot is stood for', async (s) => {
      await s.replica.write(table, ROW, field, 'a');
      await s.replica.write(table, ROW, otherField, 'b');
      await s.replica.write(table, ROW, field, 'ab');
      await s.replica.type(table, ROW, textField, 'first');
      await s.replica.type(table, ROW, textField, 'first and second');
      await s.replica.sync.seal();
      const [batch] = await s.sealed();
      expect(batch?.ops.map(({ n, value }) => (value instanceof Uint8Array ? [n] : [n, value]))).toEqual([
        [2, 'b'],
        [3, 'ab'],
        [5],
      ]);
      expect(batch?.cover).toEqual(new Map([[OWN_LOG, [[1, 5]]]]));
      await s.replica.sync.greetRelay(s.relay.epoch, s.relay.nextSeq);
      await syncOnce(s.replica.sync, s.relay);
      await syncOnce(s.peer, s.relay);
      expect(s.peer.text(table, ROW, textField)?.plain).toBe('first and second');
    });

    scene('[L4] what was sealed is never left out', async ({ replica, sealed }) => {
      await replica.write(table, ROW, field, 'a');
      await replica.sync.seal();
      await replica.write(table, ROW, field, 'b');
      await replica.sync.seal();
      expect((await sealed()).flatMap(({ ops }) => ops.map(({ value }) => value))).toEqual(['a', 'b']);
    });

    scene('[L2] a new incarnation begins when others show own dots that were never sealed', async (s) => {
      await s.replica.write(table, ROW, field, 'before');
      await syncOnce(s.replica.sync, s.relay);
      const later = [opOf(2, { log: OWN_LOG, value: 'in another life', ctx: { [OWN_LOG]: 1 } })];
      const batch = sealBatch({ author: OWN_LOG, ops: later, cover: coverOne(2, OWN_LOG) }, s.random);
      await s.replica.sync.take([{ seq: null, envelope: batch }]);
      const renewed = await s.replica.log();
      expect(renewed).not.toBe(OWN_LOG);
      expect(deviceOf(renewed)).toBe(deviceOf(OWN_LOG));
      expect(await s.replica.values(table, ROW, field)).toEqual(['in another life']);
      await s.replica.write(table, ROW, field, 'now');
      expect(await s.replica.vector()).toEqual(
        new Map([
          [OWN_LOG, [[1, 2]]],
          [renewed, [[1, 1]]],
        ]),
      );
    });

    scene('[L2] unsealed edits move to the new log when their dots are taken', async (s) => {
      await s.replica.write(table, ROW, field, 'mine');
      await s.replica.write(table, ROW, field, 'mine again');
      await s.replica.type(table, ROW, textField, 'typed');
      const taken = [opOf(1, { log: OWN_LOG, value: 'other', field: otherField })];
      const batch = sealBatch({ author: OWN_LOG, ops: taken, cover: coverOne(1, OWN_LOG) }, s.random);
      s.relay.append([batch]);
      await syncOnce(s.replica.sync, s.relay);
      await syncOnce(s.peer, s.relay);
      expect(await s.replica.values(table, ROW, otherField)).toEqual(['other']);
      expect(await s.replica.values(table, ROW, field)).toEqual(['mine again']);
      expect(s.peer.row(table, ROW).r[field]?.s.map(([log, , , , value]) => [log, value])).toEqual([
        [await s.replica.log(), 'mine again'],
      ]);
      expect(s.peer.text(table, ROW, textField)?.plain).toBe('typed');
      expect(s.peer.vector).toEqual(await s.replica.vector());
    });
  });

  describe(`${name}: a copy that lives on beside it`, () => {
    /** Both have written and sealed under one dot; what each wrote is in its own field. */
    const copyThatSealed = async (s: Scene): Promise<MemoryStore> => {
      const copy = new MemoryStore(KEYS, emptyDisk(OWN_LOG), s.random);
      await s.replica.write(table, ROW, field, 'of the one');
      writeAt(copy, 'of the copy', s.now(), otherField);
      return copy;
    };
    const expectBoth = async (s: Scene, copy: MemoryStore): Promise<void> => {
      for (let round = 0; round < 3; round++)
        for (const store of [s.replica.sync, copy, s.peer]) await syncOnce(store, s.relay);
      expect(await s.replica.values(table, ROW, field)).toEqual(['of the one']);
      expect(await s.replica.values(table, ROW, otherField)).toEqual(['of the copy']);
      for (const store of [copy, s.peer]) {
        expect(store.row(table, ROW).r[field]?.s.map((sibling) => sibling[4])).toEqual(['of the one']);
        expect(store.row(table, ROW).r[otherField]?.s.map((sibling) => sibling[4])).toEqual(['of the copy']);
        expect(store.vector).toEqual(await s.replica.vector());
      }
      const log = await s.replica.log();
      expect(log).not.toBe(copy.disk.log.log);
      for (const one of [log, copy.disk.log.log]) expect(deviceOf(one)).toBe(deviceOf(OWN_LOG));
    };

    scene('[T5] both sealed before they heard of each other: nobody misses anything', async (s) => {
      const copy = await copyThatSealed(s);
      for (const store of [s.replica.sync, copy]) {
        await store.greetRelay(s.relay.epoch, s.relay.nextSeq);
        await store.seal();
      }
      for (const store of [copy, s.replica.sync]) {
        const waiting = await store.outbox(Number.MAX_SAFE_INTEGER);
        await store.acknowledge(s.relay.append(waiting.map(({ envelope }) => envelope)));
      }
      await expectBoth(s, copy);
    });

    scene('[T5] the one sealed and could not send, the copy was heard first', async (s) => {
      const copy = await copyThatSealed(s);
      await s.replica.sync.greetRelay(s.relay.epoch, s.relay.nextSeq);
      await s.replica.sync.seal();
      await syncOnce(copy, s.relay);
      await syncOnce(s.peer, s.relay);
      await expectBoth(s, copy);
    });

    scene('[T5] the copy handed its edit over before it heard of the one', async (s) => {
      const copy = await copyThatSealed(s);
      for (const envelope of copy.deltaFor(new Map())) await s.peer.take([{ seq: null, envelope }]);
      await syncOnce(s.replica.sync, s.relay);
      await expectBoth(s, copy);
    });

    scene('[T5] both wrote the same field: both values are kept', async (s) => {
      const copy = new MemoryStore(KEYS, emptyDisk(OWN_LOG), s.random);
      await s.replica.write(table, ROW, field, 'of the one');
      writeAt(copy, 'of the copy', s.now());
      for (const store of [s.replica.sync, copy]) await store.seal();
      for (let round = 0; round < 3; round++)
        for (const store of [s.replica.sync, copy, s.peer]) await syncOnce(store, s.relay);
      const both = ['of the copy', 'of the one'];
      expect([...(await s.replica.values(table, ROW, field))].sort()).toEqual(both);
      for (const store of [copy, s.peer])
        expect(
          store
            .row(table, ROW)
            .r[field]?.s.map((sibling) => sibling[4])
            .sort(),
        ).toEqual(both);
    });

    scene('[T5] a text that both typed in under one dot has both parts', async (s) => {
      const copy = new MemoryStore(KEYS, emptyDisk(OWN_LOG), s.random);
      await s.replica.type(table, ROW, textField, 'I cook. ');
      typeAt(copy, 'I bake. ', s.now());
      for (const store of [s.replica.sync, copy]) await store.seal();
      for (let round = 0; round < 3; round++)
        for (const store of [s.replica.sync, copy, s.peer]) await syncOnce(store, s.relay);
      const shown = await s.replica.text(table, ROW, textField);
      expect(shown).toContain('I cook. ');
      expect(shown).toContain('I bake. ');
      for (const store of [copy, s.peer]) expect(store.text(table, ROW, textField)?.plain).toBe(shown);
      expect(s.peer.row(table, ROW)).toEqual(copy.row(table, ROW));
      expect(s.peer.vector).toEqual(await s.replica.vector());
    });

    scene(
      '[T5] what was read before is not looked at again, and an own edit that comes back is no copy',
      async (s) => {
        await s.replica.write(table, ROW, field, 'mine');
        await s.replica.sync.greetRelay(s.relay.epoch, s.relay.nextSeq);
        await s.replica.sync.seal();
        s.relay.append(
          (await s.replica.sync.outbox(Number.MAX_SAFE_INTEGER)).map(({ envelope }) => envelope),
        );
        for (let round = 0; round < 3; round++) await syncOnce(s.replica.sync, s.relay);
        expect(await s.replica.log()).toBe(OWN_LOG);
        expect(await s.replica.vector()).toEqual(coverOne(1, OWN_LOG));
      },
    );
  });

  describe(`${name}: heads`, () => {
    scene('[H1] a batch tells the heads that changed, and the digest of the whole vector', async (s) => {
      writeAt(s.peer, 'x', s.now());
      await syncOnce(s.peer, s.relay);
      await s.replica.write(table, ROW, otherField, 'y');
      await s.replica.sync.greetRelay(s.relay.epoch, s.relay.nextSeq);
      await readAll(s.replica.sync, s.relay);
      await s.replica.sync.seal();
      const [first] = await s.sealed();
      expect(first?.heads).toEqual({ [PEER_LOG]: 1 });
      expect(first?.cover).toEqual(coverOne(1, OWN_LOG));
      expect(first?.headsDigest).toEqual(vectorDigest(await s.replica.vector()));
      await syncOnce(s.replica.sync, s.relay);
      await s.replica.write(table, ROW, otherField, 'z');
      await s.replica.sync.seal();
      expect((await s.sealed())[0]?.heads).toEqual({});
    });

    scene(
      '[H2] who only reads tells so once, and is not answered',
      async ({ replica, relay, peer, now, sealed }) => {
        writeAt(peer, 'x', now());
        await syncOnce(peer, relay);
        await replica.sync.greetRelay(relay.epoch, relay.nextSeq);
        await readAll(replica.sync, relay);
        await replica.sync.seal();
        const batches = await sealed();
        expect(batches.map(({ ops, cover, heads }) => [ops.length, cover.size, heads])).toEqual([
          [0, 0, { [PEER_LOG]: 1 }],
        ]);
        await syncOnce(replica.sync, relay);
        const end = relay.nextSeq;
        await syncOnce(peer, relay);
        await syncOnce(replica.sync, relay);
        expect(relay.nextSeq).toBe(end);
      },
    );

    scene('[H3] the receipt of the relay is not enough; the heads of another device are', async (s) => {
      await s.replica.write(table, ROW, field, 'x');
      await syncOnce(s.replica.sync, s.relay);
      const held = async (): Promise<number> =>
        heldElsewhere(OWN_LOG, await s.replica.knownHeads(), deviceOf(OWN_LOG));
      expect(await held()).toBe(0);
      await syncOnce(s.peer, s.relay);
      expect(await held()).toBe(0);
      await syncOnce(s.replica.sync, s.relay);
      expect(await held()).toBe(1);
    });

    scene('[H4] heads that name what did not arrive show an omission', async ({ replica, relay, random }) => {
      relay.append([sealBatch({ ops: [opOf(3)], cover: coverOne(3), heads: { [PEER_LOG]: 3 } }, random)]);
      await syncOnce(replica.sync, relay);
      expect(await replica.omitted()).toEqual(new Map([[PEER_LOG, [[1, 2]]]]));
      relay.append([sealBatch({ ops: [opOf(1), opOf(2)], cover: new Map([[PEER_LOG, [[1, 2]]]]) }, random)]);
      await syncOnce(replica.sync, relay);
      expect(countDots(await replica.omitted())).toBe(0);
    });
  });

  describe(`${name}: snapshots`, () => {
    scene('[N4] a new device begins with one, reads what follows, and has everything', async (s) => {
      s.peer.write([{ table, row: ROW, field, value: 'old' }], NOON);
      await syncOnce(s.peer, s.relay);
      s.peer.write([{ table, row: ROW, field, value: 'new' }], NOON + 1);
      s.peer.write(
        updatesFor(null, 'a text').map((update) => ({ table, row: ROW, field: textField, update })),
        NOON + 2,
      );
      await syncOnce(s.peer, s.relay);
      s.relay.snapshot = await s.peer.makeSnapshot();
      s.peer.write([{ table, row: ROW, field: otherField, value: 'later' }], NOON + 3);
      await syncOnce(s.peer, s.relay);
      await s.replica.write(table, ROW, field, 'mine');
      await syncOnce(s.replica.sync, s.relay);
      expect((await s.replica.values(table, ROW, field)).toSorted()).toEqual(['mine', 'new']);
      expect(await s.replica.values(table, ROW, otherField)).toEqual(['later']);
      expect(await s.replica.text(table, ROW, textField)).toBe('a text');
      await syncOnce(s.peer, s.relay);
      expect(await s.replica.vector()).toEqual(s.peer.vector);
      expect(countDots(await s.replica.omitted())).toBe(0);
    });

    scene('[N2] makes one that another device can begin with, once everything is sent', async (s) => {
      for (const value of ['one', 'two', 'three']) {
        await s.replica.write(table, ROW, field, value);
        expect(await s.replica.sync.makeSnapshot()).toBe(null);
        await syncOnce(s.replica.sync, s.relay);
      }
      s.relay.snapshot = await s.replica.sync.makeSnapshot();
      expect(s.relay.snapshot?.uptoSeq).toBe(s.relay.nextSeq - 1);
      await syncOnce(s.third, s.relay);
      expect(s.third.disk.ops.get(OWN_LOG)?.size).toBe(1);
      expect(s.third.vector).toEqual(await s.replica.vector());
    });

    scene('[N2] makes none while something is in quarantine', async (s) => {
      await s.replica.write(table, ROW, field, 'x');
      s.relay.append([Uint8Array.from({ length: 130 }, () => 7)]);
      await syncOnce(s.replica.sync, s.relay);
      expect(await s.replica.sync.makeSnapshot()).toBe(null);
    });

    scene('[N4] what is none changes nothing', async (s) => {
      s.peer.write([{ table, row: ROW, field, value: 'x' }], NOON);
      const [ordinary] = s.peer.deltaFor(new Map());
      expect(await s.replica.sync.takeSnapshot(ordinary ?? new Uint8Array())).toBe(false);
      expect(await s.replica.values(table, ROW, field)).toEqual([]);
    });

    scene('[N5] reads everything once when something is missing after it', async (s) => {
      s.peer.write([{ table, row: ROW, field, value: 'peer' }], NOON);
      await syncOnce(s.peer, s.relay);
      s.third.write([{ table, row: ROW, field: otherField, value: 'third' }], NOON);
      await syncOnce(s.third, s.relay);
      // Made by one that never saw what the third wrote, and yet ends after it.
      s.relay.append(s.peer.deltaFor(new Map()));
      const { seq = null, envelope = new Uint8Array() } = s.relay.page(s.relay.nextSeq - 2)[0] ?? {};
      const batch = {
        author: PEER_LOG,
        cover: s.peer.vector,
        heads: {},
        headsDigest: vectorDigest(s.peer.vector),
        ops: [...(s.peer.disk.ops.get(PEER_LOG)?.values() ?? [])],
      };
      const place = { seq: seq ?? 0, envId: envelopeId(envelope) };
      s.relay.snapshot = {
        uptoSeq: seq ?? 0,
        envelope: sealEnvelope(KEYS, 'snapshot', encodeBatch(batch, place), { padded: true }, s.random),
      };
      await syncOnce(s.replica.sync, s.relay);
      expect(await s.replica.values(table, ROW, otherField)).toEqual([]);
      await syncOnce(s.peer, s.relay);
      await syncOnce(s.replica.sync, s.relay);
      expect(await s.replica.values(table, ROW, otherField)).toEqual(['third']);
      expect(await s.replica.values(table, ROW, field)).toEqual(['peer']);
      expect(await s.replica.sync.readOmittedAgain()).toBe(false);
    });
  });
}
