import type { AppStore, SpaceRow } from '../app-store.ts';
import { deleteDatabase } from '../open.ts';

/** A space whose making was cut off is removed when it is this old: another tab may still be making a younger one. */
const UNFINISHED_MS = 3_600_000;

export async function removeUnfinished(
  app: AppStore,
  spaces: readonly SpaceRow[],
  now: number,
): Promise<void> {
  for (const { id, kind, dbName, state, createdAt } of spaces) {
    // An own space is made whole instead, when it is opened.
    if (state !== 'making' || kind === 'own' || now - createdAt <= UNFINISHED_MS) continue;
    await app.spaces.delete(id);
    await deleteDatabase(dbName);
  }
}
