import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { deflate } from '#core/envelope/compression.ts';
import { openEnvelope } from '#core/envelope/envelope.ts';
import { shownValue } from '#core/merge/register.ts';
import type { RowState } from '#core/merge/row.ts';
import { updatesFor, type MergedText } from '#core/merge/text.ts';
import { orThrow } from '#core/result/result.ts';
import type { Change } from '#core/sync/changes.ts';
import type { Arrival } from '#core/sync/intake.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { isSnapshotDue } from '#core/sync/snapshot-age.ts';
import { createSealer, rowContext, type Sealer } from '#storage/sealing/seal.ts';
import { FakeRelay, syncOnce } from '#tests/simulation/fake-relay.ts';
import { Prng } from '#tests/simulation/prng.ts';
import type { Batch, Content, Edit, Message, Peer } from '../peers/peer.ts';

const KEYS = deriveSpaceKeys(
  Uint8Array.from({ length: 32 }, (_, index) => index),
  1,
);
const dice = new Prng(11);
const sealer: Sealer = createSealer(dice.bytes(32), dice.bytes);

interface Device {
  readonly store: MemoryStore;
  readonly relay: FakeRelay;
}

/** What a device reads at the relay. */
interface Sent {
  readonly snapshot: Uint8Array | null;
  readonly arrivals: readonly Arrival[];
}

/** A row or text as it lies on the device, with what it is bound to. */
interface StoredPart {
  readonly key: string;
  readonly sealed: Uint8Array;
}

interface Stored {
  readonly rows: readonly StoredPart[];
  readonly texts: readonly StoredPart[];
}

const storeOf = (log: string): MemoryStore => new MemoryStore(KEYS, emptyDisk(log), dice.bytes);

/** Somebody who opens a text types in it under one name until it is closed. */
const clients = new Map<string, number>();

function clientOf(by: number, { table, row, field }: Edit): number {
  const key = `${by}/${table}/${row}/${field}`;
  const known = clients.get(key) ?? dice.next();
  clients.set(key, known);
  return known;
}

function changesOf(store: MemoryStore, by: number, edit: Edit): readonly Change[] {
  const { table, row, field, value, isText } = edit;
  if (!isText) return [{ table, row, field, value }];
  const state = store.text(table, row, field)?.state ?? null;
  const updates = updatesFor(state, String(value), clientOf(by, edit));
  return updates.map((update) => ({ table, row, field, update }));
}

const writeIn = (store: MemoryStore, { by, at, writes }: Batch): void =>
  writes.forEach((edits) => {
    const changes = edits.flatMap((edit) => changesOf(store, by, edit));
    store.write(changes, at);
  });

const total = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

/** The bytes without a seal and without padding, so that formats can be compared. */
const unsealed = (envelopes: readonly Uint8Array[]): number =>
  total(
    envelopes.map((envelope) => {
      const { data } = orThrow(openEnvelope(KEYS, envelope));
      const deflated = deflate(data);
      return deflated.length < data.length ? deflated : data;
    }),
  );

const sentBytes = ({ snapshot, arrivals }: Sent): number =>
  total([...(snapshot ? [snapshot] : []), ...arrivals.map(({ envelope }) => envelope)]);

const messageOf = (message: Sent, handed: readonly Uint8Array[]): Message<Sent> => ({
  message,
  bytes: [
    ['sealed and padded, by the relay', sentBytes(message)],
    ['sealed, from hand to hand', total(handed)],
    ['neither sealed nor padded', unsealed(handed)],
  ],
});

/** [N1] By the rule of the app, by who wrote last and has everything. */
async function offerSnapshot({ store, relay }: Device): Promise<void> {
  const snapshotSeq = relay.snapshot?.uptoSeq ?? 0;
  const after = relay.page(snapshotSeq, Number.POSITIVE_INFINITY);
  const bytesAfterSnapshot = total(after.map(({ envelope }) => envelope));
  if (isSnapshotDue({ nextSeq: relay.nextSeq, snapshotSeq, bytesAfterSnapshot }))
    relay.snapshot = (await store.makeSnapshot()) ?? relay.snapshot;
}

const DAY = 86_400_000;

