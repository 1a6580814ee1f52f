import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Value } from '../merge/value.ts';
import {
  vectorEntries,
  vectorOf,
  type Heights,
  type LogId,
  type Range,
  type Vector,
} from '../merge/vector.ts';
import { err, ok, type Result } from '../result/result.ts';
import { faultOf, MAX_CONTEXT_LOGS, type Op, type OpFault } from './op.ts';

/** The newest batch format this version reads: SPEC.md [E4]. */
export const READER_VERSION = 1;

export interface Batch {
  /** The log that sealed the batch: `devs[0]` on the wire. */
  readonly author: LogId;
  readonly cover: Vector;
  readonly heads: Heights;
  readonly headsDigest: Uint8Array;
  readonly ops: readonly Op[];
  /** [B8] What the author says of everything it shows; most batches say nothing of it. */
  readonly state?: StateWord | null;
}

/** [B8] */
export interface StateWord {
  /** The digest of the state that stands for the vector of `headsDigest`: 8 bytes. */
  readonly digest: Uint8Array;
  /** The batch is a part of everything that its author has, to be laid beside what the reader has. */
  readonly isWhole: boolean;
}

export interface FaultyOp {
  readonly op: Op;
  readonly fault: OpFault;
}

/** [B7] The last envelope of the relay that a snapshot stands for. */
export interface BatchPlace {
  readonly seq: number;
  readonly envId: Uint8Array;
}

export interface ReadBatch extends Batch {
  readonly faulty: readonly FaultyOp[];
  readonly place: BatchPlace | null;
  readonly state: StateWord | null;
}

export type BatchFault =
  { readonly type: 'newer_reader'; readonly minReader: number } | { readonly type: 'malformed' };

const MAX_LOGS = 4096;
const MAX_OPS = 200_000;
const DIGEST_BYTES = 8;
const LOG_BYTES = 6;
const ENVELOPE_ID_BYTES = 16;
/** Another way to make the digest of a state gets another number, and is not compared with this one. */
const STATE_VERSION = 1;

class Table<T> {
  readonly items: T[] = [];
  readonly #places = new Map<T, number>();

