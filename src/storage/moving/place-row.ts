import { compareStamps } from '#core/clock/stamp.ts';
import { MAX_UPDATE_BYTES } from '#core/envelope/op.ts';
import { DELETED_FIELD, deletionValue, EMPTY_ROW, registerOf, type RowState } from '#core/merge/row.ts';
import { shownSibling } from '#core/merge/register.ts';
import { equalValues } from '#core/merge/value.ts';
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

/** Writes a copy of a row that stands in another space, as this person's own edits. Doing it again changes nothing. */
export async function placeRow(parts: PlaceParts, copy: RowCopy): Promise<void> {
  const { db, writer } = parts;
  const { table, row } = copy;
  const stored = intactRow(await db.rows(table).get(row));
  const here = stored?.$ ?? EMPTY_ROW;
  const isShown = stored?.visible === 1;
  const fields = copy.fields.filter((field) => !isShown || goesOver(field, here, copy));
  const isMarked = registerOf(here, DELETED_FIELD).s.some(([, , , , value]) => value !== null);
  await writer.writeFields(table, row, [
    ...(isMarked && copy.deletedAt === null ? [{ field: DELETED_FIELD, value: null }] : []),
    ...fields
      .filter(({ field, value }) => !equalValues(shownSibling(registerOf(here, field))?.[4] ?? null, value))
      .map(({ field, value }) => ({ field, value })),
  ]);
  for (const text of copy.texts) await placeText(parts, copy, text);
  if (copy.deletedAt === null) return;
  const now = intactRow(await db.rows(table).get(row));
  if (now?.visible === 1)
    await writer.writeFields(table, row, [
      { field: DELETED_FIELD, value: deletionValue(now.$, copy.deletedAt) },
    ]);
}
