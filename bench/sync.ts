import { deflateSync } from 'fflate';
import { encode } from 'cborg';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { mergeText } from '#core/merge/text.ts';
import { registerOf } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import { orThrow } from '#core/result/result.ts';
import { openEnvelope, sealEnvelope } from '#core/envelope/envelope.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { groupTextUpdates } from '#core/sync/projection.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { FakeRelay, syncOnce } from '#tests/simulation/fake-relay.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { compared, plain, report, type Figure } from './support/report.ts';
import { againstPeers } from './support/peer-figures.ts';
import { liveSixMonths } from './support/six-months.ts';
import { median } from './support/chromium.ts';

/**
 * Bytes on the wire, and how fast batches are sealed and taken in; then the six months of the demo beside Yjs,
 * Automerge and PouchDB. Sizes are the same in each run; times are medians of interleaved rounds and only mean something
 * as the ratio within one run.
 * Usage: tsx bench/sync.ts [--rounds 5]
 */
const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 5 : Math.max(1, Math.trunc(Number(process.argv[at + 1])));

const KEYS = deriveSpaceKeys(
  Uint8Array.from({ length: 32 }, (_, index) => index),
  1,
);
const NOON = Date.UTC(2026, 10, 23, 12);
const random = new Prng(1).bytes;
const storeOf = (log: string): MemoryStore => new MemoryStore(KEYS, emptyDisk(log), random);

const sizes = (envelopes: readonly { readonly length: number }[]): number =>
  envelopes.reduce((sum, { length }) => sum + length, 0);

const FIELDS: readonly (readonly [field: string, value: (random: Prng) => string])[] = [
  ['result', (dice) => dice.pick(['done', 'almost', 'notNeeded'])],
  ['doneOn', (dice) => `2026-1${dice.integer(0, 2)}-${dice.integer(10, 28)}`],
  ['due', (dice) => `2026-0${dice.integer(1, 9)}-${dice.integer(10, 28)}`],
  ['fromKind', (dice) => dice.pick(['application', 'goal', 'meeting'])],
  ['status', (dice) => dice.pick(['saved', 'sent', 'invited', 'notChosen'])],
  ['owner', (dice) => rowId(dice)],
];

const rowId = (dice: Prng): string => encodeBase64url(dice.bytes(9));

interface Cost {
  /** As QR frames and files carry it. */
  readonly unpadded: number;
  readonly padded: number;
  /** A delta for the other device alone, with all heads, because nothing is known of what was told elsewhere. */
  readonly handed: number;
}

/** What single changed fields cost two devices that are otherwise equal; each wrote half of the rows before. */
async function costsOfFields(count: number): Promise<Cost[]> {
  const dice = new Prng(7);
  const [own, other, relay] = [storeOf('a1b2c3000001'), storeOf('d4e5f6000001'), new FakeRelay('bench')];
  const rows = Array.from({ length: 40 }, () => rowId(dice));
  let now = NOON;
  const write = (store: MemoryStore): void => {
    const [field, value] = dice.pick(FIELDS);
    now += dice.integer(1000, 600_000);
    store.write([{ table: 'step', row: dice.pick(rows), field, value: value(dice) }], now);
  };
  for (let count = 0; count < 300; count++) write(count % 2 ? own : other);
  for (const store of [own, other, own, other, own]) await syncOnce(store, relay);
  const costs: Cost[] = [];
  for (let done = 0; done < count; done++) {
    write(own);
    const handed = sizes(new MemoryStore(KEYS, own.disk, random).deltaFor(other.vector));
    const before = relay.nextSeq;
    await syncOnce(own, relay);
    const [sent] = relay.page(before - 1);
    if (!sent) throw new Error('nothing was sent');
    const opened = orThrow(openEnvelope(KEYS, sent.envelope));
    const unpadded = sealEnvelope(KEYS, 'ops', opened.data, { padded: false }, random).length;
    costs.push({ unpadded, padded: sent.envelope.length, handed });
    for (const store of [other, own, other]) await syncOnce(store, relay);
  }
  return costs;
}

