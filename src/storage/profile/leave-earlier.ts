import { equalValues } from '#core/merge/value.ts';
import { records } from '#domain/records.ts';
import { whileNobodyHasItOpen } from '../clean-stop.ts';
import { holds, type Holding } from '../copy-rows.ts';
import { deleteDatabase } from '../open.ts';
import { openDatabaseOf } from '../open-space.ts';
import type { SessionDeps } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';
import { NOT_OF_DEVICE, type KeptFiles } from './kept-files.ts';
import type { OpenSpaces } from './open-spaces.ts';

export interface LeaveParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
  readonly files: KeptFiles;
}

/** Somebody writes in it again and again: it is left at the next start. */
const MOST_ROUNDS = 3;

const holdingOf = async (
  { row, secrets }: BookEntry,
  { now, random, definitions = records }: SessionDeps,
): Promise<Holding> => {
  const onTakenAway = (): Promise<void> => Promise.resolve();
  const { db } = await openDatabaseOf(row, secrets, { now, random, definitions, onTakenAway });
  try {
    return await holds({ db });
  } finally {
    db.close();
  }
};

/**
 * Brings the rows of an own space that was there before into the one that came in its place, and erases it. False: another
 * tab has it open and may still write in it. Then it stays, and whoever of the tabs closes it last, or the next start, does
 * this again; what is copied twice is not there twice.
 */
export async function leaveEarlier(parts: LeaveParts, { row }: BookEntry, own: SpaceStore): Promise<boolean> {
  const { book, deps, spaces, files } = parts;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Another tab may have erased it.
    await book.refresh();
    const entry = book.entry(row.id);
    if (!entry) return true;
    const old = await spaces.opened(entry).catch(async (error: unknown) => {
      await book.refresh();
      if (book.entry(row.id)) throw error;
      await deleteDatabase(row.dbName);
      return null;
    });
    if (!old) return true;
    const copied = await files.copy(old, own, { leftOut: NOT_OF_DEVICE, withVersions: true });
    await files.rememberPlaces(entry);
    const outcome = await spaces.whileShut(row.id, () =>
      whileNobodyHasItOpen(row.dbName, async () => {
        await book.refresh();
        if (!book.entry(row.id)) return 'erased';
        // A tab that closed it just now may have saved something after the copy.
        if (!equalValues(await holdingOf(entry, deps), copied)) return 'written';
        await files.drop(row.id);
        return 'erased';
      }),
    );
    if (outcome === 'erased') return true;
    if (outcome === 'open') return false;
  }
  return false;
}
