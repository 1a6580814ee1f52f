import { compactUnsealed } from '#core/sync/compaction.ts';
import type { LogState } from '#core/sync/changes.ts';
import { noteHandedOut, writeLog } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import type { SpaceDatabase } from './space-database.ts';
import { textModule, type TextModule } from './text-module.ts';

/**
 * [L4] Merges the own ops that no batch holds yet, and counts them as sealed: from now on none of them may be replaced, and
 * no row may be forgotten. Called for whatever takes ops from this device. Within the caller's transaction.
 */
export async function compactOwn(
  db: SpaceDatabase,
  text: TextModule | null,
  state: LogState,
): Promise<LogState> {
  await noteHandedOut(db);
  const { log, n, sealed } = state;
  if (n <= sealed) return state;
  const { ops: own } = await opsWithin(db, new Map([[log, [[sealed + 1, n]]]]));
  const { kept, dropped } = compactUnsealed(own, (updates) => textModule(text).mergeUpdates(updates));
  if (dropped.length > 0) {
    await db.ops.bulkDelete(dropped.map((place) => [log, place]));
    await db.ops.bulkPut(kept);
  }
  const after = { ...state, sealed: n };
  await writeLog(db, after);
  return after;
}
