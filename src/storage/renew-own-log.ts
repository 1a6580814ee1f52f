import type { RandomBytes } from '#core/crypto/random.ts';
import type { Vector } from '#core/merge/vector.ts';
import { nextLogId, type LogState } from '#core/sync/changes.ts';
import type { OwnEcho } from '#core/sync/intake.ts';
import { renewLog } from '#core/sync/renewal.ts';
import { projectAnew } from './apply.ts';
import { readRelay, writeLog, writeRelay } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import type { SpaceDatabase } from './space-database.ts';

/** [L2] Somebody else writes under our log: go on under another, with the ops that nobody has yet. */
export async function renewOwnLog(
  db: SpaceDatabase,
  random: RandomBytes,
  state: LogState,
  echo: OwnEcho,
): Promise<LogState> {
  const own: Vector =
    state.n > state.sealed ? new Map([[state.log, [[state.sealed + 1, state.n]]]]) : new Map();
  const { ops: unsealed } = await opsWithin(db, own);
  const renewal = renewLog(state, unsealed, echo, nextLogId(state.log, random));
  await db.ops.bulkDelete(renewal.removed.map((n) => [state.log, n]));
  await db.ops.bulkPut(renewal.renamed);
  await writeLog(db, renewal.state);
  const relay = await readRelay(db);
  await writeRelay(db, { ...relay, known: { ...relay.known, sentHeads: {} } });
  for (const { table, row } of unsealed) await projectAnew(db, table, [row]);
  return renewal.state;
}
