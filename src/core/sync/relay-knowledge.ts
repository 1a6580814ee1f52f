import { minus, union, type Heights, type Vector } from '../merge/vector.ts';
import type { Receipt, RelayMark } from './store.ts';

/** An envelope at its place in the relay's log; `envId` in hex. */
export interface PageFrame {
  readonly seq: number;
  readonly envId: string;
}

/** What a replica believes of the relay: SPEC.md [S3] [S5] [S6]. */
export interface RelayKnowledge {
  readonly epoch: string | null;
  /** The seq up to which everything was read, or stored by us. */
  readonly cursor: number;
  /** Hex id of the envelope at the cursor; null at the beginning. */
  readonly tail: string | null;
  /** True from a greeting until a page showed the tail at the cursor. */
  readonly unverified: boolean;
  /** The farthest own envelope that was confirmed beyond the cursor; reading must find it there. */
  readonly ahead: PageFrame | null;
  /** [N5] Envelopes up to here were never read, because a snapshot stood for them; 0 when all were. */
  readonly skipped: number;
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
  ahead: null,
  skipped: 0,
  vector: new Map(),
  sentHeads: {},
};

/** What a store believes next. `lost`: the relay lost data, so the outbox is emptied and everything offered again. */
export interface Learned {
  readonly known: RelayKnowledge;
  readonly lost: boolean;
}

const learned = (known: RelayKnowledge): Learned => ({ known, lost: false });

const startAnew = (epoch: string | null): Learned => ({ known: { ...UNKNOWN_RELAY, epoch }, lost: true });

/** Where to read on. One envelope overlaps after a greeting, to see that it still is the one that was read: [S6]. */
export const markOf = (known: RelayKnowledge): RelayMark => ({
  epoch: known.epoch,
  cursor: known.unverified ? Math.max(known.cursor - 1, 0) : known.cursor,
});

/** [S5] */
export function afterGreeting(known: RelayKnowledge, epoch: string, nextSeq: number): Learned {
  if (known.epoch === null) return learned({ ...known, epoch });
  const farthest = Math.max(known.cursor, known.ahead?.seq ?? 0);
  if (known.epoch !== epoch || nextSeq <= farthest) return startAnew(epoch);
  return learned({ ...known, unverified: known.cursor > 0 });
}

/** Moves on over frames that follow without a gap; null when another envelope stands where ours was confirmed. */
function advance(known: RelayKnowledge, frames: readonly PageFrame[]): RelayKnowledge | null {
  let at = known;
  for (const { seq, envId } of [...frames].sort((a, b) => a.seq - b.seq)) {
    if (seq !== at.cursor + 1) continue;
    const isOurs = at.ahead?.seq === seq;
    if (isOurs && at.ahead?.envId !== envId) return null;
    at = { ...at, cursor: seq, tail: envId, ahead: isOurs ? null : at.ahead };
  }
  return at;
}

/**
 * [S6] Of a page those that follow the cursor without a gap, or were read before; and all that came from hand to hand.
 * What lies beyond a gap is read again later: ops that overtook others would be taken for seen by a deletion.
 */
export function inSequence<T extends { readonly seq: number | null }>(
  known: RelayKnowledge,
  arrivals: readonly T[],
): readonly T[] {
  const seqs = new Set(arrivals.map(({ seq }) => seq));
  let end = known.cursor;
  while (seqs.has(end + 1)) end++;
  return arrivals.filter(({ seq }) => seq === null || seq <= end);
}

/** [S3] [S6] After a page whose envelopes stand for `carried`. */
export function afterPage(known: RelayKnowledge, frames: readonly PageFrame[], carried: Vector): Learned {
  let sure = known;
  if (known.unverified) {
    const overlap = frames.find(({ seq }) => seq === known.cursor);
    if (!overlap) return learned(known);
    if (overlap.envId !== known.tail) return startAnew(known.epoch);
    sure = { ...known, unverified: false };
  }
  const moved = advance(sure, frames);
  if (!moved) return startAnew(known.epoch);
  // What lies beyond a gap is not believed yet: a relay that is restored now would lose it without our noticing.
  const isWhole = frames.every(({ seq }) => seq <= moved.cursor);
  return learned(isWhole ? { ...moved, vector: union(moved.vector, carried) } : moved);
}

/**
 * [S3] [S6] After the relay confirmed envelopes of the outbox, which stand for `cover`. Those that follow the cursor
 * need not be read back. One at or below the cursor was not there when we read that place: the relay was restored.
 */
export function afterReceipts(known: RelayKnowledge, receipts: readonly Receipt[], cover: Vector): Learned {
  if (receipts.some(({ seq }) => seq <= known.cursor)) return startAnew(known.epoch);
  const moved = known.unverified ? known : advance(known, receipts);
  if (!moved) return startAnew(known.epoch);
  const ahead = receipts
    .filter(({ seq }) => seq > moved.cursor)
    .reduce<PageFrame | null>(
      (far, one) => (far && far.seq > one.seq ? far : { seq: one.seq, envId: one.envId }),
      moved.ahead,
    );
  return learned({ ...moved, ahead, vector: union(moved.vector, cover) });
}

export const lackingAtRelay = (own: Vector, relay: Vector, outbox: Vector): Vector =>
  minus(own, union(relay, outbox));

/**
 * [N4] After a snapshot was taken in. Its place is the snapshot's own word, never the relay's, and the next page must show
 * that envelope there: [S6].
 */
export const afterSnapshot = (known: RelayKnowledge, place: PageFrame, cover: Vector): RelayKnowledge =>
  known.cursor > 0
    ? known
    : {
        ...known,
        cursor: place.seq,
        tail: place.envId,
        unverified: true,
        skipped: place.seq,
        vector: union(known.vector, cover),
      };

/** [N5] The log from its beginning, once. What is believed of the relay stays: it lost nothing. */
export const readingAgain = (known: RelayKnowledge): RelayKnowledge => ({
  ...known,
  cursor: 0,
  tail: null,
  unverified: false,
  ahead: null,
  skipped: 0,
});
