import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  above,
  compareStamps,
  EARLIEST_MS,
  isStampCounter,
  isStampTime,
  LATEST_MS,
  tick,
  ZERO_STAMP,
  type Stamp,
} from './stamp.ts';

const stamps = fc.record({
  ms: fc.integer({ min: EARLIEST_MS, max: LATEST_MS }),
  c: fc.oneof(fc.integer({ min: 0, max: 65_535 }), fc.constantFrom(0, 1, 65_534, 65_535)),
});
const clocks = fc.oneof(
  fc.double(),
  fc.integer({ min: EARLIEST_MS - 1000, max: LATEST_MS + 1000 }),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, EARLIEST_MS, LATEST_MS),
);
const LAST: Stamp = { ms: LATEST_MS, c: 65_535 };

describe('stamps', () => {
  it('[C1] order by milliseconds, then by counter', () => {
    expect(compareStamps({ ms: 1, c: 9 }, { ms: 2, c: 0 })).toBeLessThan(0);
    expect(compareStamps({ ms: 2, c: 1 }, { ms: 2, c: 0 })).toBeGreaterThan(0);
    expect(compareStamps({ ms: 2, c: 1 }, { ms: 2, c: 1 })).toBe(0);
  });

  it('[C2] a tick takes the wall clock when that is ahead', () => {
    expect(tick({ ms: 1_700_000_000_000, c: 5 }, 1_700_000_000_001)).toEqual({ ms: 1_700_000_000_001, c: 0 });
    expect(tick(ZERO_STAMP, 1_700_000_000_000.9)).toEqual({ ms: 1_700_000_000_000, c: 0 });
  });

  it('[C2] a clock that stands still or jumps back keeps the last time and counts on', () => {
    expect(tick({ ms: 1_700_000_000_000, c: 5 }, 1_700_000_000_000)).toEqual({ ms: 1_700_000_000_000, c: 6 });
    expect(tick({ ms: 1_700_000_000_000, c: 5 }, 1_600_000_000_000)).toEqual({ ms: 1_700_000_000_000, c: 6 });
  });

  it('[C2] [C5] [C6] a tick is greater than the last, never behind the clock, and always within bounds', () => {
    fc.assert(
      fc.property(stamps, clocks, (last, now) => {
        fc.pre(compareStamps(last, LAST) < 0);
        const next = tick(last, now);
        expect(compareStamps(next, last)).toBeGreaterThan(0);
        expect(isStampTime(next.ms)).toBe(true);
        expect(isStampCounter(next.c)).toBe(true);
        if (isStampTime(now) && now < LATEST_MS) expect(next.ms).toBeGreaterThanOrEqual(now);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('[C3] above is greater than the floor, and leaves a stamp that is ahead alone', () => {
    fc.assert(
      fc.property(stamps, stamps, (stamp, floor) => {
        fc.pre(compareStamps(floor, LAST) < 0);
        const lifted = above(stamp, floor);
        expect(compareStamps(lifted, floor)).toBeGreaterThan(0);
        expect(isStampTime(lifted.ms) && isStampCounter(lifted.c)).toBe(true);
        if (compareStamps(stamp, floor) > 0) expect(lifted).toBe(stamp);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('[C3] nothing goes beyond the last stamp that other devices accept', () => {
    expect(above({ ms: 1_700_000_000_000, c: 0 }, LAST)).toEqual(LAST);
    expect(tick(LAST, 1_700_000_000_000)).toEqual(LAST);
  });

  it('[C5] beyond the greatest counter the time goes up by one', () => {
    expect(tick({ ms: 1_700_000_000_000, c: 65_535 }, 0)).toEqual({ ms: 1_700_000_000_001, c: 0 });
    expect(above(ZERO_STAMP, { ms: 1_700_000_000_000, c: 65_535 })).toEqual({ ms: 1_700_000_000_001, c: 0 });
  });

  it('[C6] a local clock outside the bounds is brought to the nearest, and saving goes on', () => {
    expect(tick(ZERO_STAMP, 4e15)).toEqual({ ms: LATEST_MS - 1, c: 0 });
    expect(tick({ ms: EARLIEST_MS - 5, c: 0 }, -1)).toEqual({ ms: EARLIEST_MS, c: 0 });
    expect(tick(ZERO_STAMP, NaN)).toEqual({ ms: EARLIEST_MS, c: 1 });
  });

  it('[C6] only whole milliseconds from 2020 to 2100 and counters up to 65535 are accepted', () => {
    expect(isStampTime(Date.UTC(2020, 0, 1))).toBe(true);
    expect(isStampTime(Date.UTC(2020, 0, 1) - 1)).toBe(false);
    expect(isStampTime(Date.UTC(2100, 0, 1))).toBe(true);
    expect(isStampTime(Date.UTC(2100, 0, 1) + 1)).toBe(false);
    expect(isStampTime(1_700_000_000_000.5)).toBe(false);
    expect(isStampTime(NaN)).toBe(false);
    expect([0, 65_535].every(isStampCounter)).toBe(true);
    expect([-1, 65_536, 1.5, NaN].some(isStampCounter)).toBe(false);
  });
});