/** Who writes sends each batch; who reads looks once a day, and before it writes itself. */
async function pairAfter(batches: readonly Batch[]): Promise<readonly [Device, Device]> {
  const relay = new FakeRelay('bench');
  const pair = [
    { store: storeOf('a1b2c3000001'), relay },
    { store: storeOf('d4e5f6000001'), relay },
  ] as const;
  const syncAll = async (): Promise<void> => {
    for (const { store } of [...pair, ...pair]) await syncOnce(store, relay);
  };
  let [writer, day]: [0 | 1, number] = [0, 0];
  for (const batch of batches) {
    const today = Math.floor(batch.at / DAY);
    if (batch.by !== writer || today !== day) await syncAll();
    [writer, day] = [batch.by, today];
    writeIn(pair[writer].store, batch);
    await syncOnce(pair[writer].store, relay);
    await offerSnapshot(pair[writer]);
  }
  await syncAll();
  return pair;
}

/** What it knows of others was learned by the relay; from hand to hand it goes into a copy, so that both are measured. */
async function messageFor(from: Device, to: Device): Promise<Message<Sent>> {
  const handed = new MemoryStore(KEYS, from.store.disk, dice.bytes).deltaFor(to.store.vector);
  const before = from.relay.nextSeq;
  await syncOnce(from.store, from.relay);
  const arrivals = from.relay.page(before - 1, Number.POSITIVE_INFINITY);
  return messageOf({ snapshot: null, arrivals }, handed);
}

function wholeFile({ store, relay }: Device): Message<Sent> {
  const { snapshot } = relay;
  const arrivals = relay.page(snapshot?.uptoSeq ?? 0, Number.POSITIVE_INFINITY);
  const sent = messageOf({ snapshot: snapshot?.envelope ?? null, arrivals }, store.deltaFor(new Map()));
  return { ...sent, bytes: [...sent.bytes, ['the log of the relay, without a snapshot', relay.bytes]] };
}

/** [N4] Who never met the relay begins with its snapshot. */
async function take(device: Device, { snapshot, arrivals }: Sent): Promise<Device> {
  const { store, relay } = device;
  if (snapshot) {
    await store.greetRelay(relay.epoch, (arrivals.at(-1)?.seq ?? 0) + 1);
    if (!(await store.takeSnapshot(snapshot))) throw new Error('the snapshot was refused');
  }
  await store.take(arrivals);
  return device;
}

const contentKey = (key: string): string[] => key.split(' ');

function contentOf(
  rows: Iterable<readonly [key: string, row: RowState]>,
  texts: Iterable<readonly [key: string, text: Pick<MergedText, 'plain'>]>,
): Content {
  const content: Content = {};
  const fieldsOf = (table: string, row: string): Record<string, unknown> =>
    ((content[table] ??= {})[row] ??= {});
  for (const [key, state] of rows) {
    const [table = '', row = ''] = contentKey(key);
    for (const [field, register] of Object.entries(state.r))
      fieldsOf(table, row)[field] = shownValue(register);
  }
  for (const [key, { plain }] of texts) {
    const [table = '', row = '', field = ''] = contentKey(key);
    fieldsOf(table, row)[field] = plain;
  }
  return content;
}

const bound = (table: string, key: string): Uint8Array => rowContext('bench', table, [['k', key]]);

function stored({ store }: Device): Stored {
  const seal = (table: string, key: string, value: unknown): StoredPart => ({
    key,
    sealed: sealer.seal(value, bound(table, key)),
  });
  return {
    rows: [...store.disk.rows].map(([key, row]) => seal('rows', key, row)),
    texts: [...store.disk.texts].map(([key, { state, plain }]) => seal('texts', key, { state, plain })),
  };
}

const opened = <T>(table: string, parts: readonly StoredPart[]): (readonly [string, T])[] =>
  parts.map(({ key, sealed }) => [key, orThrow(sealer.open(sealed, bound(table, key))) as T]);

/** The core of Werkmaat as it is, with a relay in memory. */
export const ourPeer: Peer<Device, Sent, Stored> = {
  name: 'Werkmaat',
  pairAfter,
  write: async ({ store }, batches) => batches.forEach((batch) => writeIn(store, batch)),
  messageFor,
  wholeFile: async (device) => wholeFile(device),
  take,
  copy: async ({ store, relay }) => ({ store: new MemoryStore(KEYS, store.disk, dice.bytes), relay }),
  newDevice: async () => ({ store: storeOf('0a0b0c000001'), relay: new FakeRelay('bench') }),
  store: async (device) => stored(device),
  load: async ({ rows, texts }) =>
    contentOf(opened<RowState>('rows', rows), opened<MergedText>('texts', texts)),
  content: async ({ store }) => contentOf(store.disk.rows, store.disk.texts),
};
