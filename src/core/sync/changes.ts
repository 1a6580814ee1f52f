import { bytesToHex } from '@noble/hashes/utils.js';
import { tick, type Stamp } from '../clock/stamp.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { writeOver } from '../merge/register.ts';
import { registerOf, type RowState } from '../merge/row.ts';
import type { Value } from '../merge/value.ts';
import { deviceOf, withDot, type LogId, type Vector } from '../merge/vector.ts';
import { FIELD_OP, TEXT_OP, type Op } from '../envelope/op.ts';

/** One edit of a field: what a command asks for, before it has a dot. */
export interface FieldChange {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly value: Value;
}

/** One update of a long text. */
export interface TextEdit {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly update: Uint8Array;
}

export type Change = FieldChange | TextEdit;

export const isTextEdit = (change: Change): change is TextEdit => 'update' in change;

/** A replica's own log: SPEC.md [L1] [L3]. */
export interface LogState {
  readonly log: LogId;
  /** The greatest own `n`. */
  readonly n: number;
  /** The greatest own `n` that is in a sealed batch. */
  readonly sealed: number;
  readonly stamp: Stamp;
  readonly vector: Vector;
}

/** [R5] The op for a change over the row as it stands, and the log after it. `now` in ms. */
export function makeOp(
  state: LogState,
  change: Change,
  row: RowState,
  now: number,
): { op: Op; state: LogState } {
  const n = state.n + 1;
  const own = tick(state.stamp, now);
  const base = { table: change.table, row: change.row, field: change.field, log: state.log, n };
  const after: LogState = { ...state, n, stamp: own, vector: withDot(state.vector, { log: state.log, n }) };
  if (isTextEdit(change))
    return {
      op: { ...base, kind: TEXT_OP, ms: own.ms, c: own.c, value: change.update, ctx: {} },
      state: after,
    };
  const { stamp, ctx } = writeOver(registerOf(row, change.field), own);
  return {
    op: { ...base, kind: FIELD_OP, ms: stamp.ms, c: stamp.c, value: change.value, ctx },
    state: after,
  };
}

/** [L2] The same replica under a new log; `log` keeps the device and has a new incarnation. */
export const newIncarnation = (state: LogState, log: LogId): LogState => ({ ...state, log, n: 0, sealed: 0 });

/** [L1] A log of a new device. */
export const newLogId = (random: RandomBytes): LogId => bytesToHex(random(6));

/** [L2] A log of the same device in a new incarnation. */
export const nextLogId = (log: LogId, random: RandomBytes): LogId => deviceOf(log) + bytesToHex(random(3));
