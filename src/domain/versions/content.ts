import * as v from 'valibot';
import { err, ok, type Result } from '#core/result/result.ts';
import { isAttachment, type Attachment } from '../shared/attachment.ts';
import type { Fields, RecordDefinition } from '../shared/record.ts';

const MOST_ROWS = 200;
const value = v.union([
  v.null(),
  v.boolean(),
  v.number(),
  v.pipe(v.string(), v.maxLength(20_000)),
  v.pipe(v.array(v.union([v.pipe(v.string(), v.maxLength(200)), v.number()])), v.maxLength(200)),
]);
const row = v.object({
  table: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,31}$/)),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  fields: v.record(v.string(), value),
  texts: v.record(v.string(), v.pipe(v.string(), v.maxLength(20_000))),
});
const schema = v.object({
  version: v.literal(1),
  rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(MOST_ROWS)),
});

/** A row as it stood: its registers and sets, and its whole texts. */
export interface KeptRow {
  readonly table: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, KeptValue>>;
  readonly texts: Readonly<Record<string, string>>;
}
export type KeptValue = null | boolean | number | string | readonly (string | number)[];

/** The CV or letter itself first, then its lines. */
export type VersionContent = readonly KeptRow[];

export const writeVersion = (rows: VersionContent): string => JSON.stringify({ version: 1, rows });

/** Bad input, also from another device, is refused as a whole. */
export function readVersion(text: string): Result<VersionContent, 'damaged'> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? ok(parsed.output.rows) : err('damaged');
  } catch {
    return err('damaged');
  }
}

/** What of a kept row a definition of today can take: fields that are gone or hold what does not fit any more stay out. */
export function fittingFields<F extends Fields>(
  { fields }: RecordDefinition<F>,
  kept: KeptRow,
): Readonly<Record<string, KeptValue>> {
  const fitting: Record<string, KeptValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    const one = kept.fields[name];
    if (one === undefined || !Object.hasOwn(kept.fields, name)) continue;
    if (field.kind === 'register' && v.is(field.schema, one)) fitting[name] = one;
    if (field.kind === 'set' && Array.isArray(one))
      fitting[name] = (one as readonly string[]).filter((element) => v.is(field.schema, element));
  }
  return fitting;
}

/** A row with its whole texts as it is kept; its place among others does not count as content. */
export function keptRow<F extends Fields>(
  { table, fields }: RecordDefinition<F>,
  row: { readonly id: string },
  texts: Readonly<Record<string, string>>,
): KeptRow {
  const found = row as unknown as Readonly<Record<string, KeptValue>>;
  const kept = Object.entries(fields).flatMap(([name, { kind }]) =>
    kind === 'register' || kind === 'set' ? [[name, found[name] ?? null] as const] : [],
  );
  return { table, id: row.id, fields: Object.fromEntries(kept), texts };
}

/** The bytes that a version shows; they are not in it. */
export const pictureOf = (rows: VersionContent): Attachment | null =>
  rows.flatMap(({ fields }) => Object.values(fields)).find(isAttachment) ?? null;

/** Whether two versions say the same. */
export const isSameVersion = (a: VersionContent, b: VersionContent): boolean => canonical(a) === canonical(b);

const canonical = (rows: VersionContent): string =>
  JSON.stringify(
    [...rows]
      .sort((a, b) => (a.table + a.id < b.table + b.id ? -1 : 1))
      .map(({ table, id, fields, texts }) => [table, id, sorted(fields), sorted(texts)]),
  );

const sorted = (record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
