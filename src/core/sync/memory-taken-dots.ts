import type { Op } from '../envelope/op.ts';
import { mergeSoundUpdates } from '../merge/text.ts';
import { deviceOf, dotsOf, union } from '../merge/vector.ts';
import type { LogState } from './changes.ts';
import type { Intake } from './intake.ts';
import { everyOp, opsIn, putOps, type Disk } from './memory-disk.ts';
import { groupByRow, groupTextUpdates, projectRow, rowKeyOf } from './projection.ts';
import { atRisk, newAside, swallowed, takenTwice } from './taken-dots.ts';

/**
 * [T5] After a page was taken in, and before anything is learned of the relay. `before`: the own log as it was when the
 * page came. True when another life writes under that log too, and none was begun since.
 */
export function setAsideOnDisk(disk: Disk, before: LogState, { repeated, own }: Intake): boolean {
  let byRow: ReadonlyMap<string, readonly Op[]> | null = null;
  const twice = takenTwice(repeated, {
    device: deviceOf(before.log),
    opAt: ({ log, n }) => disk.ops.get(log)?.get(n),
    opsOfRow: (op) => (byRow ??= groupByRow(everyOp(disk))).get(rowKeyOf(op)) ?? [],
  });
  const wasRenewed = disk.log.log !== before.log;
  const isOurs = twice.some(({ log }) => log === before.log);
  // What was not sealed went over to the new log already, when there is one.
  const last = wasRenewed ? before.sealed : isOurs ? before.n : 0;
  const lost = swallowed(opsIn(disk, atRisk(before.log, last, own, disk.relay.vector)), own);
  const aside = newAside([...twice, ...lost], disk.log.vector);
  putOps(disk, aside);
  for (const [key, ops] of groupByRow(aside)) disk.rows.set(key, projectRow(ops, disk.rows.get(key)));
  for (const [key, updates] of groupTextUpdates(aside))
    disk.texts.set(key, mergeSoundUpdates(disk.texts.get(key)?.state ?? null, updates).merged);
  disk.log = { ...disk.log, vector: union(disk.log.vector, dotsOf(aside)) };
  return isOurs && !wasRenewed;
}
