import type { RandomBytes } from '#core/crypto/random.ts';
import type { Op } from '#core/envelope/op.ts';
import { deviceOf, dotsOf, union, type LogId } from '#core/merge/vector.ts';
import { newIncarnation, nextLogId, type LogState } from '#core/sync/changes.ts';
import type { Intake } from '#core/sync/intake.ts';
import { rowKeyOf } from '#core/sync/projection.ts';
import { atRisk, newAside, swallowed, takenTwice, type Held } from '#core/sync/taken-dots.ts';
import { applyOps, opsOfRow } from './apply.ts';
import { readLog, readRelay, writeLog, writeRelay } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import type { TextModule } from './text-module.ts';

const dotKey = ({ log, n }: Pick<Op, 'log' | 'n'>): string => `${log} ${n}`;

async function heldOf(db: SpaceDatabase, device: string, ops: readonly Op[]): Promise<Held> {
  const stored = await db.ops.bulkGet(ops.map(({ log, n }): [LogId, number] => [log, n]));
  const held = new Map(intact(stored.filter((op) => op !== undefined)).map((op) => [dotKey(op), op]));
  const rows = new Map<string, readonly Op[]>();
  for (const op of ops)
    if (!held.has(dotKey(op)) && !rows.has(rowKeyOf(op)))
      rows.set(rowKeyOf(op), await opsOfRow(db, op.table, op.row));
  return {
    device,
    opAt: (dot) => held.get(dotKey(dot)),
    opsOfRow: (op) => rows.get(rowKeyOf(op)) ?? [],
  };
}

/**
 * [T5] After a page was taken in, within its transaction, and before anything is learned of the relay. `before`: the own
 * log as it was when the page came.
 */
export async function storeAside(
  { db, random }: { readonly db: SpaceDatabase; readonly random: RandomBytes },
  text: TextModule | null,
  before: LogState,
  { repeated, own }: Intake,
): Promise<void> {
  let { state } = await readLog(db);
  const wasRenewed = state.log !== before.log;
  if (repeated.length === 0 && !wasRenewed) return;
  const twice = takenTwice(repeated, await heldOf(db, deviceOf(before.log), repeated));
  const isOurs = twice.some(({ log }) => log === before.log);
  const relay = await readRelay(db);
  if (isOurs && !wasRenewed) {
    state = newIncarnation(state, nextLogId(state.log, random));
    await writeRelay(db, { ...relay, known: { ...relay.known, sentHeads: {} } });
  }
  // What was not sealed went over to the new log already, when there is one.
  const last = wasRenewed ? before.sealed : isOurs ? before.n : 0;
  const risked = atRisk(before.log, last, own, relay.known.vector);
  const lost = swallowed((await opsWithin(db, risked)).ops, own);
  const aside = newAside([...twice, ...lost], state.vector);
  if (!isOurs && aside.length === 0) return;
  await db.ops.bulkPut(aside);
  await applyOps({ db, text }, aside);
  await writeLog(db, { ...state, vector: union(state.vector, dotsOf(aside)) });
}
