import type { AttachmentReference } from '#core/attachment/reference.ts';
import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import type { RowState } from '#core/merge/row.ts';
import type { Value } from '#core/merge/value.ts';
import { parseToken } from '#core/protocol/ids.ts';
import { holdsAttachments } from '#domain/shared/attachment.ts';
import { wasSetApart, thrownAwayAt } from '../departures.ts';
import { readPeople, type People } from '../people.ts';
import { DELETED_SHOWN_MS } from '../reader.ts';
import { isBroken } from '../sealing/middleware.ts';
import { intact, type SpaceDatabase } from '../space-database.ts';
import type { StoredRow } from '../stored-rows.ts';

const MEDIA_TYPE = /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,100}$/;

/** By its shape: a field of a later version points to bytes too. */
function isReference(value: Value): value is AttachmentReference {
  if (!Array.isArray(value)) return false;
  const [type, size, digest] = value as readonly unknown[];
  return (
    typeof type === 'string' &&
    MEDIA_TYPE.test(type) &&
    Number.isInteger(size) &&
    (size as number) >= 1 &&
    (size as number) <= MAX_ATTACHMENT_BYTES &&
    typeof digest === 'string' &&
    parseToken(digest).ok
  );
}

/** All that a row points to, also beside the value that is shown. */
export const referencesIn = ({ r }: RowState): readonly AttachmentReference[] =>
  Object.values(r).flatMap(({ s }) => s.map(([, , , , value]) => value).filter(isReference));

/** Each once, by digest. */
const eachOnce = (references: readonly AttachmentReference[]): readonly AttachmentReference[] => [
  ...new Map(references.map((one) => [one[2], one])).values(),
];

/** What the rows that are shown point to; within the caller's transaction. */
export async function shownReferences(db: SpaceDatabase): Promise<readonly AttachmentReference[]> {
  const found: AttachmentReference[] = [];
  for (const [table, definition] of db.definitions) {
    if (!holdsAttachments(definition)) continue;
    const rows = intact(await db.rows(table).where('visible').equals(1).toArray());
    found.push(...rows.flatMap(({ $ }) => referencesIn($)));
  }
  return eachOnce(found);
}

/** What any row points to, shown or not. Within the caller's transaction. */
async function everyReference(db: SpaceDatabase): Promise<readonly AttachmentReference[]> {
  const found: AttachmentReference[] = [];
  for (const table of db.definitions.keys())
    for (const { $ } of intact(await db.rows(table).toArray())) found.push(...referencesIn($));
  return eachOnce(found);
}

/** Whether some row points to these bytes. Within the caller's transaction. */
export async function pointedTo(db: SpaceDatabase): Promise<(digest: string) => boolean> {
  const digests = new Set((await everyReference(db)).map(([, , digest]) => digest));
  return (digest) => digests.has(digest);
}

interface Keeping {
  readonly people: People;
  readonly me: string;
  readonly since: number;
}

/** A row that is shown, or that can still be put back here. */
const isKept = (table: string, row: StoredRow, { people, me, since }: Keeping): boolean =>
  row.visible === 1 || (!wasSetApart(table, row, people, me) && thrownAwayAt(row, people, me) >= since);

/**
 * What rows point to that are shown or can be put back, in every table and field; null when a row cannot be read, so that
 * nobody knows. Within the caller's transaction.
 */
export async function keptReferences(
  db: SpaceDatabase,
  { now, me }: { readonly now: number; readonly me: string },
): Promise<readonly AttachmentReference[] | null> {
  const keeping: Keeping = { people: await readPeople(db), me, since: now - DELETED_SHOWN_MS };
  const found: AttachmentReference[] = [];
  for (const table of db.definitions.keys()) {
    const rows = await db.rows(table).toArray();
    if (rows.some(isBroken)) return null;
    for (const row of rows) {
      const references = referencesIn(row.$);
      if (references.length > 0 && isKept(table, row, keeping)) found.push(...references);
    }
  }
  return eachOnce(found);
}
