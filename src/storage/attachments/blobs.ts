import { digestOf, type AttachmentReference } from '#core/attachment/reference.ts';
import { intactRow, type SpaceDatabase } from '../space-database.ts';
import { keptReferences, pointedTo } from './references.ts';

/** Stores bytes, those that are there already once. Within the caller's transaction, together with the row or after it. */
export async function keepBytes(db: SpaceDatabase, all: readonly Uint8Array[]): Promise<void> {
  const byName = new Map(all.map((bytes) => [db.blobName(digestOf(bytes)), bytes]));
  const there = new Set(await whichAreHere(db, [...byName.keys()]));
  const fresh = [...byName].filter(([k]) => !there.has(k));
  if (fresh.length > 0) await db.blobs.bulkPut(fresh.map(([k, bytes]) => ({ k, bytes })));
}

/** Of these names; opens none of the bytes. */
export const whichAreHere = async (
  db: SpaceDatabase,
  names: readonly string[],
): Promise<readonly string[]> => (names.length === 0 ? [] : db.blobs.where('k').anyOf(names).primaryKeys());

/** The bytes that a row means; null when they are not on this device. Within the caller's transaction, or alone. */
export async function bytesHere(
  db: SpaceDatabase,
  [, size, digest]: AttachmentReference,
): Promise<Uint8Array | null> {
  const row = intactRow(await db.blobs.get(db.blobName(digest)));
  return row?.bytes.length === size ? row.bytes : null;
}

/** Of bytes that a file brings along, those to which a row of this space points. */
export async function keepPointedTo(db: SpaceDatabase, all: readonly Uint8Array[]): Promise<void> {
  if (all.length === 0) return;
  const isPointedTo = await pointedTo(db);
  await keepBytes(
    db,
    all.filter((bytes) => isPointedTo(digestOf(bytes))),
  );
}

/**
 * Removes bytes to which no row points that is shown or can be put back. Within the caller's transaction. Answers how many.
 */
export async function removeUnused(
  db: SpaceDatabase,
  at: { readonly now: number; readonly me: string },
): Promise<number> {
  const here = await db.blobs.toCollection().primaryKeys();
  if (here.length === 0) return 0;
  const kept = await keptReferences(db, at);
  if (!kept) return 0;
  const names = new Set(kept.map(([, , digest]) => db.blobName(digest)));
  const unused = here.filter((k) => !names.has(k));
  await db.blobs.bulkDelete(unused);
  await db.blobsAtRelay.bulkDelete(unused);
  return unused.length;
}
