import { encode, rfc8949EncodeOptions } from 'cborg';
import { compareStamps } from '#core/clock/stamp.ts';
import { TEXT_OP, type Op } from '#core/envelope/op.ts';
import { DELETED_FIELD, visibility, type RowState } from '#core/merge/row.ts';
import { isContested } from '#core/merge/register.ts';
import { equalValues, type Value } from '#core/merge/value.ts';
import { projectRow } from '#core/sync/projection.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { rowFrom } from '#domain/shared/parse.ts';
import { isBroken } from './sealing/middleware.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import {
  textKey,
  type QuarantineRow,
  type StoredContest,
  type StoredRow,
  type StoredText,
} from './stored-rows.ts';
import { textModule, type TextModule } from './text-module.ts';
import { beginningOf, fieldOf, shownFields } from './view.ts';

export interface ApplyParts {
  readonly db: SpaceDatabase;
  /** Null as long as no text was met: see `withTextModule`. */
  readonly text: TextModule | null;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** What is kept of an op that cannot be applied: sealed, under its dot. */
export function quarantinedOp(db: SpaceDatabase, kind: 'op' | 'text', op: Op, reason: string): QuarantineRow {
  const k = `${kind}/${op.log}.${op.n}`;
  const context = encode(['wm-quarantine1', db.name, k], rfc8949EncodeOptions);
  return { k, reason, bytes: db.sealer.seal(op, context), mended: false };
}

/** A checked text op holds bytes; anything else would be an update that does not open. */
export const updateOf = ({ value }: Op): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array();

const quarantinedText = (db: SpaceDatabase, op: Op | undefined): readonly QuarantineRow[] =>
  op ? [quarantinedOp(db, 'text', op, 'broken_update')] : [];

/** The beginnings of the texts that changed, by row and field. */
type Beginnings = ReadonlyMap<string, { readonly [field: string]: string }>;

async function applyTexts({ db, text }: ApplyParts, ops: readonly Op[]): Promise<Beginnings> {
  const updates = groupBy(
    ops.filter(({ kind }) => kind === TEXT_OP),
    (op) => textKey(op.table, op.row, op.field),
  );
  const beginnings = new Map<string, Record<string, string>>();
  if (updates.size === 0) return beginnings;
  const { mergeSoundUpdates } = textModule(text);
  const keys = [...updates.keys()];
  const stored = await db.texts.bulkGet(keys);
  const changed: StoredText[] = [];
  const refused: QuarantineRow[] = [];
  for (const [index, k] of keys.entries()) {
    const some = updates.get(k) ?? [];
    const [first] = some;
    const before = stored[index];
    if (!first) continue;
    // A text that cannot be opened is made anew from the log, in which these ops are already.
    const isLost = before !== undefined && isBroken(before);
    const all = isLost ? await textOps(db, first) : some;
    const { merged, broken } = mergeSoundUpdates(isLost ? null : (before?.state ?? null), all.map(updateOf));
    changed.push(storedText(k, merged, all, isLost ? undefined : before?.last));
    refused.push(...broken.flatMap((place) => quarantinedText(db, all[place])));
    const rowKey = `${first.table}/${first.row}`;
    beginnings.set(rowKey, { ...beginnings.get(rowKey), [first.field]: beginningOf(merged.plain) });
  }
  await db.texts.bulkPut(changed);
  if (refused.length > 0) await db.quarantine.bulkPut(refused);
  return beginnings;
}

/** The text with the last change of all that it holds. */
function storedText(
  k: string,
  { state, plain }: { readonly state: Uint8Array; readonly plain: string },
  ops: readonly Op[],
  before?: StoredText['last'],
): StoredText {
  const writes = ops.map(({ log, ms, c }) => ({ log, ms, c }));
  // Two changes with one stamp: the same one is the last on every device, in whichever order they came.
  const [last] = [...(before ? [before] : []), ...writes].sort(
    (a, b) => compareStamps(b, a) || (a.log < b.log ? 1 : -1),
  );
  return { k, state, plain, ...(last ? { last } : {}) };
}

async function textOps(
  db: SpaceDatabase,
  { table, row, field }: Pick<Op, 'table' | 'row' | 'field'>,
): Promise<Op[]> {
  const ops = intact(await db.ops.where('row').equals(row).toArray());
  return ops.filter((op) => op.kind === TEXT_OP && op.table === table && op.field === field);
}

export async function opsOfRow(db: SpaceDatabase, table: string, row: string): Promise<readonly Op[]> {
  const ops = intact(await db.ops.where('row').equals(row).toArray());
  return ops.filter((op) => op.table === table);
}

/** Everything the log tells of a row. */
export async function rowFromLog(db: SpaceDatabase, table: string, row: string): Promise<RowState> {
  return projectRow(await opsOfRow(db, table, row));
}

export async function beginningsFromTexts(
  db: SpaceDatabase,
  table: string,
  row: string,
): Promise<Record<string, string>> {
  const prefix = textKey(table, row, '');
  const texts = intact(await db.texts.where('k').startsWith(prefix).toArray());
  return Object.fromEntries(texts.map(({ k, plain }) => [k.slice(prefix.length), beginningOf(plain)]));
}

/** The stored form of a row: `codesOf` is asked here and nowhere else, for own and pulled changes alike. */
export function storedRow(
  definition: RecordDefinition,
  id: string,
  state: RowState,
  texts: { readonly [field: string]: string },
): StoredRow {
  const codes = definition.codesOf(rowFrom(definition, id, shownFields(state, texts)));
  const indexed = Object.entries(codes).filter(([name]) => definition.indexes.includes(name));
  return {
    ...Object.fromEntries(indexed),
    id,
    visible: visibility(state) === 'hidden' ? 0 : 1,
    $: state,
    $texts: texts,
  };
}

/** The fields of a row about which people are asked; of a set or an order nobody is. */
export function contestedFields(definition: RecordDefinition, state: RowState): readonly string[] {
  const seen = visibility(state);
  if (seen === 'hidden') return [];
  const fields = Object.entries(state.r)
    .filter(([name, register]) => fieldOf(definition, name)?.kind === 'register' && isContested(register))
    .map(([name]) => name);
  return seen === 'contested' ? [...fields, DELETED_FIELD] : fields;
}

export const isSameRow = (a: StoredRow, b: StoredRow): boolean =>
  equalValues(a as unknown as Value, b as unknown as Value);

async function applyRows(
  db: SpaceDatabase,
  definition: RecordDefinition,
  ops: readonly Op[],
  texts: Beginnings,
) {
  const { table } = definition;
  const byRow = groupBy(ops, ({ row }) => row);
  const ids = [...byRow.keys()];
  const before = await db.rows(table).bulkGet(ids);
  const rows: StoredRow[] = [];
  const added: StoredContest[] = [];
  const ended: string[] = [];
  for (const [index, id] of ids.entries()) {
    const stored = before[index];
    const isLost = stored !== undefined && isBroken(stored);
    // A newer version wrote it: the ops are in the log, and that version will read them there.
    if (isLost && stored.$broken === 'newer_version') continue;
    const had = isLost ? undefined : stored;
    const state = isLost ? await rowFromLog(db, table, id) : projectRow(byRow.get(id) ?? [], had?.$);
    const beginnings = isLost ? await beginningsFromTexts(db, table, id) : (had?.$texts ?? {});
    const row = storedRow(definition, id, state, { ...beginnings, ...texts.get(`${table}/${id}`) });
    if (had && isSameRow(had, row)) continue;
    rows.push(row);
    const contested = contestedFields(definition, state);
    const was = had ? contestedFields(definition, had.$) : [];
    added.push(
      ...contested
        .filter((field) => !was.includes(field))
        .map((field) => ({ k: textKey(table, id, field), table, row: id, field })),
    );
    ended.push(
      ...was.filter((field) => !contested.includes(field)).map((field) => textKey(table, id, field)),
    );
  }
  if (rows.length > 0) await db.rows(table).bulkPut(rows);
  if (added.length > 0) await db.contested.bulkPut(added);
  if (ended.length > 0) await db.contested.bulkDelete(ended);
}

/**
 * The only writer of rows, texts and the list of contested fields, for commands and pulled pages alike. Within the
 * caller's transaction, after the ops were put into the log. Puts only what changed, so that few queries run anew.
 */
export async function applyOps(parts: ApplyParts, ops: readonly Op[]): Promise<void> {
  const { db } = parts;
  const known = ops.filter(({ table }) => db.definitions.has(table));
  const beginnings = await applyTexts(parts, known);
  for (const [table, some] of groupBy(known, (op) => op.table)) {
    const definition = db.definitions.get(table);
    if (definition) await applyRows(db, definition, some, beginnings);
  }
}

/** Makes rows anew from the log, as if their ops had just come in; within the caller's transaction. */
export async function projectAnew(db: SpaceDatabase, table: string, ids: readonly string[]): Promise<void> {
  const definition = db.definitions.get(table);
  if (!definition) return;
  for (const id of ids) {
    const state = await rowFromLog(db, table, id);
    const row = storedRow(definition, id, state, await beginningsFromTexts(db, table, id));
    const fields = contestedFields(definition, state);
    await db.contested
      .where('k')
      .startsWith(textKey(table, id, ''))
      .delete();
    await db.contested.bulkPut(
      fields.map((field) => ({ k: textKey(table, id, field), table, row: id, field })),
    );
    await db.rows(table).put(row);
  }
}

/** Makes a text anew from the log, within the caller's transaction. */
export async function textAnew(
  { db, text }: ApplyParts,
  of: Pick<Op, 'table' | 'row' | 'field'>,
): Promise<void> {
  const ops = await textOps(db, of);
  const { merged } = textModule(text).mergeSoundUpdates(null, ops.map(updateOf));
  await db.texts.put(storedText(textKey(of.table, of.row, of.field), merged, ops));
}
