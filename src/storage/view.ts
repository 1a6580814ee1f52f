import { DELETED_FIELD, type RowState } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import type { Value } from '#core/merge/value.ts';
import { rowFrom } from '#domain/shared/parse.ts';
import type { Field, Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import type { StoredRow } from './stored-rows.ts';

/** A row of a list shows this much of a text; the whole is in `texts`. */
export const TEXT_BEGINNING = 120;

/** The first characters of a text, never half of one. */
export function beginningOf(plain: string): string {
  const cut = plain.slice(0, TEXT_BEGINNING);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The value shown of every field, unknown ones too. */
export function shownFields(
  state: RowState,
  texts: { readonly [field: string]: string },
): { readonly [field: string]: Value } {
  const shown: Record<string, Value> = {};
  for (const [field, register] of Object.entries(state.r))
    if (field !== DELETED_FIELD) shown[field] = shownValue(register);
  return { ...shown, ...texts };
}

const views = new WeakMap<StoredRow, { readonly definition: object; readonly view: object }>();

/** The row that screens read. The same stored row gives the same object, so that lists do not draw anew. */
export function viewOf<F extends Fields>(
  definition: RecordDefinition<F>,
  stored: StoredRow,
): RowOf<RecordDefinition<F>> {
  const known = views.get(stored);
  if (known?.definition === definition) return known.view as RowOf<RecordDefinition<F>>;
  const view = rowFrom(definition, stored.id, shownFields(stored.$, stored.$texts));
  views.set(stored, { definition, view });
  return view;
}

/** The definition of a field by the name a register has: `field` or, in a set, `field/element`. */
export function fieldOf(definition: RecordDefinition, name: string): Field | undefined {
  if (Object.hasOwn(definition.fields, name)) return definition.fields[name];
  const [base = ''] = name.split('/', 1);
  const field = Object.hasOwn(definition.fields, base) ? definition.fields[base] : undefined;
  return field?.kind === 'set' ? field : undefined;
}
