import {
  DELETED_FIELD,
  deletionValue,
  departureOf,
  departureValue,
  registerOf,
  type RowState,
} from '#core/merge/row.ts';
import { equalValues } from '#core/merge/value.ts';
import { keepBytes } from '../attachments/blobs.ts';
import { CommandFailure } from '../command-failure.ts';
import { isMovable, parentOf } from '../moving/movable.ts';
import { placeRow, placeText } from '../moving/place-row.ts';
import type { RowName } from '../moving/row-copy.ts';
import { intact, intactRow } from '../space-database.ts';
import type { SpaceStore } from '../space-store.ts';
import { textKey, type StoredRow } from '../stored-rows.ts';
import type { SpaceWriter } from '../writer.ts';
import { lateRow, lateRows, type Gone, type LateRow } from './late-rows.ts';
import { renamed, type Names } from './names.ts';

export interface CarryParts {
  readonly old: SpaceStore;
  readonly next: SpaceStore;
  readonly own: SpaceStore;
  readonly names: Names;
}

const storedIn = async ({ db }: SpaceStore, table: string, row: string): Promise<StoredRow | undefined> =>
  db.read(async () => intactRow(await db.rows(table).get(row)));

/**
 * Where a late row belongs. What she set apart, and what she alone chooses who reads and had not chosen for this mentor, is
 * hers; a step or line goes where its goal or CV stands; everything else was for both from the beginning.
 */
async function homeOf(parts: CarryParts, { table, row }: RowName, state: RowState): Promise<SpaceStore> {
  const { own, next, names } = parts;
  if ((await storedIn(own, table, row))?.visible === 1) return own;
  const there = await storedIn(next, table, names.row(table, row));
  if (there && (there.visible === 1 || departureOf(there.$) === null)) return next;
  const parent = parentOf(table, state);
  if (parent) {
    const stored = await storedIn(parts.old, parent.table, parent.row);
    return homeOf(parts, parent, stored?.$ ?? { r: {}, t: {} });
  }
  return isMovable(table) ? own : next;
}

/** Whether everything that stands there was known when the late words were written: only then may they take it away. */
async function knewAll(late: LateRow, { db }: SpaceStore, here: StoredRow): Promise<boolean> {
  for (const [field, { s }] of Object.entries(here.$.r))
    if (field !== DELETED_FIELD && !s.every(([, , , , value]) => late.hasSeen(field, value))) return false;
  const prefix = textKey(late.name.table, here.id, '');
  const texts = intact(await db.texts.where('k').startsWith(prefix).toArray());
  return texts.every(({ k, plain }) => late.plain.get(k.slice(prefix.length)) === plain);
}

async function mergeInto(
  late: LateRow,
  there: SpaceStore,
  writer: SpaceWriter,
  here: StoredRow,
): Promise<void> {
  const { table } = late.name;
  const isShown = here.visible === 1;
  if (late.stored.visible === 1 && !isShown)
    await writer.writeFields(table, here.id, [{ field: DELETED_FIELD, value: null }]);
  for (const { field, value } of late.values) {
    if (field === DELETED_FIELD) continue;
    const standing = registerOf(here.$, field).s.map(([, , , , one]) => one);
    if (standing.some((one) => equalValues(one, value))) continue;
    const writes = [{ field, value }];
    if (standing.every((one) => late.hasSeen(field, one))) await writer.writeFields(table, here.id, writes);
    else await writer.writeBeside(table, here.id, writes);
  }
  const place = { db: there.db, writer, withVersions: there.kind === 'own' };
  await keepBytes(there.db, late.copy?.bytes ?? []);
  for (const text of late.copy?.texts ?? [])
    if (late.texts.has(text.field)) await placeText(place, { table, row: here.id }, text);
}

async function carryRow(parts: CarryParts, late: LateRow): Promise<void> {
  const { next, names } = parts;
  const { table, row } = late.name;
  const { copy } = late;
  if (!copy && !late.wasSetApartLate) return;
  const there = copy ? await homeOf(parts, late.name, late.stored.$) : next;
  const id = there === next ? names.row(table, row) : row;
  const isAway = late.stored.visible === 0;
  const done = await there.runHere(async (writer) => {
    const here = intactRow(await there.db.rows(table).get(id));
    if (!here) {
      // What was thrown away is nothing for two; where only she reads, it can be put back.
      if (copy && (copy.deletedAt === null || there.kind === 'own'))
        await placeRow({ db: there.db, writer, withVersions: there.kind === 'own' }, renamed(copy, names));
      return;
    }
    const mayTakeAway = isAway && here.visible === 1 && (await knewAll(late, there, here));
    if (copy) await mergeInto(late, there, writer, here);
    if (!mayTakeAway) return;
    const now = (await there.db.rows(table).get(id)) ?? here;
    const value = copy ? deletionValue(now.$, writer.now) : departureValue(now.$, writer.now);
    await writer.writeFields(table, id, [{ field: DELETED_FIELD, value }]);
  });
  if (!done.ok) throw new CommandFailure(done.error);
}

/**
 * Brings over what was written in a file after another came in its place, as edits of this device. Answers how far the old
 * file has gone along now. Doing it again writes nothing twice.
 */
export async function carryLate(parts: CarryParts, gone: Gone): Promise<Gone> {
  const { old, names } = parts;
  await old.flush();
  const { rows, upTo } = await lateRows(old.db, gone, old.me);
  for (const name of rows) {
    const late = await lateRow(old.db, name, gone, names);
    if (late) await carryRow(parts, late);
  }
  return upTo;
}
