import { deflateRawSync } from 'node:zlib';
import memory from 'pouchdb-adapter-memory';
import PouchDB, { type Revised } from 'pouchdb-core';
import type { Batch, Content, Edit, Message, Peer } from './peer.ts';

PouchDB.plugin(memory);

export interface Device {
  readonly name: string;
  db: PouchDB;
  /** How far the other device has followed this one. */
  told: number;
}

let devices = 0;

function newDevice(): Device {
  const name = `device-${devices++}`;
  return { name, db: new PouchDB(name, { adapter: 'memory' }), told: 0 };
}

const idOf = ({ table, row }: Edit): string => `${table}/${row}`;

/** One document per row, saved whole; a long text is a string in it. */
async function writeIn({ db }: Device, { writes }: Batch): Promise<void> {
  for (const edits of writes) {
    const keys = [...new Set(edits.map(idOf))];
    const { rows } = await db.allDocs({ keys, include_docs: true });
    const docs = keys.map((key, place): Revised => {
      const changed = edits.filter((edit) => idOf(edit) === key).map(({ field, value }) => [field, value]);
      const fields = Object.fromEntries(changed) as Record<string, Edit['value']>;
      return { ...rows[place]?.doc, ...fields, _id: key };
    });
    await db.bulkDocs(docs);
  }
}

/** What replication would post: the changed documents with the names of their earlier revisions. */
async function messageSince(db: PouchDB, since: number): Promise<Message<readonly Revised[]>> {
  const { results } = await db.changes({ since, style: 'all_docs' });
  const wanted = results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev })));
  const found = await db.bulkGet({ docs: wanted, revs: true, latest: true });
  const message = found.results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok ? [ok] : [])));
  const json = Buffer.from(JSON.stringify({ docs: message, new_edits: false }));
  return {
    message,
    bytes: [
      ['JSON', json.length],
      ['JSON, deflated', deflateRawSync(json, { level: 9 }).length],
    ],
  };
}

async function take(device: Device, message: readonly Revised[]): Promise<Device> {
  await device.db.bulkDocs(message, { new_edits: false });
  return device;
}

async function copy({ db }: Device): Promise<Device> {
  const device = await take(newDevice(), (await messageSince(db, 0)).message);
  return { ...device, told: await heightOf(device.db) };
}

const heightOf = async (db: PouchDB): Promise<number> =>
  (await db.changes({ since: 0, style: 'all_docs' })).last_seq;

async function contentOf(db: PouchDB): Promise<Content> {
  const content: Content = {};
  for (const { id, doc } of (await db.allDocs({ include_docs: true })).rows) {
    const [table = '', row = ''] = id.split('/');
    const fields = Object.entries(doc ?? {}).filter(([field]) => field !== '_id' && field !== '_rev');
    (content[table] ??= {})[row] = Object.fromEntries(fields);
  }
  return content;
}

/** PouchDB with its own adapter for memory. Each of its writes sees the one before: it has no two writers here. */
export const pouchdbPeer = (version: string): Peer<Device, readonly Revised[], string> => ({
  name: `PouchDB ${version}`,
  pairAfter: async (batches) => {
    const device = newDevice();
    for (const batch of batches) await writeIn(device, batch);
    device.told = await heightOf(device.db);
    return [device, await copy(device)];
  },
  write: async (device, batches) => {
    for (const batch of batches) await writeIn(device, batch);
  },
  messageFor: async (from) => {
    const message = await messageSince(from.db, from.told);
    from.told = await heightOf(from.db);
    return message;
  },
  wholeFile: (from) => messageSince(from.db, 0),
  take,
  copy,
  newDevice: async () => newDevice(),
  store: async ({ name, db }) => {
    await db.close();
    return name;
  },
  load: async (name) => {
    const db = new PouchDB(name, { adapter: 'memory' });
    const content = await contentOf(db);
    await db.close();
    return content;
  },
  content: ({ db }) => contentOf(db),
});
