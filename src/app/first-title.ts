/** A screen without a title is a fault; what waits for one goes on after this long. */
const LONGEST_WAIT_MS = 4_000;

/**
 * Resolves when a title stands on the screen, so when somebody can begin to read, or when the screen is busy: what it
 * waits for may be what waits for a title.
 */
export function titleStands(root: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (root.querySelector('h1, [aria-busy=true]') !== null) end();
    });
    const timer = setTimeout(end, LONGEST_WAIT_MS);
    function end(): void {
      watch.disconnect();
      clearTimeout(timer);
      resolve();
    }
    watch.observe(root, { childList: true, subtree: true });
  });
}

/** A page that is busy does what waits after this long all the same. */
const LONGEST_BUSY_MS = 1_000;

/** Runs work when the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  // The types promise it everywhere; Safari has none.
  const { requestIdleCallback } = globalThis as {
    requestIdleCallback?: typeof globalThis.requestIdleCallback;
  };
  if (requestIdleCallback) requestIdleCallback(work, { timeout: LONGEST_BUSY_MS });
  else setTimeout(work, 0);
}
