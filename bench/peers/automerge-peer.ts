import * as A from '@automerge/automerge';
import type { Batch, Content, Edit, Message, Peer } from './peer.ts';

const ACTORS = ['a1b2c3000001a1b2c3000001a1b2c301', 'd4e5f6000001d4e5f6000001d4e5f601'] as const;

/** Documents are replaced by each change, so a device is the place where the last one lies. */
export interface Device {
  doc: A.Doc;
  /** What it knows of the other device. */
  sync: A.SyncState;
}

type Draft = Record<string, unknown>;

const childOf = (parent: Draft, name: string): Draft => {
  parent[name] ??= {};
  return parent[name] as Draft;
};

/** Texts merge, other values are replaced whole: an `ImmutableString` is no text. */
function apply(draft: Draft, { table, row, field, value, isText }: Edit): void {
  const fields = childOf(childOf(draft, table), row);
  if (!isText) fields[field] = typeof value === 'string' ? new A.ImmutableString(value) : value;
  else {
    fields[field] ??= '';
    A.updateText(draft, [table, row, field], String(value));
  }
}

function writeIn(device: Device, batch: Batch): void {
  // Each change carries its time; all at one moment would take less than they do in life.
  const time = Math.floor(batch.at / 1000);
  for (const edits of batch.writes)
    device.doc = A.change(device.doc, { time }, (draft) => edits.forEach((edit) => apply(draft, edit)));
}

/** What the two say to each other, by the protocol of the library, until neither has a word left; in bytes. */
function converse(one: Device, other: Device): number {
  let bytes = 0;
  for (
    let silent = 0, [speaker, listener] = [one, other];
    silent < 2;
    [speaker, listener] = [listener, speaker]
  ) {
    const [told, message] = A.generateSyncMessage(speaker.doc, speaker.sync);
    speaker.sync = told;
    silent = message ? 0 : silent + 1;
    if (!message) continue;
    [listener.doc, listener.sync] = A.receiveSyncMessage(listener.doc, listener.sync, message);
    bytes += message.length;
  }
  return bytes;
}

const newDevice = (by: 0 | 1): Device => ({ doc: A.init({ actor: ACTORS[by] }), sync: A.initSyncState() });
const copyOf = ({ doc, sync }: Device): Device => ({ doc: A.clone(doc), sync });

/** What both know of each other after a talk is kept, as a connection that stays open would. */
function messageFor(from: Device, to: Device): Message<Uint8Array> {
  const message = A.saveSince(from.doc, A.getHeads(to.doc));
  const [one, other] = [copyOf(from), copyOf(to)];
  const spoken = converse(one, other);
  [from.sync, to.sync] = [one.sync, other.sync];
  return {
    message,
    bytes: [
      ['changes alone', message.length],
      ['sync messages', spoken],
    ],
  };
}

function wholeFile(from: Device): Message<Uint8Array> {
  const message = A.save(from.doc);
  const spoken = converse({ ...copyOf(from), sync: A.initSyncState() }, newDevice(1));
  return {
    message,
    bytes: [
      ['saved', message.length],
      ['sync messages', spoken],
    ],
  };
}

/** One Automerge document for the whole file. */
export const automergePeer = (version: string): Peer<Device, Uint8Array, Uint8Array> => ({
  name: `Automerge ${version}`,
  pairAfter: async (batches) => {
    const pair = [newDevice(0), newDevice(1)] as const;
    for (const batch of batches) {
      const [writer, reader] = [pair[batch.by], pair[batch.by === 0 ? 1 : 0]];
      writeIn(writer, batch);
      reader.doc = A.merge(reader.doc, writer.doc);
    }
    converse(...pair);
    return pair;
  },
  write: async (device, batches) => batches.forEach((batch) => writeIn(device, batch)),
  messageFor: async (from, to) => messageFor(from, to),
  wholeFile: async (from) => wholeFile(from),
  take: async (device, message) => {
    const isNew = A.getHeads(device.doc).length === 0;
    device.doc = isNew ? A.load(message) : A.loadIncremental(device.doc, message);
    return device;
  },
  copy: async (device) => copyOf(device),
  newDevice: async () => newDevice(1),
  store: async ({ doc }) => A.save(doc),
  load: async (stored) => A.toJS(A.load(stored)) as Content,
  content: async ({ doc }) => A.toJS(doc) as Content,
});
