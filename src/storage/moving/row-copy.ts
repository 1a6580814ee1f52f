import type { AttachmentReference } from '#core/attachment/reference.ts';
import type { Stamp } from '#core/clock/stamp.ts';
import { TEXT_OP } from '#core/envelope/op.ts';
import { deletedAt, departureOf, DELETED_FIELD, editHeights, visibility } from '#core/merge/row.ts';
import { distinctSiblings, shownSibling, type Sibling } from '#core/merge/register.ts';
import { equalValues, type Value } from '#core/merge/value.ts';
import type { Heights } from '#core/merge/vector.ts';
import { bytesHere } from '../attachments/blobs.ts';
import { referencesIn } from '../attachments/references.ts';
import { intact, intactRow, type SpaceDatabase } from '../space-database.ts';
import { textKey, type StoredRow } from '../stored-rows.ts';
import { childrenOf } from './movable.ts';

export interface BesideCopy {
  readonly value: Value;
  readonly unseen: boolean;
}

export interface FieldCopy {
  readonly field: string;
  readonly value: Value;
  readonly stamp: Stamp;
  /** Written by somebody who had not seen that the row was moved away. */
  readonly unseen: boolean;
  /** What another wrote at the same time: it stands beside the value that is shown. */
  readonly beside: readonly BesideCopy[];
}

export interface TextCopy {
  readonly field: string;
  /** Encoded Yjs state without what was erased, so that copies of one text merge instead of doubling. */
  readonly state: Uint8Array;
  readonly plain: string;
  /** Earlier versions on this device. */
  readonly versions: readonly { readonly ms: number; readonly plain: string }[];
}

/** A row as it stands, to be written in another space under the same id. */
export interface RowCopy {
  readonly table: string;
  readonly row: string;
  readonly fields: readonly FieldCopy[];
  readonly texts: readonly TextCopy[];
  /** The bytes that it points to, as far as they are on this device. */
  readonly bytes: readonly Uint8Array[];
  /** What it points to that is elsewhere. */
  readonly absent: readonly AttachmentReference[];
  /** What this copy stands for: a row that has more was changed since. */
  readonly heights: Heights;
  /** When it was thrown away (ms); null while it is there. */
  readonly deletedAt: number | null;
  /** When it was moved away (ms), of a row that somebody changed all the same. */
  readonly leftAt: number | null;
}

export interface RowName {
  readonly table: string;
  readonly row: string;
}

const isSeen = ([log, n]: Sibling, x: Heights): boolean => n <= (x[log] ?? 0);

async function textsOf(db: SpaceDatabase, table: string, row: string): Promise<readonly TextCopy[]> {
  const prefix = textKey(table, row, '');
  const texts = intact(await db.texts.where('k').startsWith(prefix).toArray());
  return Promise.all(
    texts.map(async ({ k, state, plain }) => {
      const versions = intact(await db.versions.where('text').equals(k).toArray());
      return {
        field: k.slice(prefix.length),
        state,
        plain,
        versions: versions.map((version) => ({ ms: version.ms, plain: version.plain })),
      };
    }),
  );
}

async function bytesOf(db: SpaceDatabase, { $ }: StoredRow): Promise<Pick<RowCopy, 'bytes' | 'absent'>> {
  const references = referencesIn($);
  if (references.length === 0) return { bytes: [], absent: [] };
  const found = await Promise.all(references.map((reference) => bytesHere(db, reference)));
  return {
    bytes: found.filter((one) => one !== null),
    absent: references.filter((_, index) => found[index] === null),
  };
}

async function copyOf(db: SpaceDatabase, table: string, row: StoredRow): Promise<RowCopy> {
  const departure = departureOf(row.$);
  const fields = Object.entries(row.$.r).flatMap(([field, register]): FieldCopy[] => {
    const shown = shownSibling(register);
    if (!shown || field === DELETED_FIELD) return [];
    const [, , ms, c, value] = shown;
    const beside = distinctSiblings(register).slice(1);
    return [
      {
        field,
        value,
        stamp: { ms, c },
        unseen: departure !== null && !isSeen(shown, departure.x),
        beside: beside.map((sibling) => ({
          value: sibling[4],
          unseen: departure !== null && !isSeen(sibling, departure.x),
        })),
      },
    ];
  });
  return {
    table,
    row: row.id,
    fields,
    texts: await textsOf(db, table, row.id),
    ...(await bytesOf(db, row)),
    heights: editHeights(row.$),
    deletedAt: visibility(row.$) === 'hidden' ? deletedAt(row.$) : null,
    leftAt: departure?.at ?? null,
  };
}

/** A row that stands here: shown, or thrown away by a person, but not moved to another space. */
const standsHere = (row: StoredRow | undefined): row is StoredRow =>
  row !== undefined && (row.visible === 1 || departureOf(row.$) === null);

async function childRows(db: SpaceDatabase, { table, row }: RowName): Promise<readonly RowName[]> {
  const found = await Promise.all(
    childrenOf(table).map(async ({ definition, code, belongs }) => {
      if (!db.definitions.has(definition.table)) return [];
      const rows = intact(await db.rows(definition.table).where(code).equals(row).toArray());
      return rows
        .filter((child) => belongs(child.$))
        .map((child) => ({ table: definition.table, row: child.id }));
    }),
  );
  return found.flat();
}

/** One row as it stands here, without what belongs to it; null when it is not here. Within the caller's transaction. */
export async function rowCopy(db: SpaceDatabase, { table, row }: RowName): Promise<RowCopy | null> {
  const stored = intactRow(await db.rows(table).get(row));
  return standsHere(stored) ? copyOf(db, table, stored) : null;
}

/** A row and what belongs to it, as far as it stands here; within the caller's transaction. */
export async function copiesOf(db: SpaceDatabase, root: RowName): Promise<readonly RowCopy[]> {
  const copies: RowCopy[] = [];
  for (const name of [root, ...(await childRows(db, root))]) {
    const copy = await rowCopy(db, name);
    if (copy) copies.push(copy);
  }
  return copies;
}

/** True when nothing was written since: the same rows, and of each the same edits. */
export const isSameCopy = (before: readonly RowCopy[], now: readonly RowCopy[]): boolean =>
  equalValues(
    before.map(({ row, heights, deletedAt }) => [row, heights as Value, deletedAt]),
    now.map(({ row, heights, deletedAt }) => [row, heights as Value, deletedAt]),
  );

/** Everything that was ever written about rows, out of every table; within the caller's transaction. */
export async function forgetRows(db: SpaceDatabase, rows: readonly RowName[]): Promise<void> {
  for (const { table, row } of rows) {
    const prefix = textKey(table, row, '');
    const ops = await db.ops.where('row').equals(row).toArray();
    await db.ops.bulkDelete(ops.filter((op) => op.table === table).map(({ log, n }) => [log, n]));
    const texts = await db.texts.where('k').startsWith(prefix).primaryKeys();
    for (const text of texts) await db.versions.where('text').equals(text).delete();
    await db.texts.bulkDelete(texts);
    await db.contested.where('k').startsWith(prefix).delete();
    await db.quarantine
      .where('k')
      .anyOf([`row/${table}/${row}`, ...refusedTexts(ops)])
      .delete();
    await db.rows(table).delete(row);
  }
}

const refusedTexts = (
  ops: readonly { readonly kind: number; readonly log: string; readonly n: number }[],
): readonly string[] => ops.filter(({ kind }) => kind === TEXT_OP).map(({ log, n }) => `text/${log}.${n}`);
