/**
 * Takes work that nobody waits for: watching what other tabs change, noting the day, clearing away. The app does it once
 * something stands on the screen; on a slow phone each of these would be waited for.
 */
export type Later = (work: () => void) => void;

export const atOnce: Later = (work) => {
  work();
};
