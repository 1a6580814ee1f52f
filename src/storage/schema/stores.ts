import type { RecordDefinition } from '#domain/shared/record.ts';

/** Dexie's way to name a primary key and indexes, by table. */
export type Stores = Readonly<Record<string, string>>;

/** Tables that every space has, beside those of its records. */
export const SPACE_TABLES = {
  /** The log: the truth. `row` is the random row id. */
  ops: '[log+n], row',
  /** Long texts, by `table/row/field`. */
  texts: 'k',
  /** The replica's own state: log, relay, heads, seen. */
  meta: 'k',
  /** Fields that two people wrote, and contested deletions, by `table/row/field`. */
  contested: 'k, table',
  /** What could not be read; kept for a later version. Sealed bytes only, so not sealed again. */
  quarantine: 'k',
  /** Sealed envelopes that wait for a receipt, by envelope id, in the order of `place`. */
  outbox: 'k, place',
  /** Earlier versions of texts. */
  versions: 'k, text',
  /** Bytes that rows point to, by a name that only this device can make of their digest. */
  blobs: 'k',
  /** Which of them stand at the relay too. */
  blobsAtRelay: 'k',
} as const satisfies Stores;

/** Tables whose rows are stored as they are. */
export const UNSEALED_TABLES: ReadonlySet<string> = new Set(['quarantine']);

const TAKEN = new Set(['id', 'visible', 's', 'k']);
const INDEX_NAME = /^[a-z][A-Za-z0-9]{0,31}$/;

/** The tables of a space with these records. Refuses what the sealing cannot hold; a fault here is a bug. */
export function storesOf(definitions: readonly RecordDefinition[]): Stores {
  const stores: Record<string, string> = { ...SPACE_TABLES };
  for (const { table, indexes } of definitions) {
    if (Object.hasOwn(stores, table)) throw new Error(`two tables are called ${table}`);
    for (const index of indexes)
      if (!INDEX_NAME.test(index) || TAKEN.has(index))
        throw new Error(`not a name for an index: ${table}.${index}`);
    stores[table] = ['id', 'visible', ...indexes].join(', ');
  }
  // A key that the database makes up is not known when the row is sealed.
  for (const [table, keys] of Object.entries(stores))
    if (keys.includes('++') || keys.startsWith(','))
      throw new Error(`the key of ${table} must be in its rows`);
  return stores;
}
