import { isStampCounter, isStampTime } from '../clock/stamp.ts';
import { isRegisterValue, isWellFormed, type Value } from '../merge/value.ts';
import { isLogId, type Heights, type LogId } from '../merge/vector.ts';

export const FIELD_OP = 0;
export const TEXT_OP = 1;

/** One change, as it is kept in the log and sent. The log of a device is the truth; rows are derived from it. */
export interface Op {
  /** FIELD_OP: `value` is the new value. TEXT_OP: `value` is a Yjs update. Others come from newer versions. */
  readonly kind: number;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly log: LogId;
  readonly n: number;
  readonly ms: number;
  readonly c: number;
  readonly value: Value;
  /** The greatest `n` per log that the writer had seen of this register. Of a text update: the dot in whose place it stands, if any. */
  readonly ctx: Heights;
}

export type OpFault = 'bad_name' | 'bad_dot' | 'bad_stamp' | 'bad_value' | 'bad_context';

export const MAX_NAME_LENGTH = 200;
export const MAX_UPDATE_BYTES = 196_608;
/** As many as a batch may name; a register that was written in many incarnations names them all. */
export const MAX_CONTEXT_LOGS = 4096;
const TABLE = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const ROW = /^[A-Za-z0-9_-]{1,64}$/;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const isName = (name: string, shape: RegExp): boolean => shape.test(name) && !FORBIDDEN.has(name);

const isFieldName = (name: string): boolean =>
  name.length >= 1 && name.length <= MAX_NAME_LENGTH && isWellFormed(name) && !FORBIDDEN.has(name);

/** What is wrong with an op, or null: SPEC.md [B4]. Unknown kinds only have their frame checked [B5]. */
export function faultOf(op: Op): OpFault | null {
  if (!isName(op.table, TABLE) || !isName(op.row, ROW) || !isFieldName(op.field)) return 'bad_name';
  if (!isLogId(op.log) || !Number.isSafeInteger(op.n) || op.n < 1) return 'bad_dot';
  if (!isStampTime(op.ms) || !isStampCounter(op.c)) return 'bad_stamp';
  const ctx = Object.entries(op.ctx);
  if (
    ctx.length > MAX_CONTEXT_LOGS ||
    ctx.some(([log, n]) => !isLogId(log) || !Number.isSafeInteger(n) || n < 1)
  )
    return 'bad_context';
  if (op.kind === TEXT_OP)
    return op.value instanceof Uint8Array && op.value.length <= MAX_UPDATE_BYTES ? null : 'bad_value';
  if (op.kind === FIELD_OP) return isRegisterValue(op.value) ? null : 'bad_value';
  return op.value instanceof Uint8Array
    ? op.value.length <= MAX_UPDATE_BYTES
      ? null
      : 'bad_value'
    : isRegisterValue(op.value)
      ? null
      : 'bad_value';
}
