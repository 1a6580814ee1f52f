import type { Timers } from './timers.ts';

const QUIET_MS = 3_000;
const QUIET_TYPING_MS = 15_000;
/** Who never stops typing is not kept waiting longer. */
const LONGEST_WAIT_MS = 60_000;

export interface LocalChanges {
  changed(typing: boolean): void;
  /** Nothing waits any more. */
  clear(): void;
  isWaiting(): boolean;
}

/** Calls `onQuiet` once, a while after the last change: 3 s, or 15 s while somebody types. */
export function createLocalChanges(timers: Timers, onQuiet: () => void): LocalChanges {
  let cancel: (() => void) | null = null;
  let firstAt = 0;
  const clear = (): void => {
    cancel?.();
    cancel = null;
  };
  return {
    changed(typing) {
      const now = timers.now();
      if (cancel === null) firstAt = now;
      cancel?.();
      const latest = Math.max(0, firstAt + LONGEST_WAIT_MS - now);
      cancel = timers.after(Math.min(typing ? QUIET_TYPING_MS : QUIET_MS, latest), () => {
        cancel = null;
        onQuiet();
      });
    },
    clear,
    isWaiting: () => cancel !== null,
  };
}