  place(item: T): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

const toCbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

/** [B3] First 8 bytes of SHA-256 over the sorted vector. */
export const vectorDigest = (vector: Vector): Uint8Array =>
  sha256(toCbor(vectorEntries(vector).map(([log, ranges]) => [hexToBytes(log), ranges]))).slice(
    0,
    DIGEST_BYTES,
  );

const sortedHeights = (heights: Heights): [LogId, number][] =>
  Object.entries(heights).sort(([a], [b]) => (a < b ? -1 : 1));

/** [B7] [B8] Parts that older readers read past; what says nothing takes no bytes. */
function laterParts(place: BatchPlace | null, state: StateWord | null): readonly unknown[] {
  const placed = place && [place.seq, place.envId];
  if (state) return [placed, [STATE_VERSION, state.digest, state.isWhole ? 1 : 0]];
  return placed ? [placed] : [];
}

/** [B6] [B7] [B8] */
export function encodeBatch(batch: Batch, place: BatchPlace | null = null): Uint8Array {
  const logs = new Table<LogId>();
  const names = new Table<string>();
  logs.place(batch.author);
  const baseMs = batch.ops.reduce((least, op) => Math.min(least, op.ms), batch.ops[0]?.ms ?? 0);
  const ops = batch.ops.map((op) => [
    op.kind,
    names.place(op.table),
    names.place(op.row),
    names.place(op.field),
    logs.place(op.log),
    op.n,
    op.ms - baseMs,
    op.c,
    op.value,
    sortedHeights(op.ctx).flatMap(([log, n]) => [logs.place(log), n]),
  ]);
  const cover = vectorEntries(batch.cover).flatMap(([log, ranges]) =>
    ranges.map(([from, to]) => [logs.place(log), from, to]),
  );
  const heads = sortedHeights(batch.heads).map(([log, n]) => [logs.place(log), n]);
  const devs = logs.items.map((log) => hexToBytes(log));
  const parts = [READER_VERSION, baseMs, devs, names.items, cover, heads, batch.headsDigest, ops];
  return toCbor([...parts, ...laterParts(place, batch.state ?? null)]);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

class Malformed extends Error {}

function at<T>(list: readonly T[], index: unknown): T {
  const item = isCount(index) ? list[index] : undefined;
  if (item === undefined) throw new Malformed();
  return item;
}

function list(value: unknown, limit: number): readonly unknown[] {
  if (!isList(value) || value.length > limit) throw new Malformed();
  return value;
}

function count(value: unknown): number {
  if (!isCount(value)) throw new Malformed();
  return value;
}

function readLog(value: unknown): LogId {
  if (!(value instanceof Uint8Array) || value.length !== LOG_BYTES) throw new Malformed();
  return bytesToHex(value);
}

function readText(value: unknown): string {
  if (typeof value !== 'string') throw new Malformed();
  return value;
}

/** A register value; `undefined`, big integers and the like cannot come out of the decoder. */
const readValue = (value: unknown): Value => value as Value;

function readOp(raw: unknown, baseMs: number, logs: readonly LogId[], names: readonly string[]): Op {
  const parts = list(raw, 10);
  if (parts.length !== 10) throw new Malformed();
  const [kind, table, row, field, d, n, dms, c, value, context] = parts;
  if (!Number.isSafeInteger(dms)) throw new Malformed();
  const pairs = list(context, 2 * MAX_CONTEXT_LOGS);
  if (pairs.length % 2 !== 0) throw new Malformed();
  const ctx: Record<LogId, number> = {};
  for (let i = 0; i < pairs.length; i += 2) ctx[at(logs, pairs[i])] = count(pairs[i + 1]);
  return {
    kind: count(kind),
    table: at(names, table),
    row: at(names, row),
    field: at(names, field),
    log: at(logs, d),
    n: count(n),
    ms: baseMs + (dms as number),
    c: count(c),
    value: readValue(value),
    ctx,
  };
}

/** What is no place is a part of a later version, which an older one reads past. */
function readPlace(raw: unknown): BatchPlace | null {
  const [seq, envId] = isList(raw) ? raw : [];
  return isCount(seq) && envId instanceof Uint8Array && envId.length === ENVELOPE_ID_BYTES
    ? { seq, envId }
    : null;
}

/** A word of another version is no word. */
function readState(raw: unknown): StateWord | null {
  const [version, digest, isWhole] = isList(raw) ? raw : [];
  return version === STATE_VERSION && digest instanceof Uint8Array && digest.length === DIGEST_BYTES
    ? { digest, isWhole: isWhole === 1 }
    : null;
}

function readParts(parts: readonly unknown[]): ReadBatch {
  const [, baseMs, devs, rawNames, cover, heads, digest, rawOps, rawPlace, rawState] = parts;
  if (parts.length < 8 || !Number.isSafeInteger(baseMs)) throw new Malformed();
  const logs = list(devs, MAX_LOGS).map(readLog);
  const names = list(rawNames, MAX_OPS).map(readText);
  const ranges = list(cover, MAX_OPS).map((entry): readonly [LogId, readonly Range[]] => {
    const [d, from, to] = list(entry, 3);
    const range: Range = [count(from), count(to)];
    if (range[0] < 1 || range[1] < range[0]) throw new Malformed();
    return [at(logs, d), [range]];
  });
  const headEntries = list(heads, MAX_LOGS).map((entry): readonly [LogId, number] => {
    const [d, n] = list(entry, 2);
    return [at(logs, d), count(n)];
  });
  if (!(digest instanceof Uint8Array) || digest.length !== DIGEST_BYTES) throw new Malformed();
  const ops: Op[] = [];
  const faulty: FaultyOp[] = [];
  for (const raw of list(rawOps, MAX_OPS)) {
    const op = readOp(raw, baseMs as number, logs, names);
    const fault = faultOf(op);
    if (fault) faulty.push({ op, fault });
    else ops.push(op);
  }
  return {
    author: at(logs, 0),
    cover: vectorOf(ranges),
    heads: Object.fromEntries(headEntries),
    headsDigest: digest,
    ops,
    faulty,
    place: readPlace(rawPlace),
    state: readState(rawState),
  };
}

/** Reads what a member's device sealed. Members share the key, so every part is checked all the same: [B4]. */
export function decodeBatch(data: Uint8Array): Result<ReadBatch, BatchFault> {
  try {
    const parts: unknown = decode(data, {
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      strict: true,
      rejectDuplicateMapKeys: true,
    });
    if (!isList(parts) || !isCount(parts[0])) return err({ type: 'malformed' });
    if (parts[0] > READER_VERSION) return err({ type: 'newer_reader', minReader: parts[0] });
    return ok(readParts(parts));
  } catch {
    // The decoder throws for broken CBOR, `Malformed` for a wrong shape, and a nesting bomb ends the stack.
    return err({ type: 'malformed' });
  }
}
