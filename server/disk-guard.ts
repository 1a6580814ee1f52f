import { statfsSync } from 'node:fs';

/** Below this the relay refuses writes, so that the database can always still be checkpointed and copied. */
export const MIN_FREE_BYTES = 200 * 1024 * 1024;
const LOOK_EVERY_MS = 1_000;

export interface DiskGuard {
  hasRoom(): boolean;
}

export function freeBytesOf(folder: string): () => number {
  return () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
}

/** @param freeBytes may throw; an unknown amount is no reason to refuse work */
export function createDiskGuard(
  freeBytes: () => number,
  now: () => number,
  minFree = MIN_FREE_BYTES,
): DiskGuard {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let room = true;
  return {
    hasRoom() {
      const at = now();
      if (Math.abs(at - lookedAt) < LOOK_EVERY_MS) return room;
      lookedAt = at;
      try {
        room = freeBytes() >= minFree;
      } catch {
        room = true;
      }
      return room;
    },
  };
}
