import type { RandomBytes } from '#core/crypto/random.ts';
import type { Op } from '#core/envelope/op.ts';
import type { RowState } from '#core/merge/row.ts';
import { hasDot, type Vector } from '#core/merge/vector.ts';
import { projectRow } from '#core/sync/projection.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { beginningsFromTexts, contestedFields, isSameRow, projectAnew, storedRow } from './apply.ts';
import { checkTexts } from './check-texts.ts';
import { readLog } from './meta.ts';
import { writeTextsAgain, type LostOp } from './reissue.ts';
import { mendOps } from './repair.ts';
import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import { textKey, type StoredRow } from './stored-rows.ts';
import { withTextModule } from './text-module.ts';

export interface CheckReport {
  /** How many rows and texts were looked at. */
  readonly looked: number;
  /** How many of them were made anew. */
  readonly mended: number;
  /** What cannot be read and is asked for again from the others. */
  readonly unreadable: number;
}

export interface CheckParts {
  readonly now: () => number;
  readonly settleBroken: () => Promise<void>;
}

/** Every stored row is opened once, so that those that do not open are found and mended. */
async function openEverything(db: SpaceDatabase, settleBroken: () => Promise<void>): Promise<void> {
  const tables = [
    'ops',
    'texts',
    'contested',
    'outbox',
    'versions',
    'blobsAtRelay',
    ...db.definitions.keys(),
  ];
  for (const table of tables) await db.read(() => db.dexie.table(table).toArray());
  // Bytes are large: never all of them at once.
  await db.read(() => db.blobs.each(() => undefined));
  await settleBroken();
}

const brokenRows = (db: SpaceDatabase, mended: boolean): Promise<number> =>
  db.read(() =>
    db.quarantine
      .where('k')
      .startsWith('row/')
      .filter((row) => row.mended === mended)
      .count(),
  );

/** The writes that a row shows, and the last that each log wrote in its texts. */
const shownDots = ($: RowState): readonly { readonly log: string; readonly n: number }[] => [
  ...Object.values($.r).flatMap(({ s }) => s.map(([log, n]) => ({ log, n }))),
  ...Object.values($.t).flatMap((heights) => Object.entries(heights).map(([log, n]) => ({ log, n }))),
];

const dotKey = ({ log, n }: { readonly log: string; readonly n: number }): string => `${log}.${n}`;

interface Log {
  readonly byRow: ReadonlyMap<string, readonly Op[]>;
  readonly dots: ReadonlySet<string>;
  readonly vector: Vector;
}

async function readOps(db: SpaceDatabase): Promise<Log> {
  const ops = intact(await db.ops.toArray());
  const byRow = new Map<string, Op[]>();
  for (const op of ops) {
    const key = `${op.table}/${op.row}`;
    const some = byRow.get(key);
    if (some) some.push(op);
    else byRow.set(key, [op]);
  }
  const { vector } = (await readLog(db)).state;
  return { byRow, dots: new Set(ops.map(dotKey)), vector };
}

type Verdict = 'sound' | 'wrong' | 'waits' | { readonly lost: readonly LostOp[] };

/**
 * What a stored row is worth beside the log. One that shows writes whose ops are on their way again waits for them; one
 * that shows writes whose ops are gone without a word keeps them, and they are asked for or written again.
 */
function judgeRow(stored: StoredRow | undefined, anew: StoredRow, { dots, vector }: Log): Verdict {
  if (!stored) return 'wrong';
  const without = shownDots(stored.$).filter((dot) => !dots.has(dotKey(dot)));
  const lost = without.filter((dot) => hasDot(vector, dot));
  if (lost.length > 0) return { lost: lost.map((dot) => ({ ...dot, row: stored.id })) };
  if (without.length > 0) return 'waits';
  return isSameRow(stored, anew) ? 'sound' : 'wrong';
}

const rowAnew = async (
  db: SpaceDatabase,
  definition: RecordDefinition,
  id: string,
  ops: readonly Op[],
): Promise<StoredRow> =>
  storedRow(definition, id, projectRow(ops), await beginningsFromTexts(db, definition.table, id));

