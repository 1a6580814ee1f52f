import type { Table } from 'dexie';
import { equalBytes } from '@noble/ciphers/utils.js';
import { TEXT_OP, type Op } from '#core/envelope/op.ts';
import { vectorDigest } from '#core/envelope/batch.ts';
import { minus, vectorEntries, vectorOf, type Vector } from '#core/merge/vector.ts';
import { digestOfParts, hashOfRow, hashOfText, type PartHash } from '#core/sync/digest.ts';
import { groupTextUpdates, projectRow } from '#core/sync/projection.ts';
import { readLog, readStrangers, writeStrangers } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import { isBroken } from './sealing/middleware.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import { loadTextModule } from './text-module.ts';

/** So many rows are opened at once; between two such looks the page answers whoever uses it. */
const AT_ONCE = 100;

/** A row that does not open is being mended: now there is nothing to compare. */
class Unreadable extends Error {}

const vectorOfLog = (db: SpaceDatabase): Promise<Vector> =>
  db.read(async () => (await readLog(db)).state.vector);

/** Every row of a table, some at a time, each look in a transaction of its own. */
async function everyRow<T extends object>(
  db: SpaceDatabase,
  table: Table<T, string>,
  hash: (row: T) => PartHash | null,
): Promise<readonly PartHash[]> {
  const hashes: (PartHash | null)[] = [];
  const keys = await db.read(() => table.toCollection().primaryKeys());
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = await db.read(() => table.bulkGet(keys.slice(from, from + AT_ONCE)));
    for (const row of some) {
      if (row && isBroken(row)) throw new Unreadable();
      hashes.push(row ? hash(row) : null);
    }
  }
  return hashes.filter((one) => one !== null);
}

function namesIn(key: string): readonly [table: string, row: string, field: string] {
  const [table = '', row = '', ...field] = key.split('/');
  return [table, row, field.join('/')];
}

async function hashesOfTexts(db: SpaceDatabase): Promise<readonly PartHash[]> {
  if ((await db.read(() => db.texts.count())) === 0) return [];
  const { textMarks } = await loadTextModule();
  return everyRow(db, db.texts, ({ k, state, plain }) => hashOfText(...namesIn(k), textMarks(state), plain));
}

/** The dots of a vector in parts, so that never a whole log is open at once. */
function* partsOf(vector: Vector): Generator<Vector> {
  for (const [log, ranges] of vector)
    for (const [from, to] of ranges)
      for (let at = from; at <= to; at += AT_ONCE)
        yield new Map([[log, [[at, Math.min(at + AT_ONCE - 1, to)]]]]);
}

type RowName = readonly [table: string, row: string];

/** [T4] The rows of tables that this version does not know. The log is looked through once; then only what came since. */
async function strangersOf(db: SpaceDatabase, vector: Vector): Promise<readonly RowName[]> {
  const known = [...db.definitions.keys()].sort();
  const before = await db.read(() => readStrangers(db));
  const isFit = before !== null && before.known.join() === known.join();
  const rows = new Map<string, RowName>(isFit ? before.rows.map((name) => [name.join(' '), name]) : []);
  const unseen = minus(vector, isFit ? vectorOf(before.vector) : new Map());
  if (unseen.size === 0) return [...rows.values()];
  for (const part of partsOf(unseen)) {
    const { ops } = await db.read(() => opsWithin(db, part));
    for (const { table, row } of ops)
      if (!db.definitions.has(table)) rows.set(`${table} ${row}`, [table, row]);
  }
  const found = [...rows.values()];
  await db.write(() => writeStrangers(db, { known, vector: vectorEntries(vector), rows: found }));
  return found;
}

async function hashesOfStranger(
  db: SpaceDatabase,
  [table, row]: RowName,
): Promise<readonly (PartHash | null)[]> {
  const stored = await db.read(() => db.ops.where('row').equals(row).toArray());
  const ops: Op[] = intact(stored).filter((op) => op.table === table);
  const texts = ops.filter(({ kind }) => kind === TEXT_OP);
  const rowHash = hashOfRow(table, row, projectRow(ops));
  if (texts.length === 0) return [rowHash];
  const { mergeSoundUpdates, textMarks } = await loadTextModule();
  return [
    rowHash,
    ...[...groupTextUpdates(texts)].map(([key, updates]) => {
      const { merged } = mergeSoundUpdates(null, updates);
      const [, , ...field] = key.split(' ');
      return hashOfText(table, row, field.join(' '), textMarks(merged.state), merged.plain);
    }),
  ];
}

export interface ShownState {
  readonly vector: Vector;
  /** Hex. */
  readonly digest: string;
}

/**
 * [G1] The digest of everything that is shown here, in many short looks. Null when something was written meanwhile, or does
 * not open: another time will do.
 */
export async function readStateDigest(db: SpaceDatabase): Promise<ShownState | null> {
  const vector = await vectorOfLog(db);
  const hashes: (PartHash | null)[] = [];
  try {
    for (const table of db.definitions.keys())
      hashes.push(...(await everyRow(db, db.rows(table), ({ id, $ }) => hashOfRow(table, id, $))));
    hashes.push(...(await hashesOfTexts(db)));
    for (const name of await strangersOf(db, vector)) hashes.push(...(await hashesOfStranger(db, name)));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
  if (!equalBytes(vectorDigest(vector), vectorDigest(await vectorOfLog(db)))) return null;
  return { vector, digest: digestOfParts(hashes.filter((hash) => hash !== null)) };
}
