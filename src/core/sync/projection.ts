import { FIELD_OP, TEXT_OP, type Op } from '../envelope/op.ts';
import { applyToField, EMPTY_ROW, noteTextUpdate, type RowState } from '../merge/row.ts';
import { raise } from '../merge/vector.ts';

/** Rows and texts are derived from ops; every store derives them with these functions, so that all show the same. */

/** Names a row; `table` and `row` have no space in them. */
export const rowKeyOf = (op: Pick<Op, 'table' | 'row'>): string => `${op.table} ${op.row}`;

/** Names a text. */
export const textKeyOf = (op: Pick<Op, 'table' | 'row' | 'field'>): string =>
  `${op.table} ${op.row} ${op.field}`;

/** [T4] The row after an op. A text update is only noted, with what it stands in the place of [T5]; kinds that are not known leave the row as it is. */
export function applyOp(row: RowState, op: Op): RowState {
  if (op.kind === FIELD_OP) return applyToField(row, op.field, op);
  if (op.kind === TEXT_OP) return noteTextUpdate(row, op.field, raise(op.ctx, { [op.log]: op.n }));
  return row;
}

/** The row that a set of its ops stands for, in whatever order; for repair, and for a renewed log [L2]. */
export const projectRow = (ops: readonly Op[], before: RowState = EMPTY_ROW): RowState =>
  ops.reduce(applyOp, before);

/** Ops by the row they belong to, in the order of arrival: one read and one write for each row of a page. */
export function groupByRow(ops: readonly Op[]): ReadonlyMap<string, readonly Op[]> {
  const groups = new Map<string, Op[]>();
  for (const op of ops) {
    const group = groups.get(rowKeyOf(op));
    if (group) group.push(op);
    else groups.set(rowKeyOf(op), [op]);
  }
  return groups;
}

/** The updates of each text among some ops, in the order of arrival. */
export function groupTextUpdates(ops: readonly Op[]): ReadonlyMap<string, readonly Uint8Array[]> {
  const groups = new Map<string, Uint8Array[]>();
  for (const op of ops) {
    if (op.kind !== TEXT_OP || !(op.value instanceof Uint8Array)) continue;
    const group = groups.get(textKeyOf(op));
    if (group) group.push(op.value);
    else groups.set(textKeyOf(op), [op.value]);
  }
  return groups;
}
