import { describe, expect, it } from 'vitest';
import { isSnapshotDue } from './snapshot-age.ts';

describe('[N1] a new snapshot', () => {
  it.each([
    [
      'when more than 500 envelopes follow the newest',
      { nextSeq: 702, snapshotSeq: 200, bytesAfterSnapshot: 1 },
      true,
    ],
    ['not at 500', { nextSeq: 701, snapshotSeq: 200, bytesAfterSnapshot: 1 }, false],
    [
      'when they weigh more than 256 KiB',
      { nextSeq: 300, snapshotSeq: 200, bytesAfterSnapshot: 262_145 },
      true,
    ],
    [
      'also behind one of a place that the log never reached',
      { nextSeq: 702, snapshotSeq: 9e15, bytesAfterSnapshot: 0 },
      true,
    ],
    ['not where the relay does not know snapshots', { nextSeq: 9000 }, false],
  ])('is due: %s', (_when, age, due) => {
    expect(isSnapshotDue(age)).toBe(due);
  });
});
