import type { Updates } from './updates.ts';

/** Opens the newest version there is: the one that waits; else a reload asks the server for it. */
export async function openNewest(updates: Updates | undefined, reload: () => void): Promise<void> {
  if ((await updates?.applyUpdate()) !== 'applying') reload();
}
