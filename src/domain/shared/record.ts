import * as v from 'valibot';
import type { Value } from '#core/merge/value.ts';

/**
 * The one definition of a kind of record: from it come the types, both parsers, the Dexie table, the merge, the codes,
 * export and import. A new record is one `model.ts` that calls `defineRecord`, listed in `domain/records.ts`.
 */

/** A scalar, a civil date or a small tuple; the last writer is shown, the other value is kept. */
export interface RegisterField<T extends Value> {
  readonly kind: 'register';
  readonly schema: v.GenericSchema<unknown, T>;
  readonly initial: T;
  /** Must be filled in by a local command; a merge never refuses a row for it. */
  readonly required: boolean;
}

/** A long text that several people may type in at once. Its plain beginning is in the row. */
export interface TextField {
  readonly kind: 'text';
  readonly maxLength: number;
}

/** A set of short codes: one register per element. */
export interface SetField<T extends string> {
  readonly kind: 'set';
  readonly schema: v.GenericSchema<unknown, T>;
}

/** The place of a row among its siblings. */
export interface OrderField {
  readonly kind: 'order';
}

export type Field = RegisterField<Value> | TextField | SetField<string> | OrderField;
export type Fields = { readonly [name: string]: Field };

/** Index codes: random ids and small integers only, never dates or words (they stay unsealed on disk). */
export type Codes = { readonly [name: string]: string | number };

export type FieldValue<F> =
  F extends RegisterField<infer T>
    ? T
    : F extends SetField<infer E>
      ? readonly E[]
      : F extends TextField | OrderField
        ? string
        : never;

/** A row as screens read it: every field has a value, texts as the first 120 characters. */
export type RowOf<D extends { readonly fields: Fields }> = {
  readonly id: string;
} & { readonly [K in keyof D['fields']]: FieldValue<D['fields'][K]> };

/** What a command may write: registers, set elements and positions; texts go through the editor. */
export type PatchOf<D extends { readonly fields: Fields }> = {
  readonly [K in keyof D['fields'] as D['fields'][K] extends TextField ? never : K]?: FieldValue<
    D['fields'][K]
  >;
};

export interface RecordDefinition<F extends Fields = Fields> {
  readonly table: string;
  readonly fields: F;
  /** The names of the codes that are indexed, in the order of the Dexie table. */
  readonly indexes: readonly string[];
  /** Rows are only added or thrown away: no command changes one that is there. */
  readonly isFrozen: boolean;
  /** Codes of a row; must be pure, and cheap: it runs at each write. */
  codesOf(row: RowOf<{ fields: F }>): Codes;
}

export interface RecordOptions<F extends Fields> {
  readonly table: string;
  readonly fields: F;
  readonly indexes?: readonly string[];
  readonly isFrozen?: boolean;
  codesOf?(row: RowOf<{ fields: F }>): Codes;
}

const NAME = /^[a-z][A-Za-z0-9]{0,31}$/;
/** Names the storage keeps for itself in a row. */
const RESERVED = new Set(['id', 'visible', 'constructor', 'prototype']);

export function defineRecord<const F extends Fields>(options: RecordOptions<F>): RecordDefinition<F> {
  for (const name of [options.table, ...Object.keys(options.fields)])
    if (!NAME.test(name) || RESERVED.has(name)) throw new Error(`not a name for a table or field: ${name}`);
  return {
    table: options.table,
    fields: options.fields,
    indexes: options.indexes ?? [],
    isFrozen: options.isFrozen ?? false,
    codesOf: (row) => options.codesOf?.(row) ?? {},
  };
}

export const MAX_SHORT_TEXT = 200;
const MAX_LONG_TEXT = 100_000;

export const register = <T extends Value>(
  schema: v.GenericSchema<unknown, T>,
  initial: NoInfer<T>,
  options: { readonly required?: boolean } = {},
): RegisterField<T> => ({ kind: 'register', schema, initial, required: options.required ?? false });

/** A short text on one line, at most `maxLength` characters. */
export const shortText = (maxLength = MAX_SHORT_TEXT, options: { readonly required?: boolean } = {}) =>
  register<string>(v.pipe(v.string(), v.maxLength(maxLength)), '', options);

export const text = (maxLength = MAX_LONG_TEXT): TextField => ({ kind: 'text', maxLength });

export const setOf = <T extends string>(schema: v.GenericSchema<unknown, T>): SetField<T> => ({
  kind: 'set',
  schema,
});

export const order = (): OrderField => ({ kind: 'order' });

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists, `YYYY-MM-DD`, 1900–2100. */
export function isCivilDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && !isLeap ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0));
}

/** A calendar day without a time or zone, `YYYY-MM-DD`; null when there is none. */
export const civilDate = () =>
  register<string | null>(v.nullable(v.pipe(v.string(), v.check(isCivilDate))), null);

/** One of a closed list of codes. */
export const oneOf = <const T extends string>(codes: readonly T[], initial: NoInfer<T>) =>
  register<T>(v.picklist(codes), initial);

/** The id of another row, `''` when there is none. */
export const rowId = () => register<string>(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{0,64}$/)), '');