const part = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function wire(): Promise<Figure[]> {
  const costs = await costsOfFields(300);
  const unpadded = costs.map((cost) => cost.unpadded);
  return [
    compared('one changed field with heads, unpadded (median of 300)', part(unpadded, 0.5), 130, 'bytes'),
    compared('one changed field with heads, unpadded (95 % are within)', part(unpadded, 0.95), 130, 'bytes'),
    compared(
      'one changed field with heads, padded (largest)',
      part(
        costs.map(({ padded }) => padded),
        1,
      ),
      300,
      'bytes',
    ),
    plain(
      'one changed field handed over, with all heads (median)',
      part(
        costs.map(({ handed }) => handed),
        0.5,
      ),
      'bytes',
    ),
  ];
}

/** What somebody who may read the file would have to send without any history, compressed. */
function compressedState(store: MemoryStore): number {
  const rows = [...store.disk.rows].map(([key, row]) => [
    key,
    Object.keys(row.r).map((name) => [name, shownValue(registerOf(row, name))]),
  ]);
  const texts = [...store.disk.texts].map(([key, { state }]) => [key, state]);
  return deflateSync(encode([rows, texts]), { level: 9 }).length;
}

const elapsed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

async function halfAYear(): Promise<Figure[]> {
  const [mentee, mentor, relay] = [storeOf('a1b2c3000001'), storeOf('d4e5f6000001'), new FakeRelay('bench')];
  await liveSixMonths(mentee, mentor, relay);
  const ops = [...mentee.disk.ops.values()].reduce((sum, log) => sum + log.size, 0);
  const file = mentee.deltaFor(new Map());
  const snapshot = await mentee.makeSnapshot();
  if (!snapshot) throw new Error('no snapshot could be made');
  // Joining by the whole log, and by a snapshot of everything but what follows it here: nothing.
  const envelopes = relay.nextSeq - 1;
  const state = compressedState(mentee);

  const takeMs: number[] = [];
  const yjsMs: number[] = [];
  const sealMs: number[] = [];
  const texts = groupTextUpdates([...mentee.disk.ops.values()].flatMap((log) => [...log.values()]));
  const updates = [...texts.values()].flat();
  for (let round = 0; round < rounds; round++) {
    const joiner = storeOf('0a0b0c000001');
    const start = performance.now();
    await joiner.take(file.map((envelope) => ({ seq: null, envelope })));
    takeMs.push(performance.now() - start);
    yjsMs.push(elapsed(() => texts.forEach((some) => void mergeText(null, some))));
    sealMs.push(elapsed(() => void new MemoryStore(KEYS, mentee.disk, random).deltaFor(new Map())));
  }
  return [
    plain('half a year: ops', ops, 'ops'),
    plain('half a year: text updates', updates.length, 'ops'),
    plain('half a year: at the relay', relay.bytes / 1000, 'kB'),
    plain('half a year: envelopes at the relay', envelopes, 'envelopes'),
    compared(
      'half a year: a device joins by a snapshot, against reading the whole log',
      snapshot.envelope.length / 1000,
      relay.bytes / 1000,
      'kB',
    ),
    compared(
      'half a year: a snapshot, against the compressed plain state',
      snapshot.envelope.length / 1000,
      state / 1000,
      'kB',
    ),
    compared(
      'half a year: a device joins, against the compressed plain state',
      sizes(file) / 1000,
      state / 1000,
      'kB',
    ),
    compared(
      'half a year: taken in, against merging its texts in Yjs alone',
      median(takeMs),
      median(yjsMs),
      'ms',
    ),
    plain('taken in', ops / (median(takeMs) / 1000), 'ops/s'),
    plain('sealed', ops / (median(sealMs) / 1000), 'ops/s'),
  ];
}

report([...(await wire()), ...(await halfAYear()), ...(await againstPeers(rounds))]);
