import { minus, union, type Heights, type Vector } from '../merge/vector.ts';
import type { Receipt } from './store.ts';

/** What a replica believes of the relay: SPEC.md [S3] [S5]. */
export interface RelayKnowledge {
  readonly epoch: string | null;
  readonly cursor: number;
  /** Union of the covers of all envelopes pulled or acknowledged. */
  readonly vector: Vector;
  /** Heads as they stood in this log's last batch. */
  readonly sentHeads: Heights;
}

export const UNKNOWN_RELAY: RelayKnowledge = { epoch: null, cursor: 0, vector: new Map(), sentHeads: {} };

/** [S5] Null when nothing is to be reset. */
export function afterGreeting(known: RelayKnowledge, epoch: string, nextSeq: number): RelayKnowledge | null {
  if (known.epoch === epoch && nextSeq > known.cursor) return null;
  if (known.epoch === null && known.cursor === 0) return { ...known, epoch };
  return { ...UNKNOWN_RELAY, epoch };
}

/** True when a greeting means that the relay lost what it had, so that the outbox is sealed anew. */
export const hasLostData = (known: RelayKnowledge, epoch: string, nextSeq: number): boolean =>
  known.epoch !== null && (known.epoch !== epoch || nextSeq <= known.cursor);

export const lackingAtRelay = (own: Vector, relay: Vector, outbox: Vector): Vector => minus(own, union(relay, outbox));

/** The cursor after own envelopes were stored: receipts that follow it without a gap need not be pulled back. */
export function cursorAfterReceipts(cursor: number, receipts: readonly Receipt[]): number {
  const seqs = receipts.map(({ seq }) => seq).sort((a, b) => a - b);
  return seqs.reduce((at, seq) => (seq === at + 1 ? seq : at), cursor);
}
