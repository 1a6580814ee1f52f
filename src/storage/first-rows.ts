import type { ReadBatch } from '#core/envelope/batch.ts';
import { dotsOf, EMPTY_VECTOR, minus, prefix, union, type LogId, type Vector } from '#core/merge/vector.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members, type Role } from '#domain/people/model.ts';
import { applyOps } from './apply.ts';
import { keepPointedTo } from './attachments/blobs.ts';
import { freshLog, writeLog, writeSeen, writeSignature } from './meta.ts';
import { signatureOf } from './repair.ts';
import { singletonId } from './singletons.ts';
import type { SpaceDatabase } from './space-database.ts';
import type { Writer } from './space.ts';
import { withTextModule } from './text-module.ts';

/** The dots of a batch that this version could read: the others must still be able to come from elsewhere. */
export const standsFor = ({ cover, ops, faulty }: ReadBatch): Vector =>
  union(minus(cover, dotsOf(faulty.map(({ op }) => op).filter(({ n }) => n >= 1))), dotsOf(ops));

/** Makes a database a replica: its own log, and what a file brings along. */
export async function beginReplica(
  db: SpaceDatabase,
  log: LogId,
  batch: ReadBatch | null,
  bytes: readonly Uint8Array[] = [],
): Promise<void> {
  await withTextModule((text) =>
    db.write(async () => {
      await writeLog(db, { ...freshLog(log), vector: batch ? standsFor(batch) : EMPTY_VECTOR }, true);
      await writeSignature(db, signatureOf(db));
      if (!batch) return;
      await db.ops.bulkPut(batch.ops);
      await applyOps({ db, text }, batch.ops);
      await keepPointedTo(db, bytes);
      // What a person brings along in a file is no news to her.
      await writeSeen(
        db,
        Object.fromEntries([...batch.cover.keys()].map((log) => [log, prefix(batch.cover, log)])),
      );
    }),
  );
}

export interface FirstRows {
  readonly today: string;
  readonly deviceKind: 'phone' | 'tablet' | 'computer';
  readonly device: string;
  readonly me: string;
  /** Null when the member row is there already, or, in an own space, is not needed. */
  readonly member: { readonly name: string; readonly role: Role } | null;
  /** The space of a pair that begins here. */
  readonly pairOf: string | null;
}

/** Who and what a replica is, as rows that the others get. */
export async function writeFirstRows(writer: Writer, rows: FirstRows): Promise<void> {
  const { today, deviceKind, device, me, member, pairOf } = rows;
  if (member) await writer.create(members, { ...member, joinedOn: today }, me);
  await writer.create(devices, { member: me, kind: deviceKind, addedOn: today, seenOn: today }, device);
  if (pairOf !== null) await writer.create(pairs, { phase: 'alone' }, singletonId(pairOf, 'pair'));
}

/** From this day on these devices get nothing new; of one that this replica does not know, nothing is said. */
export async function stopDevices(writer: Writer, ids: readonly string[], today: string): Promise<void> {
  for (const id of ids) {
    const device = await writer.get(devices, id);
    if (device?.stoppedOn === null) await writer.update(devices, id, { stoppedOn: today });
  }
}
