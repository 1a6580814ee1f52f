import { applyWrite, EMPTY_REGISTER, mergeRegisters, type Register, type RegisterWrite } from './register.ts';
import type { Value } from './value.ts';
import { isLogId, raise, type Heights, type LogId } from './vector.ts';

/** Everything known of a row: its registers by field, and per text field the heights of the updates applied. */
export interface RowState {
  readonly r: { readonly [field: string]: Register };
  readonly t: { readonly [field: string]: Heights };
}

/** Visible: shown. Hidden: deleted. Contested: deleted by one, changed or restored by another: SPEC.md [D3]. */
export type Visibility = 'visible' | 'hidden' | 'contested';

export const DELETED_FIELD = '_del';

export const EMPTY_ROW: RowState = { r: {}, t: {} };

export const registerOf = (row: RowState, field: string): Register =>
  Object.hasOwn(row.r, field) ? (row.r[field] ?? EMPTY_REGISTER) : EMPTY_REGISTER;

export const applyToField = (row: RowState, field: string, write: RegisterWrite): RowState => ({
  r: { ...row.r, [field]: applyWrite(registerOf(row, field), write) },
  t: row.t,
});

/** Notes that a text update arrived, so that deletion can tell whether its writer had seen it. */
export const noteTextUpdate = (row: RowState, field: string, heights: Heights): RowState => ({
  r: row.r,
  t: { ...row.t, [field]: raise(Object.hasOwn(row.t, field) ? (row.t[field] ?? {}) : {}, heights) },
});

export function mergeRows(a: RowState, b: RowState): RowState {
  const r: Record<string, Register> = { ...a.r };
  for (const [field, register] of Object.entries(b.r))
    r[field] = mergeRegisters(registerOf(a, field), register);
  const t: Record<string, Heights> = { ...a.t };
  for (const [field, heights] of Object.entries(b.t)) t[field] = raise(t[field] ?? {}, heights);
  return { r, t };
}

/** The heights of all edits of a row but those of its deletion: what a deleter has seen. */
export function editHeights(row: RowState): Heights {
  let heights: Heights = {};
  for (const [field, register] of Object.entries(row.r))
    if (field !== DELETED_FIELD) heights = raise(heights, register.x);
  for (const texts of Object.values(row.t)) heights = raise(heights, texts);
  return heights;
}

interface Deletion {
  readonly at: number;
  readonly x: Heights;
}

/** Reads the value of `_del`; anything that is not a well-formed deletion counts as a restore. */
export function readDeletion(value: Value): Deletion | null {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || Array.isArray(value))
    return null;
  const { at, x } = value as { readonly [key: string]: Value };
  if (
    typeof at !== 'number' ||
    x === null ||
    typeof x !== 'object' ||
    x instanceof Uint8Array ||
    Array.isArray(x)
  )
    return null;
  const heights: Record<LogId, number> = {};
  for (const [log, n] of Object.entries(x as { readonly [key: string]: Value }))
    if (isLogId(log) && typeof n === 'number' && Number.isSafeInteger(n) && n > 0) heights[log] = n;
  return { at, x: heights };
}

export const deletionValue = (row: RowState, at: number): Value => ({ at, x: editHeights(row) as Value });

/** [D5] The value of `_del` for a row that stands in another space from now on. */
export const departureValue = (row: RowState, at: number): Value => ({
  at,
  x: editHeights(row) as Value,
  moved: true,
});

export interface Departure {
  readonly at: number;
  /** What the mover had seen. */
  readonly x: Heights;
}

/** [D5] The last deletion of a row when that was a move to another space; null else. */
export function departureOf(row: RowState): Departure | null {
  const [last] = registerOf(row, DELETED_FIELD).s.filter(([, , , , value]) => readDeletion(value) !== null);
  const value = last?.[4];
  const isMove =
    value !== null && typeof value === 'object' && (value as { readonly moved?: Value }).moved === true;
  return isMove ? readDeletion(value) : null;
}

/** [D2] [D3] */
export function visibility(row: RowState): Visibility {
  const siblings = registerOf(row, DELETED_FIELD).s.map(([, , , , value]) => readDeletion(value));
  const deletions = siblings.filter((deletion) => deletion !== null);
  if (deletions.length === 0) return 'visible';
  if (deletions.length < siblings.length) return 'contested';
  const seen = deletions.reduce<Heights>((heights, deletion) => raise(heights, deletion.x), {});
  const unseen = Object.entries(editHeights(row)).some(([log, n]) => n > (seen[log] ?? 0));
  return unseen ? 'contested' : 'hidden';
}

/** When the row was deleted (ms), by the last deletion; null when it never was. */
export function deletedAt(row: RowState): number | null {
  const times = registerOf(row, DELETED_FIELD).s.map(([, , , , value]) => readDeletion(value)?.at ?? 0);
  const last = Math.max(0, ...times);
  return last > 0 ? last : null;
}
