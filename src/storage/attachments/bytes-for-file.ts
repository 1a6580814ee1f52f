import type { SpaceDatabase } from '../space-database.ts';
import { bytesHere } from './blobs.ts';
import { keptReferences, shownReferences } from './references.ts';

/** All attachments of a file that a person keeps; what is sealed at once is held in memory as a whole. */
export const MOST_BYTES_IN_FILE = 40 * 1024 * 1024;

export interface BytesForFile {
  readonly bytes: readonly Uint8Array[];
  /** What is shown and not in it: it is not on this device, or there was no room. */
  readonly leftOut: number;
}

/** The bytes of a space for a file of everything: of what is shown, and of what can still be put back. */
export function bytesForFile(
  db: SpaceDatabase,
  at: { readonly now: number; readonly me: string },
  room: number,
): Promise<BytesForFile> {
  return db.read(async () => {
    const shown = await shownReferences(db);
    const kept = (await keptReferences(db, at)) ?? [];
    const digests = new Set(shown.map(([, , digest]) => digest));
    const rest = kept.filter(([, , digest]) => !digests.has(digest));
    const bytes: Uint8Array[] = [];
    let left = room;
    let leftOut = 0;
    for (const [index, reference] of [...shown, ...rest].entries()) {
      const found = reference[1] <= left ? await bytesHere(db, reference) : null;
      if (found) {
        bytes.push(found);
        left -= found.length;
      } else if (index < shown.length) leftOut += 1;
    }
    return { bytes, leftOut };
  });
}
