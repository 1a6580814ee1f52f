import type { ContestedDeletion, Reader } from '#storage/space.ts';

/** A row that one person threw away, or moved away, and another changed. */
export type Contested = ContestedDeletion;

export const readContested = (read: Reader): Promise<readonly Contested[]> => read.contestedDeletions();
