import { compareStamps } from '#core/clock/stamp.ts';
import { MAX_UPDATE_BYTES } from '#core/envelope/op.ts';
import { DELETED_FIELD, deletionValue, EMPTY_ROW, registerOf, type RowState } from '#core/merge/row.ts';
import { shownSibling } from '#core/merge/register.ts';
import { equalValues, type Value } from '#core/merge/value.ts';
import { keepBytes } from '../attachments/blobs.ts';
import { intactRow, type SpaceDatabase } from '../space-database.ts';
import { textKey } from '../stored-rows.ts';
import { textModule } from '../text-module.ts';
import type { SpaceWriter } from '../writer.ts';
import type { FieldCopy, RowCopy, TextCopy } from './row-copy.ts';

export interface PlaceParts {
  readonly db: SpaceDatabase;
  readonly writer: SpaceWriter;
  /** Earlier versions of texts come along; never into a space that others share. */
  readonly withVersions: boolean;
}

/**
 * Whether a field of a copy goes over what stands here. Over a row that was away, always. Beside one that is shown the
 * last word counts, as everywhere; what the mover had not seen counts as long as nobody wrote here since the move.
 */
function goesOver(field: FieldCopy, here: RowState, copy: RowCopy): boolean {
  const shown = shownSibling(registerOf(here, field.field));
  if (!shown) return true;
  const [, , ms, c, value] = shown;
  if (equalValues(value, field.value)) return false;
  if (field.unseen && copy.leftAt !== null) return ms <= copy.leftAt;
  return compareStamps(field.stamp, { ms, c }) > 0;
}

/** Merges a text of a copy into what stands here. */
export async function placeText(
  parts: PlaceParts,
  copy: Pick<RowCopy, 'table' | 'row'>,
  { field, state, plain, versions }: TextCopy,
) {
  const { db, writer } = parts;
  const text = textModule(writer.textModule);
  const k = textKey(copy.table, copy.row, field);
  const here = intactRow(await db.texts.get(k));
  const merged = text.mergeSoundUpdates(here?.state ?? null, [state]).merged;
  const isThere = here !== undefined && equalValues(here.state, merged.state);
  // A text of more than an op holds is written as if it were typed.
  const updates = state.length <= MAX_UPDATE_BYTES ? [state] : text.updatesFor(here?.state ?? null, plain);
  if (!isThere) for (const update of updates) await writer.addTextUpdate(copy.table, copy.row, field, update);
  if (parts.withVersions)
    await db.versions.bulkPut(
      versions.map(({ ms, plain: old }) => ({ k: `${k}#${ms}`, text: k, ms, plain: old })),
    );
}

const standing = (here: RowState, field: string): readonly Value[] =>
  registerOf(here, field).s.map(([, , , , value]) => value);

const isOneOf = (values: readonly Value[], value: Value): boolean =>
  values.some((one) => equalValues(one, value));

/** The values of a field in the order in which they are to be written, so that the one that is shown comes last. */
function valuesOf({ value, beside }: FieldCopy): readonly Value[] {
  return [...beside.map((one) => one.value).reverse(), value];
}

/** Whether the field stands here as in the copy: between the same values, the same one shown. */
function isHere(here: RowState, field: FieldCopy): boolean {
  const values = valuesOf(field);
  const found = standing(here, field.field);
  return (
    equalValues(shownSibling(registerOf(here, field.field))?.[4] ?? null, field.value) &&
    (field.beside.length === 0 || values.every((value) => isOneOf(found, value)))
  );
}

/** What somebody wrote at the same time and the mover had not seen is still to be chosen between. */
function lateBeside(here: RowState, { field, beside }: FieldCopy): readonly Value[] {
  const found = standing(here, field);
  return beside.filter(({ value, unseen }) => unseen && !isOneOf(found, value)).map(({ value }) => value);
}

/** Writes a copy of a row that stands in another space, as this person's own edits. Doing it again changes nothing. */
export async function placeRow(parts: PlaceParts, copy: RowCopy): Promise<void> {
  const { db, writer } = parts;
  const { table, row } = copy;
  await keepBytes(db, copy.bytes);
  const stored = intactRow(await db.rows(table).get(row));
  const here = stored?.$ ?? EMPTY_ROW;
  const isShown = stored?.visible === 1;
  const fields = copy.fields.filter((field) => !isShown || goesOver(field, here, copy));
  const isMarked = registerOf(here, DELETED_FIELD).s.some(([, , , , value]) => value !== null);
  const fresh = fields.filter((field) => !isHere(here, field));
  const queues = [
    ...fresh.map((field) => ({ field: field.field, values: valuesOf(field) })),
    ...copy.fields
      .filter((field) => !fresh.includes(field))
      .map((field) => ({ field: field.field, values: [undefined, ...lateBeside(here, field)] })),
  ];
  const atPlace = (place: number) =>
    queues.flatMap(({ field, values }) => {
      const value = values[place];
      return value === undefined ? [] : [{ field, value }];
    });
  await writer.writeFields(table, row, [
    ...(isMarked && copy.deletedAt === null ? [{ field: DELETED_FIELD, value: null }] : []),
    ...atPlace(0),
  ]);
  const most = Math.max(0, ...queues.map(({ values }) => values.length));
  for (let place = 1; place < most; place++) await writer.writeBeside(table, row, atPlace(place));
  for (const text of copy.texts) await placeText(parts, copy, text);
  if (copy.deletedAt === null) return;
  const now = intactRow(await db.rows(table).get(row));
  if (now?.visible === 1)
    await writer.writeFields(table, row, [
      { field: DELETED_FIELD, value: deletionValue(now.$, copy.deletedAt) },
    ]);
}
