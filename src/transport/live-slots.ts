export interface LiveSlots {
  /** Gives a slot, which what it returns frees again; null when all are taken. */
  take(): (() => void) | null;
}

/**
 * A browser opens at most six connections to one origin over HTTP/1.1; a mentor with seven mentees would else wait
 * for ever behind her own event streams. Share one of these between all spaces of a page.
 */
export function createLiveSlots(count = 2): LiveSlots {
  let free = count;
  return {
    take() {
      if (free === 0) return null;
      free -= 1;
      let isHeld = true;
      return () => {
        if (isHeld) free += 1;
        isHeld = false;
      };
    },
  };
}
