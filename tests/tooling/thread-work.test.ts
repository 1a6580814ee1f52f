import { describe, expect, it } from 'vitest';
import { workUntilFrame } from '../../bench/support/thread-work.ts';

const page = { ph: 'X', pid: 1, tid: 7 };
const input = (type: string, ts: number, dur: number, tdur: number) => ({
  ...page,
  name: 'EventDispatch',
  ts,
  dur,
  tdur,
  args: { data: { type } },
});

describe('the work of the thread for a tap', () => {
  it('is what it did itself from the first input to its frame, each moment once', () => {
    expect(
      workUntilFrame([
        { ...page, name: 'RunTask', ts: 0, dur: 900, tdur: 800 },
        input('pointerdown', 1_000, 500, 400),
        input('click', 2_000, 3_000, 2_000),
        { ...page, name: 'FunctionCall', ts: 2_100, dur: 2_800, tdur: 1_900 },
        { ...page, tid: 8, name: 'RunTask', ts: 2_000, dur: 9_000, tdur: 9_000 },
        { ...page, name: 'RunTask', ts: 6_000, dur: 2_000, tdur: 1_500 },
        { ...page, name: 'Commit', ts: 7_000, dur: 500, tdur: 400 },
        { ...page, name: 'RunTask', ts: 9_000, dur: 5_000, tdur: 5_000 },
        { ...page, name: 'Commit', ts: 9_500, dur: 500, tdur: 400 },
      ]),
    ).toBe(3.9);
  });

  it('is nothing that can be told without an input or without a frame', () => {
    expect(workUntilFrame([{ ...page, name: 'Commit', ts: 1, dur: 1 }])).toBeNull();
    expect(workUntilFrame([input('click', 1, 1, 1)])).toBeNull();
  });
});
