// Apart from snapshot.ts, so that who only asks does not load batches and envelopes.

/** [N1] What may follow the newest snapshot before a new one is worth its bytes. */
export const SNAPSHOT_AFTER_BYTES = 256 * 1024;
export const SNAPSHOT_AFTER_ENVELOPES = 500;

/** [N4] A log that is no longer is read as it is: asking would cost as much. */
export const SNAPSHOT_ASKED_ABOVE = 32;

/** What the relay tells of its newest snapshot; `snapshotSeq` is 0 when it has none. */
export interface SnapshotAge {
  readonly nextSeq: number;
  readonly snapshotSeq?: number;
  readonly bytesAfterSnapshot?: number;
}

/** A place that the log has not reached is no snapshot's: such a word must not keep everybody from making one. */
const sinceOf = ({ nextSeq, snapshotSeq = 0 }: SnapshotAge): number =>
  snapshotSeq < nextSeq ? snapshotSeq : 0;

/** [N1] */
export const isSnapshotDue = (age: SnapshotAge): boolean =>
  age.snapshotSeq !== undefined &&
  age.bytesAfterSnapshot !== undefined &&
  (age.nextSeq - 1 - sinceOf(age) > SNAPSHOT_AFTER_ENVELOPES ||
    age.bytesAfterSnapshot > SNAPSHOT_AFTER_BYTES);
