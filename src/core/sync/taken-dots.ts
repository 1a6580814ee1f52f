import { encode, rfc8949EncodeOptions } from 'cborg';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FIELD_OP, type Op } from '../envelope/op.ts';
import { deviceOf, hasDot, minus, raise, union, type LogId, type Vector } from '../merge/vector.ts';
import type { OwnEcho } from './intake.ts';

/** Of the hash, as many bytes as name an incarnation. */
const INCARNATION_DIGITS = 6;

/** Two ops are one when every part of them is the same, also what their writer had seen. */
function hashOf({ kind, table, row, field, log, n, ms, c, value, ctx }: Op): string {
  const parts = ['wm1 taken dot', kind, table, row, field, log, n, ms, c, value, ctx];
  return bytesToHex(sha256(encode(parts, rfc8949EncodeOptions)));
}

/**
 * [T5] The same edit under a dot that nothing but this edit can have, so that it is the same for whoever makes it. Where
 * the edit stood under its old dot, it takes its place.
 */
export function setAside(op: Op): Op {
  const log: LogId = deviceOf(op.log) + hashOf(op).slice(0, INCARNATION_DIGITS);
  return { ...op, log, n: 1, ctx: raise(op.ctx, { [op.log]: op.n }) };
}

/** What a replica has, after the page was taken in. */
export interface Held {
  /** Of what this device sealed nothing was ever left out of its log. */
  readonly device: string;
  /** The op that stands under the dot here; undefined when the dot is stood for without an op. */
  readonly opAt: (dot: Pick<Op, 'log' | 'n'>) => Op | undefined;
  /** All that is kept of a row. */
  readonly opsOfRow: (op: Op) => readonly Op[];
}

/** True when somebody who saw the edit wrote over it, so that it may be left out of a log. */
const isWrittenOver = (op: Op, opsOfRow: readonly Op[]): boolean =>
  op.kind === FIELD_OP &&
  opsOfRow.some(
    ({ kind, field, ctx }) => kind === FIELD_OP && field === op.field && (ctx[op.log] ?? 0) >= op.n,
  );

/**
 * [T5] The edits that stand under a dot of another edit: two copies of one device live on beside each other. Of two ops
 * with one dot both are set aside, whichever came first here; of a dot without an op, what shows nowhere yet.
 */
export function takenTwice(repeated: readonly Op[], { device, opAt, opsOfRow }: Held): readonly Op[] {
  const twice = new Map<string, Op>();
  for (const op of repeated) {
    const held = opAt(op);
    if (held && hashOf(held) === hashOf(op)) continue;
    if (!held && deviceOf(op.log) !== device && isWrittenOver(op, opsOfRow(op))) continue;
    for (const one of held ? [held, op] : [op]) twice.set(hashOf(one), one);
  }
  return [...twice.values()];
}

/**
 * The dots of the own log up to `last` whose edits others may miss when another life writes under it: those for which its
 * batches stand, and those that the relay did not have before.
 */
export function atRisk(log: LogId, last: number, { authored }: OwnEcho, atRelay: Vector): Vector {
  if (last === 0) return new Map();
  const own: Vector = new Map([[log, [[1, last]]]]);
  const elsewhere = minus(own, new Map([[log, authored]]));
  return union(minus(own, elsewhere), minus(own, atRelay));
}

/** [T5] Those of them that the page does not hold: who heard of the other life first does not take them in. */
export function swallowed(risked: readonly Op[], { ops }: OwnEcho): readonly Op[] {
  const theirs = new Set(ops.map(hashOf));
  return risked.filter((op) => !theirs.has(hashOf(op)));
}

/** Those of the edits that are not here yet, under their new dots. */
export const newAside = (edits: readonly Op[], vector: Vector): readonly Op[] =>
  edits.map(setAside).filter((op) => !hasDot(vector, op));
