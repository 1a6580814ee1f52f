/** A point on a device's hybrid logical clock: milliseconds since 1970 and a counter. Rules: SPEC.md. */
export interface Stamp {
  readonly ms: number;
  readonly c: number;
}

/** 2020-01-01 and 2100-01-01 in milliseconds: [C6]. */
export const EARLIEST_MS = 1_577_836_800_000;
export const LATEST_MS = 4_102_444_800_000;

const LARGEST_COUNTER = 65_535;

export const ZERO_STAMP: Stamp = { ms: EARLIEST_MS, c: 0 };

export const isStampTime = (ms: number): boolean =>
  Number.isSafeInteger(ms) && ms >= EARLIEST_MS && ms <= LATEST_MS;

export const isStampCounter = (c: number): boolean => Number.isInteger(c) && c >= 0 && c <= LARGEST_COUNTER;

/** Negative when `a` is older than `b`. */
export const compareStamps = (a: Stamp, b: Stamp): number => a.ms - b.ms || a.c - b.c;

/** The last stamp there is has no successor: one beyond it would be refused by every other device [C6]. */
function successor({ ms, c }: Stamp): Stamp {
  if (c < LARGEST_COUNTER) return { ms, c: c + 1 };
  return ms < LATEST_MS ? { ms: ms + 1, c: 0 } : { ms, c };
}

const withinBounds = (ms: number): number =>
  Number.isFinite(ms) ? Math.min(Math.max(Math.trunc(ms), EARLIEST_MS), LATEST_MS - 1) : EARLIEST_MS;

/** [C2] The next stamp of a device whose last one was `last`, when its wall clock says `now` (ms). */
export function tick(last: Stamp, now: number): Stamp {
  const ms = withinBounds(now);
  return ms > last.ms ? { ms, c: 0 } : successor(last);
}

/** [C3] `stamp` itself when it is greater than `floor`, else the first stamp after `floor`, as far as there is one. */
export const above = (stamp: Stamp, floor: Stamp): Stamp =>
  compareStamps(stamp, floor) > 0 ? stamp : successor(floor);
