import type { Reader } from '#storage/space.ts';

/** A row that one person threw away and another changed. */
export interface Contested {
  readonly table: string;
  readonly row: string;
}

export const readContested = (read: Reader): Promise<readonly Contested[]> => read.contestedDeletions();
