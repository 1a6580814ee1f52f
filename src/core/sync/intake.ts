import { envelopeId, openEnvelope, type EnvelopeFault } from '../envelope/envelope.ts';
import { decodeBatch, type BatchFault, type FaultyOp, type ReadBatch } from '../envelope/batch.ts';
import type { Op } from '../envelope/op.ts';
import type { SpaceKeys } from '../crypto/space-keys.ts';
import {
  dotsOf,
  hasDot,
  height,
  joined,
  raise,
  union,
  type Heights,
  type LogId,
  type Range,
  type Vector,
} from '../merge/vector.ts';
import { bytesToHex } from '@noble/hashes/utils.js';

/** An envelope as a transport hands it in. `seq` is null for file and QR. */
export interface Arrival {
  readonly seq: number | null;
  readonly envelope: Uint8Array;
}

export type IntakeFault = EnvelopeFault | BatchFault | { readonly type: 'unexpected_kind' };

export interface Quarantined {
  readonly envId: string;
  readonly envelope: Uint8Array;
  readonly fault: IntakeFault;
}

export interface PeerHeads {
  readonly heads: Heights;
  /** The digest the author gave of its whole vector, in hex. */
  readonly digest: string;
  /** [G2] The digest the author gave of the state that stands for that vector, in hex; null when it said nothing of it. */
  readonly state: string | null;
}

/** What is known of a log after another word of it. */
export const afterWord = (before: PeerHeads | undefined, word: PeerHeads): PeerHeads => ({
  heads: raise(before?.heads ?? {}, word.heads),
  digest: word.digest,
  state: word.state ?? (before?.digest === word.digest ? before.state : null),
});

/** What a page says of our own log: the dots that somebody stands for or has seen, and those ops of it that are in the page. */
export interface OwnEcho {
  readonly dots: readonly Range[];
  readonly ops: readonly Op[];
  /** The dots of it in batches whose author writes under it: us, or another life of this device. */
  readonly authored: readonly Range[];
}

/** What a page of envelopes brings, worked out before a transaction begins. */
export interface Intake {
  /** New ops in the order of arrival; each dot once. */
  readonly ops: readonly Op[];
  /** [G4] Ops of a whole that the vector stands for already; those that the log lacks are taken in all the same. */
  readonly again: readonly Op[];
  /** Ops whose dot is known already, of envelopes that were not read before: [T5]. */
  readonly repeated: readonly Op[];
  readonly vector: Vector;
  /** What the carrier of this page is now known to hold. */
  readonly carried: Vector;
  readonly peers: ReadonlyMap<LogId, PeerHeads>;
  readonly quarantined: readonly Quarantined[];
  readonly faulty: readonly FaultyOp[];
  readonly own: OwnEcho;
}

/** True for a fault that a later version of the app may be able to read: [T2]. */
export const isNewerFault = (fault: IntakeFault): boolean =>
  fault.type === 'newer_version' ||
  fault.type === 'newer_reader' ||
  fault.type === 'unknown_kind' ||
  fault.type === 'unexpected_kind';

function readEnvelope(keys: SpaceKeys, envelope: Uint8Array): ReadBatch | IntakeFault {
  const opened = openEnvelope(keys, envelope);
  if (!opened.ok) return opened.error;
  if (opened.value.kind !== 'ops' && opened.value.kind !== 'snapshot') return { type: 'unexpected_kind' };
  const batch = decodeBatch(opened.value.data);
  return batch.ok ? batch.value : batch.error;
}

/**
 * Opens a page: SPEC.md [T1] [T2] [T3]. Pure; the store applies the outcome in one transaction. What lies at the relay up
 * to `readUpTo` was read before.
 */
export function readPage(
  keys: SpaceKeys,
  arrivals: readonly Arrival[],
  vector: Vector,
  ownLog: LogId,
  readUpTo = 0,
): Intake {
  const ops: Op[] = [];
  const again: Op[] = [];
  const repeated: Op[] = [];
  let authored: Vector = new Map();
  const quarantined: Quarantined[] = [];
  const faulty: FaultyOp[] = [];
  const peers = new Map<LogId, PeerHeads>();
  let known = vector;
  let carried: Vector = new Map();
  const ownOps: Op[] = [];
  let ownSeen = 0;
  for (const { seq, envelope } of arrivals) {
    const read = readEnvelope(keys, envelope);
    if ('type' in read) {
      quarantined.push({ envId: bytesToHex(envelopeId(envelope)), envelope, fault: read });
      continue;
    }
    const readable = dotsOf(read.ops);
    const whole = union(read.cover, readable);
    // [T3] A later version may understand a faulty op, and gets it only from those whose vector lacks it. It may also
    // be what covers the dots that have no op, so nothing of those is claimed either.
    const stood = read.faulty.length > 0 ? readable : whole;
    const unread = dotsOf(read.faulty.map(({ op }) => op).filter(hasSoundDot));
    if (read.state?.isWhole) again.push(...read.ops.filter((op) => hasDot(vector, op)));
    const isNew = seq === null || seq > readUpTo;
    const fresh = new Set(freshOf(read.ops, known));
    for (const op of fresh) ops.push(op);
    if (isNew) for (const op of read.ops) if (!fresh.has(op)) repeated.push(op);
    if (isNew && read.author === ownLog) authored = union(authored, whole);
    faulty.push(...read.faulty.filter(({ op }) => !hasDot(known, op)));
    known = union(known, stood);
    carried = union(carried, union(whole, unread));
    for (const op of read.ops) if (op.log === ownLog) ownOps.push(op);
    const heads = headsIn(read);
    ownSeen = [heads, ...read.ops.map(({ ctx }) => ctx)].reduce(
      (most, heights) => Math.max(most, heights[ownLog] ?? 0),
      ownSeen,
    );
    const word: PeerHeads = {
      heads,
      digest: bytesToHex(read.headsDigest),
      state: read.state && bytesToHex(read.state.digest),
    };
    peers.set(read.author, afterWord(peers.get(read.author), word));
  }
  const own = {
    dots: joined([...(carried.get(ownLog) ?? []), ...(ownSeen > 0 ? [[1, ownSeen] as const] : [])]),
    ops: ownOps,
    authored: authored.get(ownLog) ?? [],
  };
  return { ops, again, repeated, vector: known, carried, peers, quarantined, faulty, own };
}

/** [B3] The heads a batch tells, also the author's own that its cover implies. */
function headsIn({ author, cover, heads }: ReadBatch): Heights {
  const own = height(cover, author);
  return own > 0 ? raise(heads, { [author]: own }) : heads;
}

/** The ops whose dots are not known; of two with the same dot the first, as if they had come one by one. */
function freshOf(ops: readonly Op[], known: Vector): readonly Op[] {
  const fresh = new Map<string, Op>();
  for (const op of ops) {
    const key = `${op.log} ${op.n}`;
    if (!hasDot(known, op) && !fresh.has(key)) fresh.set(key, op);
  }
  return [...fresh.values()];
}

const hasSoundDot = (op: Op): boolean => Number.isSafeInteger(op.n) && op.n >= 1;
