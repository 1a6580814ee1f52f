import type { Batch } from '../envelope/batch.ts';
import { vectorDigest } from '../envelope/batch.ts';
import type { Op } from '../envelope/op.ts';
import { utf8Length, type Value } from '../merge/value.ts';
import {
  dotsOf,
  height,
  minus,
  prefix,
  union,
  type Heights,
  type LogId,
  type Vector,
} from '../merge/vector.ts';

export const MAX_BATCH_OPS = 2_000;
export const MAX_BATCH_BYTES = 192 * 1024;

function valueBytes(value: Value): number {
  if (typeof value === 'string') return utf8Length(value) + 5;
  if (value instanceof Uint8Array) return value.length + 5;
  if (value === null || typeof value !== 'object') return 9;
  const parts = Object.entries(value as { readonly [key: string]: Value });
  return parts.reduce((sum, [key, part]) => sum + utf8Length(key) + 5 + valueBytes(part), 5);
}

/** Numbers and their frames; for each log of the context its bytes, index and `n`. */
const OP_BYTES = 40;
const CONTEXT_BYTES = 20;

/** At least the bytes that an op takes in a batch, as if no other op had its names: a batch is never too large to send. */
const opBytes = (op: Op): number =>
  OP_BYTES +
  utf8Length(op.table) +
  utf8Length(op.row) +
  utf8Length(op.field) +
  CONTEXT_BYTES * Object.keys(op.ctx).length +
  valueBytes(op.value);

/** [H1] The heads of a vector: per log the greatest `n` without a gap before it. */
export const headsOf = (vector: Vector): Heights =>
  Object.fromEntries(
    [...vector.keys()].map((log) => [log, prefix(vector, log)] as const).filter(([, n]) => n !== 0),
  );

/** The heads that changed since `sent`. */
export const changedHeads = (heads: Heights, sent: Heights): Heights =>
  Object.fromEntries(Object.entries(heads).filter(([log, n]) => sent[log] !== n));

/** [H2] True when another log's head changed, so that its writer should hear of it. */
export const headsAreDue = (changed: Heights, own: LogId): boolean =>
  Object.keys(changed).some((log) => log !== own);

interface Part {
  readonly ops: readonly Op[];
  readonly cover: Vector;
}

const byDot = (a: Op, b: Op): number => (a.log < b.log ? -1 : a.log > b.log ? 1 : a.n - b.n);

/** [S2] */
export function cutOps(ops: readonly Op[]): Op[][] {
  const parts: Op[][] = [];
  let size = Infinity;
  for (const op of [...ops].sort(byDot)) {
    const weight = opBytes(op);
    const last = parts.at(-1);
    if (!last || last.length >= MAX_BATCH_OPS || size + weight > MAX_BATCH_BYTES) {
      parts.push([op]);
      size = weight;
    } else {
      last.push(op);
      size += weight;
    }
  }
  return parts;
}

/**
 * [S2] A batch stands for its own ops. What has no op, because a later one covers it, goes with the last batch: so
 * nobody claims a dot before the op that covers it has come.
 */
function splitCover(lacking: Vector, parts: readonly (readonly Op[])[]): Part[] {
  const last = parts.length - 1;
  const before = dotsOf(parts.slice(0, last).flat());
  return parts.map((ops, index) => ({ ops, cover: index === last ? minus(lacking, before) : dotsOf(ops) }));
}

/** [B3] A log stands for all its own dots, so that a cover which ends with the last of them tells its head. */
function withoutOwn(heads: Heights, author: LogId, cover: Vector): Heights {
  const { [author]: own, ...others } = heads;
  return own === undefined || own === height(cover, author) ? others : heads;
}

/**
 * The batches that bring a peer up to date: SPEC.md [S1] [S2] [H1]. `ops` are all ops whose dots are in `lacking`
 * (own vector minus the peer's). The last batch carries the changed heads, so that they never name dots that are still to
 * come, or went down with the disk in between. Nothing lacking and no heads: no batch.
 */
export function planBatches(
  author: LogId,
  vector: Vector,
  lacking: Vector,
  ops: readonly Op[],
  changed: Heights,
): Batch[] {
  const headsDigest = vectorDigest(vector);
  const parts = lacking.size === 0 ? [] : splitCover(lacking, ops.length === 0 ? [[]] : cutOps(ops));
  if (parts.length === 0 && headsAreDue(changed, author)) parts.push({ ops: [], cover: new Map() });
  return parts.map(({ ops: some, cover }, index) => ({
    author,
    cover,
    heads: index === parts.length - 1 ? withoutOwn(changed, author, cover) : {},
    headsDigest,
    ops: some,
  }));
}

/** Everything a set of batches stands for. */
export const coverOf = (batches: readonly { readonly cover: Vector }[]): Vector =>
  batches.reduce<Vector>((sum, batch) => union(sum, batch.cover), new Map());
