import { minus, union, type Heights, type Vector } from '../merge/vector.ts';
import type { Receipt, RelayMark } from './store.ts';

/** What a replica believes of the relay: SPEC.md [S3] [S5] [S6]. */
export interface RelayKnowledge {
  readonly epoch: string | null;
  /** The seq up to which everything was read or stored by us. */
  readonly cursor: number;
  /** Hex id of the envelope at the cursor; null at the beginning. */
  readonly tail: string | null;
  /** True from a greeting until a page showed the tail at the cursor. */
  readonly unverified: boolean;
  /** Union of the covers of all envelopes pulled or acknowledged. */
  readonly vector: Vector;
  /** Heads as they stood in this log's last batch. */
  readonly sentHeads: Heights;
}

export const UNKNOWN_RELAY: RelayKnowledge = {
  epoch: null,
  cursor: 0,
  tail: null,
  unverified: false,
  vector: new Map(),
  sentHeads: {},
};

/** What a store believes next. `lost`: the relay lost data, so the outbox is emptied and everything offered again. */
export interface Learned {
  readonly known: RelayKnowledge;
  readonly lost: boolean;
}

/** Where to read on. One envelope overlaps after a greeting, to see that it still is the one that was read: [S6]. */
export const markOf = (known: RelayKnowledge): RelayMark => ({
  epoch: known.epoch,
  cursor: known.unverified ? Math.max(known.cursor - 1, 0) : known.cursor,
});

/** [S5] */
export function afterGreeting(known: RelayKnowledge, epoch: string, nextSeq: number): Learned {
  if (known.epoch === null && known.cursor === 0) return { known: { ...known, epoch }, lost: false };
  if (known.epoch !== epoch || nextSeq <= known.cursor)
    return { known: { ...UNKNOWN_RELAY, epoch }, lost: true };
  return { known: { ...known, unverified: known.cursor > 0 }, lost: false };
}

/** A frame of a page of the relay; `envId` in hex. */
export interface PageFrame {
  readonly seq: number;
  readonly envId: string;
}

/** Moves on over frames that follow without a gap. */
function advance(known: RelayKnowledge, frames: readonly PageFrame[]): RelayKnowledge {
  const inOrder = [...frames].sort((a, b) => a.seq - b.seq);
  return inOrder.reduce(
    (at, { seq, envId }) => (seq === at.cursor + 1 ? { ...at, cursor: seq, tail: envId } : at),
    known,
  );
}

/** [S3] [S6] After a page whose envelopes stand for `carried`. */
export function afterPage(known: RelayKnowledge, frames: readonly PageFrame[], carried: Vector): Learned {
  const learned = { ...known, vector: union(known.vector, carried) };
  if (!known.unverified) return { known: advance(learned, frames), lost: false };
  const overlap = frames.find(({ seq }) => seq === known.cursor);
  if (!overlap) return { known: learned, lost: false };
  if (overlap.envId === known.tail)
    return { known: advance({ ...learned, unverified: false }, frames), lost: false };
  return { known: { ...UNKNOWN_RELAY, epoch: known.epoch, vector: carried }, lost: true };
}

/** [S3] After the relay confirmed own envelopes that stand for `cover`; receipts that follow the cursor need not be read back. */
export function afterReceipts(
  known: RelayKnowledge,
  receipts: readonly Receipt[],
  cover: Vector,
): RelayKnowledge {
  const learned = { ...known, vector: union(known.vector, cover) };
  return known.unverified ? learned : advance(learned, receipts);
}

export const lackingAtRelay = (own: Vector, relay: Vector, outbox: Vector): Vector =>
  minus(own, union(relay, outbox));
