import { MAX_UPDATE_BYTES, type Op } from '#core/envelope/op.ts';
import { hasDot, type Dot, vectorOf } from '#core/merge/vector.ts';
import { makeOp, type Change, type LogState } from '#core/sync/changes.ts';
import { applyOps, type ApplyParts } from './apply.ts';
import { readLog, writeLog } from './meta.ts';
import { intact, intactRow } from './space-database.ts';
import { textKey, type StoredRow } from './stored-rows.ts';

export type TextName = Pick<Op, 'table' | 'row' | 'field'>;

export interface LostOp extends Dot {
  /** Row ids are readable on disk, also of an op that does not open. */
  readonly row: string;
}

async function textsOf({ db }: ApplyParts, table: string, row: string): Promise<Change[]> {
  const prefix = textKey(table, row, '');
  const texts = intact(await db.texts.where('k').startsWith(prefix).toArray());
  return texts
    .filter(({ state }) => state.length <= MAX_UPDATE_BYTES)
    .map(({ k, state }) => ({ table, row, field: k.slice(prefix.length), update: state }));
}

/** What the row still shows of lost edits; of texts, which do not say who wrote what, the whole. */
async function lostChanges(
  parts: ApplyParts,
  table: string,
  row: StoredRow,
  isLost: (dot: Dot) => boolean,
): Promise<Change[]> {
  const fields = Object.entries(row.$.r).flatMap(([field, { s }]) =>
    s
      .filter(([log, n]) => isLost({ log, n }))
      .map(([, , , , value]): Change => ({ table, row: row.id, field, value })),
  );
  return [...fields, ...(await textsOf(parts, table, row.id))];
}

/**
 * Own edits that nobody else has and whose ops do not open are written once more from what the rows show of them: their
 * dots stay in the vector, and the edits reach the others under new ones. Within the caller's transaction.
 */
export async function reissue(parts: ApplyParts, lost: readonly LostOp[], now: number): Promise<void> {
  const { db } = parts;
  const dots = vectorOf(lost.map(({ log, n }) => [log, [[n, n]]] as const));
  const ops: Op[] = [];
  let { state } = await readLog(db);
  for (const id of new Set(lost.map(({ row }) => row)))
    for (const table of db.definitions.keys()) {
      const row = intactRow(await db.rows(table).get(id));
      const changes = row ? await lostChanges(parts, table, row, (dot) => hasDot(dots, dot)) : [];
      for (const change of changes) {
        const made = makeOp(state, change, row?.$ ?? { r: {}, t: {} }, now);
        state = made.state;
        ops.push(made.op);
      }
    }
  await putOwn(parts, ops, state);
}

async function putOwn(parts: ApplyParts, ops: readonly Op[], state: LogState): Promise<void> {
  if (ops.length === 0) return;
  await parts.db.ops.bulkPut([...ops]);
  await applyOps(parts, ops);
  await writeLog(parts.db, state);
}

/** Texts with words that are in no op, whole: who has those words already gets nothing twice. */
export async function writeTextsAgain(
  parts: ApplyParts,
  names: readonly TextName[],
  now: number,
): Promise<void> {
  const { db } = parts;
  const ops: Op[] = [];
  let { state } = await readLog(db);
  for (const { table, row, field } of names) {
    const text = intactRow(await db.texts.get(textKey(table, row, field)));
    const stored = intactRow(await db.rows(table).get(row));
    if (!text || !stored || text.state.length > MAX_UPDATE_BYTES) continue;
    const made = makeOp(state, { table, row, field, update: text.state }, stored.$, now);
    state = made.state;
    ops.push(made.op);
  }
  await putOwn(parts, ops, state);
}
