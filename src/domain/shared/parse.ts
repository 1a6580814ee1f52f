import * as v from 'valibot';
import { equalValues, type Value } from '#core/merge/value.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { hasOwnWords, ownName } from './own-words.ts';
import { tidyText } from './tidy-text.ts';
import type { Field, Fields, RecordDefinition, RowOf } from './record.ts';

export type LocalFault =
  | { readonly type: 'unknown_field'; readonly field: string }
  | { readonly type: 'required'; readonly field: string }
  | { readonly type: 'invalid'; readonly field: string };

/** One field to write; the value of a set element is true or null. */
export interface FieldWrite {
  readonly field: string;
  readonly value: Value;
}

const elementField = (field: string, element: string): string => `${field}/${element}`;

/** The element that a field name stands for, or null when it is not an element of this set. */
export const elementOf = (field: string, name: string): string | null =>
  name.startsWith(`${field}/`) ? name.slice(field.length + 1) : null;

function parseField(
  name: string,
  field: Field,
  value: unknown,
  before: Value,
): Result<readonly FieldWrite[], LocalFault> {
  switch (field.kind) {
    case 'register': {
      const parsed = v.safeParse(field.schema, typeof value === 'string' ? tidyText(value) : value);
      if (!parsed.success) return err({ type: 'invalid', field: name });
      return ok([{ field: name, value: parsed.output }]);
    }
    case 'set': {
      const parsed = v.safeParse(v.array(field.schema), value);
      if (!parsed.success) return err({ type: 'invalid', field: name });
      const wanted = new Set<string>(parsed.output);
      const had = new Set(
        Array.isArray(before) ? before.filter((element) => typeof element === 'string') : [],
      );
      return ok([
        ...[...wanted].filter((e) => !had.has(e)).map((e) => ({ field: elementField(name, e), value: true })),
        ...[...had].filter((e) => !wanted.has(e)).map((e) => ({ field: elementField(name, e), value: null })),
      ]);
    }
    case 'order':
      return typeof value === 'string' && /^[A-Za-z0-9]{1,200}$/.test(value)
        ? ok([{ field: name, value }])
        : err({ type: 'invalid', field: name });
    case 'text':
      return err({ type: 'unknown_field', field: name });
  }
}

/** The required field that this command leaves empty. Her own words do for the Dutch, which may come later. */
function missingField(
  { fields }: RecordDefinition,
  patch: { readonly [field: string]: unknown },
  before: { readonly [field: string]: Value } | null,
): string | undefined {
  const after = (name: string): unknown => (patch[name] === undefined ? before?.[name] : patch[name]);
  const isEmpty = (name: string): boolean => [undefined, null, ''].some((none) => after(name) === none);
  const isTouched = (name: string): boolean =>
    before === null || patch[name] !== undefined || patch[ownName(name)] !== undefined;
  return Object.keys(fields).find((name) => {
    const field = fields[name];
    if (field?.kind !== 'register' || !field.required || !isTouched(name) || !isEmpty(name)) return false;
    return !hasOwnWords(fields, name) || isEmpty(ownName(name));
  });
}

/**
 * Checks what a command wants to write, loudly: unknown fields, values that do not fit, and required fields left empty
 * are refused. `before` is the row as it stands, null for a new one; only what differs from it is written.
 */
export function parseLocal(
  definition: RecordDefinition,
  patch: { readonly [field: string]: unknown },
  before: { readonly [field: string]: Value } | null,
): Result<readonly FieldWrite[], LocalFault> {
  const writes: FieldWrite[] = [];
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
    if (!field) return err({ type: 'unknown_field', field: name });
    const parsed = parseField(name, field, value, before?.[name] ?? null);
    if (!parsed.ok) return parsed;
    writes.push(
      ...parsed.value.filter(
        (write) => field.kind === 'set' || !before || !equalValues(before[write.field] ?? null, write.value),
      ),
    );
  }
  const [changed] = writes;
  if (before && definition.isFrozen && changed) return err({ type: 'invalid', field: changed.field });
  const missing = missingField(definition, patch, before);
  return missing === undefined ? ok(writes) : err({ type: 'required', field: missing });
}

/**
 * The value a screen gets for a field, from what a merge gives. What does not fit our schema (another version wrote it)
 * is hidden behind the initial value; it stays in the row state and is forwarded. Never fails.
 */
export function parseRemote(field: Field, name: string, shown: { readonly [field: string]: Value }): Value {
  const own = Object.hasOwn(shown, name) ? shown[name] : undefined;
  switch (field.kind) {
    case 'register': {
      const parsed = v.safeParse(field.schema, own);
      return parsed.success ? parsed.output : field.initial;
    }
    case 'set':
      return Object.keys(shown)
        .filter((key) => shown[key] === true)
        .map((key) => elementOf(name, key))
        .filter((element) => element !== null && v.is(field.schema, element))
        .sort();
    case 'order':
    case 'text':
      return typeof own === 'string' ? own : '';
  }
}

/** The row that screens read, from the shown value of every register and the beginning of every text. */
export function rowFrom<F extends Fields>(
  definition: RecordDefinition<F>,
  id: string,
  shown: { readonly [field: string]: Value },
): RowOf<RecordDefinition<F>> {
  const entries = Object.entries<Field>(definition.fields).map(([name, field]) => [
    name,
    parseRemote(field, name, shown),
  ]);
  return { id, ...Object.fromEntries(entries) } as RowOf<RecordDefinition<F>>;
}
