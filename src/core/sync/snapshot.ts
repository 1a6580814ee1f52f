import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from '../crypto/random.ts';
import type { SpaceKeys } from '../crypto/space-keys.ts';
import { decodeBatch, encodeBatch, vectorDigest } from '../envelope/batch.ts';
import { openEnvelope, sealEnvelope } from '../envelope/envelope.ts';
import { FIELD_OP, type Op } from '../envelope/op.ts';
import { dotsOf, isCovered, raise, type Heights, type Vector } from '../merge/vector.ts';
import { MAX_SNAPSHOT_BYTES } from '../protocol/limits.ts';
import type { LogState } from './changes.ts';
import { headsOf } from './delta.ts';
import type { PageFrame, RelayKnowledge } from './relay-knowledge.ts';

/** A snapshot on its way to the relay. */
export interface Snapshot {
  readonly uptoSeq: number;
  readonly envelope: Uint8Array;
}

/** What a sound snapshot tells. */
export interface ReadSnapshot {
  /** The last envelope of the relay that the snapshot stands for. */
  readonly place: PageFrame;
  readonly cover: Vector;
}

/** Every log from its first dot on, without a hole. */
const isWhole = (vector: Vector): boolean =>
  [...vector.values()].every((ranges) => ranges.length === 1 && ranges[0]?.[0] === 1);

export interface SnapshotGround {
  readonly log: LogState;
  readonly relay: RelayKnowledge;
  /** Sealed envelopes wait for the relay. */
  readonly isSending: boolean;
  /** Something that came could not be read, or an own row does not open. */
  readonly hasUnread: boolean;
}

/** [N2] Where a snapshot would end that stands for everything before; null when this replica may not make one. */
export function placeOfSnapshot({ log, relay, isSending, hasUnread }: SnapshotGround): PageFrame | null {
  const { cursor, tail, unverified, ahead, vector } = relay;
  if (isSending || hasUnread || log.n > log.sealed) return null;
  if (tail === null || unverified || ahead !== null) return null;
  return isWhole(log.vector) && isCovered(log.vector, vector) ? { seq: cursor, envId: tail } : null;
}

/** All dots of its register that an op stands for, its own included. */
const reach = (op: Op): Heights => raise(op.ctx, { [op.log]: op.n });

const includes = (whole: Heights, part: Heights): boolean =>
  Object.entries(part).every(([log, n]) => (whole[log] ?? 0) >= n);

const total = (heights: Heights): number => Object.values(heights).reduce((sum, n) => sum + n, 0);

/** Those that no other covers in dot and context: to whoever has these, the others are as if already applied. */
function uncovered(register: readonly Op[]): Op[] {
  const kept: Op[] = [];
  for (const op of [...register].sort((a, b) => total(reach(b)) - total(reach(a))))
    if (!kept.some(({ ctx }) => includes(ctx, reach(op)))) kept.push(op);
  return kept;
}

/**
 * [N3] The ops without those fields that were written over. Every piece of a text stays, because no other piece has its
 * words: two that were merged would have one dot, and who has that dot already would never get the other.
 */
export function withoutOverwritten(ops: readonly Op[]): Op[] {
  const registers = new Map<string, Op[]>();
  for (const op of ops) {
    if (op.kind !== FIELD_OP) continue;
    const name = `${op.table} ${op.row} ${op.field}`;
    const register = registers.get(name);
    if (register) register.push(op);
    else registers.set(name, [op]);
  }
  const kept = new Set([...registers.values()].flatMap(uncovered));
  return ops.filter((op) => op.kind !== FIELD_OP || kept.has(op));
}

/** [N2] [N3] Sealed and padded like every envelope of the relay; null when it would be too large for the relay. */
export function sealSnapshot(
  keys: SpaceKeys,
  { log, vector }: LogState,
  place: PageFrame,
  ops: readonly Op[],
  random: RandomBytes,
): Snapshot | null {
  const batch = {
    author: log,
    cover: vector,
    heads: headsOf(vector),
    headsDigest: vectorDigest(vector),
    ops: withoutOverwritten(ops),
  };
  const data = encodeBatch(batch, { seq: place.seq, envId: hexToBytes(place.envId) });
  const envelope = sealEnvelope(keys, 'snapshot', data, { padded: true }, random);
  return envelope.length > MAX_SNAPSHOT_BYTES ? null : { uptoSeq: place.seq, envelope };
}

/** [N4] Null for whatever may not stand for a part of the log: then everything is read. */
export function readSnapshot(keys: SpaceKeys, envelope: Uint8Array): ReadSnapshot | null {
  const opened = openEnvelope(keys, envelope);
  if (!opened.ok || opened.value.kind !== 'snapshot') return null;
  const batch = decodeBatch(opened.value.data);
  if (!batch.ok) return null;
  const { place, cover, ops, faulty, headsDigest } = batch.value;
  if (place === null || place.seq < 1 || faulty.length > 0 || !isWhole(cover)) return null;
  if (bytesToHex(vectorDigest(cover)) !== bytesToHex(headsDigest)) return null;
  if (!isCovered(dotsOf(ops), cover)) return null;
  return { place: { seq: place.seq, envId: bytesToHex(place.envId) }, cover };
}
