export interface BackOff {
  /** Milliseconds to wait before the next try: doubled each time, with up to half on top so that devices spread. */
  next(atLeastMs?: number): number;
  reset(): void;
}

/** @param random 0 … 1 */
export function createBackOff(firstMs: number, longestMs: number, random: () => number): BackOff {
  let failures = 0;
  return {
    next(atLeastMs = 0) {
      const wait = Math.max(Math.min(firstMs * 2 ** failures, longestMs), atLeastMs);
      failures = Math.min(failures + 1, 30);
      return wait * (1 + random() / 2);
    },
    reset() {
      failures = 0;
    },
  };
}
