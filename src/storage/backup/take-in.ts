import type { RandomBytes } from '#core/crypto/random.ts';
import { encodeBatch, type ReadBatch } from '#core/envelope/batch.ts';
import { sealEnvelope } from '#core/envelope/envelope.ts';
import { hasDot, prefix, raise, type Vector } from '#core/merge/vector.ts';
import { planBatches } from '#core/sync/delta.ts';
import { rowKeyOf } from '#core/sync/projection.ts';
import { keepPointedTo } from '../attachments/blobs.ts';
import { standsFor } from '../first-rows.ts';
import { readLog, readSeen, writeSeen } from '../meta.ts';
import type { SpaceStore } from '../space-store.ts';
import type { PackedSpace } from './package.ts';

/** How many rows would get something that is not here yet. */
export async function freshRows(space: SpaceStore, { ops }: ReadBatch): Promise<number> {
  const { vector } = (await space.db.read(() => readLog(space.db))).state;
  return new Set(ops.filter((op) => !hasDot(vector, op)).map(rowKeyOf)).size;
}

const heightsOf = (vector: Vector): Record<string, number> =>
  Object.fromEntries([...vector.keys()].map((log) => [log, prefix(vector, log)]));

/**
 * Takes the changes of a file into a space that is here already: by the way on which changes of another device come, so
 * that the same rules hold. What is here stays, what is there already changes nothing.
 */
export async function takeIn(
  space: SpaceStore,
  { batch, bytes }: Pick<PackedSpace, 'batch' | 'bytes'>,
  random: RandomBytes,
): Promise<void> {
  await space.flush();
  const cover = standsFor(batch);
  const { keys } = space;
  const arrivals = planBatches(batch.author, cover, cover, batch.ops, {}).map((one) => ({
    seq: null,
    envelope: sealEnvelope(keys, 'ops', encodeBatch(one), { padded: false }, random),
  }));
  await space.sync.take(arrivals);
  await space.db.write(() => keepPointedTo(space.db, bytes));
  // What a person brings along in a file is no news to her.
  await space.db.write(async () => {
    await writeSeen(space.db, raise(await readSeen(space.db), heightsOf(cover)));
  });
}
