import { deviceOf } from '#core/merge/vector.ts';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { readLog, readPeers, readRelay, wasHandedOut } from '../meta.ts';
import { intact, type SpaceDatabase } from '../space-database.ts';
import { viewOf } from '../view.ts';

/**
 * True while nothing of a file ever left this device: nobody else is in it, the relay never saw it, and no batch of it
 * was sealed or written to a file. Only then may ops be taken out of the log as if they had never been. Within the
 * caller's transaction.
 */
export async function isOnlyHere(db: SpaceDatabase): Promise<boolean> {
  const { state } = await readLog(db);
  const { known } = await readRelay(db);
  if (state.sealed > 0 || known.epoch !== null || (await wasHandedOut(db))) return false;
  const device = deviceOf(state.log);
  if ([...state.vector.keys()].some((log) => deviceOf(log) !== device)) return false;
  if ((await readPeers(db)).size > 0 || (await db.outbox.count()) > 0) return false;
  if ((await db.rows(members.table).where('visible').equals(1).count()) > 1) return false;
  const found = intact(await db.rows(pairs.table).where('visible').equals(1).toArray());
  return found.length === 1 && found.every((row) => viewOf(pairs, row).phase === 'alone');
}
