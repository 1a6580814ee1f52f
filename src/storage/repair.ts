import { TEXT_OP } from '#core/envelope/op.ts';
import { dotsOf, minus } from '#core/merge/vector.ts';
import { UNKNOWN_RELAY } from '#core/sync/relay-knowledge.ts';
import { projectAnew, textAnew, type ApplyParts } from './apply.ts';
import { readLog, readRelay, writeLog, writeRelay, writeSignature } from './meta.ts';
import { reissue, type LostOp } from './reissue.ts';
import type { BrokenReport } from './sealing/middleware.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import { textKey } from './stored-rows.ts';
import { withTextModule } from './text-module.ts';

/** What the rows of this database were made for; other records or another schema need other rows. */
export function signatureOf(db: SpaceDatabase): string {
  const tables = [...db.definitions.values()].map(({ table, fields, indexes }) => {
    const kinds = Object.entries(fields).map(([name, { kind }]) => `${name}=${kind}`);
    return `${table}(${kinds.join(',')}|${indexes.join(',')})`;
  });
  return `${db.version}:${tables.join(';')}`;
}

/** Makes every row and text anew from the log: the answer to a fault in a projection, and to a new kind of record. */
export async function rebuild(db: SpaceDatabase): Promise<void> {
  await withTextModule((text) =>
    db.write(async () => {
      const ops = intact(await db.ops.toArray());
      const known = ops.filter(({ table }) => db.definitions.has(table));
      const texts = new Map(
        known.filter(({ kind }) => kind === TEXT_OP).map((op) => [textKey(op.table, op.row, op.field), op]),
      );
      await db.texts.clear();
      for (const op of texts.values()) await textAnew({ db, text }, op);
      await db.contested.clear();
      for (const table of db.definitions.keys()) {
        await db.rows(table).clear();
        const ids = new Set(known.filter((op) => op.table === table).map(({ row }) => row));
        await projectAnew(db, table, [...ids]);
      }
      await writeSignature(db, signatureOf(db));
    }),
  );
}

/** After an update of the app that knows more kinds of records, or other codes of one. */
export async function rebuildIfOutdated(db: SpaceDatabase, signature: string | null): Promise<void> {
  if (signature !== signatureOf(db)) await rebuild(db);
}

/** The dot and row of an op that does not open: both are readable on disk. */
function lostOpOf({ key, stored }: BrokenReport): LostOp | null {
  const [log, n] = Array.isArray(key) ? (key as readonly unknown[]) : [];
  const row: unknown = typeof stored === 'object' && stored !== null && 'row' in stored ? stored.row : null;
  return typeof log === 'string' && typeof n === 'number' && typeof row === 'string' ? { log, n, row } : null;
}

/** Tables whose rows are worked out, or fetched, again when they are missing; of `meta` all but the log. */
const WORKED_OUT = new Set(['outbox', 'versions', 'meta', 'blobs', 'blobsAtRelay']);

async function mendRow(parts: ApplyParts, { table, key }: BrokenReport): Promise<boolean> {
  const { db } = parts;
  if (typeof key !== 'string') return false;
  const [first = '', row = '', ...field] = key.split('/');
  if (db.definitions.has(table)) await projectAnew(db, table, [key]);
  else if (table === 'texts') await textAnew(parts, { table: first, row, field: field.join('/') });
  else if (table === 'contested') await projectAnew(db, first, [row]);
  else if (WORKED_OUT.has(table) && key !== 'log') await db.dexie.table(table).delete(key);
  else return false;
  return true;
}

/**
 * Mends what does not open: rows and texts from the log; own edits that were never sent from the rows; other ops by
 * forgetting that they were had, so that the relay and the others are asked for them again. What a newer version sealed
 * is left alone. Answers how many were mended.
 */
export async function mend(
  db: SpaceDatabase,
  reports: readonly BrokenReport[],
  now: number,
): Promise<number> {
  const mendable = reports.filter(({ reason }) => reason !== 'newer_version');
  if (mendable.length === 0) return 0;
  return withTextModule((text) =>
    db.write(async () => {
      const parts = { db, text };
      const mended: BrokenReport[] = [];
      const lostOps: LostOp[] = [];
      for (const report of mendable) {
        const lost = report.table === 'ops' ? lostOpOf(report) : null;
        if (lost) lostOps.push(lost);
        if (lost || (await mendRow(parts, report))) mended.push(report);
      }
      await mendOps(parts, lostOps, now);
      for (const { table, key } of mended)
        await db.quarantine.where('k').equals(brokenKey(table, key)).modify({ mended: true });
      return mended.length;
    }),
  );
}

/** Ops that are gone: asked for again, or written once more from the rows. Within the caller's transaction. */
export async function mendOps(parts: ApplyParts, lost: readonly LostOp[], now: number): Promise<void> {
  if (lost.length === 0) return;
  const { db } = parts;
  const { state, stoppedCleanly } = await readLog(db);
  await db.ops.bulkDelete(lost.map(({ log, n }) => [log, n]));
  const isUnsent = ({ log, n }: LostOp): boolean => log === state.log && n > state.sealed;
  const elsewhere = lost.filter((op) => !isUnsent(op));
  if (elsewhere.length > 0) {
    await writeLog(db, { ...state, vector: minus(state.vector, dotsOf(elsewhere)) }, stoppedCleanly);
    const relay = await readRelay(db);
    // The epoch is forgotten too: the next greeting begins from nothing, and the relay is read from its first envelope.
    await writeRelay(db, { ...relay, known: UNKNOWN_RELAY });
  }
  await reissue(parts, lost.filter(isUnsent), now);
}

/** The name under which a broken row is kept in quarantine. */
export const brokenKey = (table: string, key: unknown): string =>
  `row/${table}/${Array.isArray(key) ? key.join('.') : String(key)}`;
