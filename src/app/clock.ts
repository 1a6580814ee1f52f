/** The wall clock, corrected by the relay's when this device's is more than a minute off. */
export interface WallClock {
  readonly now: () => number;
  readonly correct: (offsetMs: number) => void;
  readonly offset: () => number;
  /** The civil day here, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export function createWallClock(): WallClock {
  let offsetMs = 0;
  const now = (): number => Date.now() + offsetMs;
  return {
    now,
    correct: (offset) => {
      offsetMs = offset;
    },
    offset: () => offsetMs,
    today: () => {
      const here = new Date(now());
      const two = (value: number): string => String(value).padStart(2, '0');
      return `${String(here.getFullYear())}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
    },
  };
}
