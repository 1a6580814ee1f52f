import type { AppStore, SpaceRow } from '../app-store.ts';
import { deleteDatabase } from '../open.ts';

/** A space whose making was cut off is removed when it is this old: another tab may still be making a younger one. */
const UNFINISHED_MS = 3_600_000;

export async function removeUnfinished(
  app: AppStore,
  spaces: readonly SpaceRow[],
  now: number,
): Promise<void> {
  const hasOwn = new Set(
    spaces.filter(({ kind, state }) => kind === 'own' && state === 'active').map(({ profile }) => profile),
  );
  for (const { id, kind, profile, dbName, state, createdAt } of spaces) {
    // An own space is made whole instead, when it is opened; but not one that a backup was to put beside another.
    const isNeeded = kind === 'own' && !hasOwn.has(profile);
    if (state !== 'making' || isNeeded || now - createdAt <= UNFINISHED_MS) continue;
    await app.spaces.delete(id);
    await deleteDatabase(dbName);
  }
}
