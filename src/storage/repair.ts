import { TEXT_OP } from '#core/envelope/op.ts';
import { dotsOf, minus, type Dot } from '#core/merge/vector.ts';
import { UNKNOWN_RELAY } from '#core/sync/relay-knowledge.ts';
import { projectAnew, textAnew } from './apply.ts';
import { readLog, readRelay, readSignature, writeLog, writeRelay, writeSignature } from './meta.ts';
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
export async function rebuildIfOutdated(db: SpaceDatabase): Promise<void> {
  const stored = await db.read(() => readSignature(db));
  if (stored === signatureOf(db)) return;
  await rebuild(db);
}

const dotOf = ({ key }: BrokenReport): Dot | null =>
  Array.isArray(key) && typeof key[0] === 'string' && typeof key[1] === 'number'
    ? { log: key[0], n: key[1] }
    : null;

/**
 * Mends what does not open: rows and texts from the log; ops by forgetting that they were had, so that the relay and
 * the others are asked for them again. What a newer version sealed is left alone. Answers how many were mended.
 */
export async function mend(db: SpaceDatabase, reports: readonly BrokenReport[]): Promise<number> {
  const mendable = reports.filter(({ reason }) => reason !== 'newer_version');
  if (mendable.length === 0) return 0;
  return withTextModule((text) =>
    db.write(async () => {
      let mended = 0;
      const lostOps: Dot[] = [];
      for (const report of mendable) {
        const { table, key } = report;
        const dot = table === 'ops' ? dotOf(report) : null;
        if (dot) lostOps.push(dot);
        else if (table === 'texts' && typeof key === 'string') {
          const [textTable = '', row = '', ...field] = key.split('/');
          await textAnew({ db, text }, { table: textTable, row, field: field.join('/') });
        } else if (db.definitions.has(table) && typeof key === 'string') await projectAnew(db, table, [key]);
        else continue;
        mended++;
        await markMended(db, report);
      }
      await forgetOps(db, lostOps);
      return mended;
    }),
  );
}

async function markMended(db: SpaceDatabase, { table, key }: BrokenReport): Promise<void> {
  await db.quarantine.where('k').equals(brokenKey(table, key)).modify({ mended: true });
}

/** Ops of others come back from the relay; own ones from whoever has them. */
async function forgetOps(db: SpaceDatabase, dots: readonly Dot[]): Promise<void> {
  if (dots.length === 0) return;
  const { state, stoppedCleanly } = await readLog(db);
  await db.ops.bulkDelete(dots.map(({ log, n }) => [log, n]));
  await writeLog(db, { ...state, vector: minus(state.vector, dotsOf(dots)) }, stoppedCleanly);
  const relay = await readRelay(db);
  // The epoch is forgotten too: the next greeting begins from nothing, and the relay is read from its first envelope.
  await writeRelay(db, { ...relay, known: UNKNOWN_RELAY });
}

/** The name under which a broken row is kept in quarantine. */
export const brokenKey = (table: string, key: unknown): string =>
  `row/${table}/${Array.isArray(key) ? key.join('.') : String(key)}`;