async function checkTable(db: SpaceDatabase, definition: RecordDefinition, log: Log) {
  const { table } = definition;
  const stored = new Map(intact(await db.rows(table).toArray()).map((row) => [row.id, row]));
  const contested = new Set(await db.contested.where('table').equals(table).primaryKeys());
  const prefix = `${table}/`;
  const inLog = [...log.byRow.keys()].filter((key) => key.startsWith(prefix));
  const ids = new Set([...stored.keys(), ...inLog.map((key) => key.slice(prefix.length))]);
  const wrong: string[] = [];
  const lost: LostOp[] = [];
  for (const id of ids) {
    const anew = await rowAnew(db, definition, id, log.byRow.get(`${prefix}${id}`) ?? []);
    const verdict = judgeRow(stored.get(id), anew, log);
    if (typeof verdict === 'object') lost.push(...verdict.lost);
    const asked = contestedFields(definition, anew.$).map((field) => textKey(table, id, field));
    if (verdict === 'wrong' || (verdict === 'sound' && asked.some((key) => !contested.has(key))))
      wrong.push(id);
  }
  await projectAnew(db, table, wrong);
  return { looked: ids.size, mended: wrong.length, lost };
}

/**
 * Compares every row and text with the log and makes anew what does not fit; what does not open is mended before. Nothing
 * that a person wrote goes: a row that shows more than the log keeps it.
 */
export async function checkAll(db: SpaceDatabase, { now, settleBroken }: CheckParts): Promise<CheckReport> {
  const before = await brokenRows(db, true);
  await openEverything(db, settleBroken);
  const compared = await withTextModule((text) =>
    db.write(async () => {
      const parts = { db, text };
      const log = await readOps(db);
      const texts = await checkTexts(parts, { ...log, holds: (dot) => log.dots.has(dotKey(dot)) });
      let { looked, mended } = texts;
      const lost: LostOp[] = [];
      for (const definition of db.definitions.values()) {
        const table = await checkTable(db, definition, log);
        looked += table.looked;
        mended += table.mended + new Set(table.lost.map(({ row }) => row)).size;
        lost.push(...table.lost);
      }
      await mendOps(parts, lost, now());
      await writeTextsAgain(parts, texts.unwritten, now());
      return { looked, mended };
    }),
  );
  return {
    looked: compared.looked,
    mended: compared.mended + (await brokenRows(db, true)) - before,
    unreadable: await brokenRows(db, false),
  };
}

const SPOTS = 16;

/**
 * A look that opens almost nothing: every row of the log has its row, every row has its ops, and some rows, others at each
 * start, are what the log says.
 */
export async function seemsSound(db: SpaceDatabase, random: RandomBytes): Promise<boolean> {
  return db.read(async () => {
    const inLog = new Set((await db.ops.orderBy('row').uniqueKeys()).map(String));
    const stored = new Set<string>();
    const spots: { readonly definition: RecordDefinition; readonly id: string }[] = [];
    for (const definition of db.definitions.values())
      for (const id of await db.rows(definition.table).toCollection().primaryKeys()) {
        if (!inLog.has(id)) return false;
        stored.add(id);
        spots.push({ definition, id });
      }
    for (const row of inLog) if (!stored.has(row) && (await isOfKnownTable(db, row))) return false;
    return areSound(db, pick(spots, random));
  });
}

const isOfKnownTable = async (db: SpaceDatabase, row: string): Promise<boolean> =>
  intact(await db.ops.where('row').equals(row).toArray()).some(({ table }) => db.definitions.has(table));

function pick<T>(all: readonly T[], random: RandomBytes): readonly T[] {
  if (all.length <= SPOTS) return all;
  const start = new DataView(random(4).slice().buffer).getUint32(0) % all.length;
  return Array.from({ length: SPOTS }, (_, index) => all[(start + index) % all.length]).filter(
    (one) => one !== undefined,
  );
}

async function areSound(
  db: SpaceDatabase,
  spots: readonly { readonly definition: RecordDefinition; readonly id: string }[],
): Promise<boolean> {
  const { vector } = (await readLog(db)).state;
  for (const { definition, id } of spots) {
    const stored = intactRow(await db.rows(definition.table).get(id));
    // A row that does not open is mended by who found it so.
    if (!stored) continue;
    const ops = intact(await db.ops.where('row').equals(id).toArray()).filter(
      ({ table }) => table === definition.table,
    );
    const anew = await rowAnew(db, definition, id, ops);
    const verdict = judgeRow(stored, anew, { byRow: new Map(), dots: new Set(ops.map(dotKey)), vector });
    if (verdict !== 'sound' && verdict !== 'waits') return false;
  }
  return true;
}
