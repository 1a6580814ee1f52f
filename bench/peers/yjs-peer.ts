import { deflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import type { Batch, Content, Edit, Message, Peer } from './peer.ts';

const CLIENTS = [1_840_277_311, 905_114_622] as const;

function newDoc(by: 0 | 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = CLIENTS[by];
  return doc;
}

const childOf = (parent: Y.Map<unknown>, name: string): Y.Map<unknown> => {
  const known = parent.get(name);
  if (known instanceof Y.Map) return known as Y.Map<unknown>;
  return parent.set(name, new Y.Map<unknown>());
};

/** Replaces only what differs, as an editor does. */
function retype(text: Y.Text, after: string): void {
  const before = text.toString();
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (before.length > start + end) text.delete(start, before.length - start - end);
  if (after.length > start + end) text.insert(start, after.slice(start, after.length - end));
}

function apply(doc: Y.Doc, { table, row, field, value, isText }: Edit): void {
  const fields = childOf(doc.getMap(table), row);
  if (!isText) fields.set(field, value);
  else {
    const known = fields.get(field);
    retype(known instanceof Y.Text ? known : fields.set(field, new Y.Text()), String(value));
  }
}

const writeIn = (doc: Y.Doc, batch: Batch): void =>
  batch.writes.forEach((edits) => doc.transact(() => edits.forEach((edit) => apply(doc, edit))));

const contentOf = (doc: Y.Doc): Content =>
  Object.fromEntries(
    [...doc.share.keys()].map((table) => [
      table,
      doc.getMap<Y.Map<unknown>>(table).toJSON() as Content[string],
    ]),
  );

function messageSince(from: Y.Doc, vector?: Uint8Array): Message<Uint8Array> {
  const message = Y.encodeStateAsUpdate(from, vector);
  const second = Y.encodeStateAsUpdateV2(from, vector);
  return {
    message,
    bytes: [
      ['update v1', message.length],
      ['update v2', second.length],
      ['update v2, deflated', deflateRawSync(second, { level: 9 }).length],
    ],
  };
}

const opened = (update: Uint8Array): Y.Doc => {
  const doc = newDoc(1);
  Y.applyUpdate(doc, update);
  return doc;
};

/** One Yjs document for the whole file: a map per table, a map per row, a text where the app has one. */
export const yjsPeer = (version: string): Peer<Y.Doc, Uint8Array, Uint8Array> => ({
  name: `Yjs ${version}`,
  pairAfter: async (batches) => {
    const docs = [newDoc(0), newDoc(1)] as const;
    for (const batch of batches) {
      const [writer, reader] = [docs[batch.by], docs[batch.by === 0 ? 1 : 0]];
      writeIn(writer, batch);
      Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(reader)));
    }
    return docs;
  },
  write: async (doc, batches) => batches.forEach((batch) => writeIn(doc, batch)),
  messageFor: async (from, to) => messageSince(from, Y.encodeStateVector(to)),
  wholeFile: async (from) => messageSince(from),
  take: async (doc, message) => {
    Y.applyUpdate(doc, message);
    return doc;
  },
  copy: async (doc) => opened(Y.encodeStateAsUpdate(doc)),
  newDevice: async () => newDoc(1),
  store: async (doc) => Y.encodeStateAsUpdate(doc),
  load: async (stored) => contentOf(opened(stored)),
  content: async (doc) => contentOf(doc),
});
