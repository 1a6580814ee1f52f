import { equalValues } from '#core/merge/value.ts';
import { vectorEntries } from '#core/merge/vector.ts';
import { ok, type Result } from '#core/result/result.ts';
import { namesBetween, renamed } from './following/names.ts';
import { readLog } from './meta.ts';
import { placeRow } from './moving/place-row.ts';
import { rowCopy } from './moving/row-copy.ts';
import type { SpaceDatabase } from './space-database.ts';
import type { SpaceStore } from './space-store.ts';
import type { CommandFault } from './space.ts';

export interface CopyRowsOptions {
  /** Tables of rows that say who and what a replica is. */
  readonly leftOut: ReadonlySet<string>;
  /** Earlier versions of texts come along; never into a space that others share. */
  readonly withVersions: boolean;
}

/**
 * Writes what one space shows into another, under the same row ids and with its texts. Each row is one transaction, and
 * writing it again changes nothing: a copy that was cut off goes on where it stopped. The first space stays as it is.
 */
export async function copyRows(
  from: SpaceStore,
  to: SpaceStore,
  { leftOut, withVersions }: CopyRowsOptions,
): Promise<Result<void, CommandFault>> {
  const names = namesBetween(from, to);
  for (const table of from.db.definitions.keys()) {
    if (leftOut.has(table)) continue;
    const ids = await from.db.read(() => from.db.rows(table).where('visible').equals(1).primaryKeys());
    for (const row of ids) {
      const copy = await from.db.read(() => rowCopy(from.db, { table, row }));
      if (!copy) continue;
      const here = renamed(copy, names);
      const done = await to.runHere((writer) => placeRow({ db: to.db, writer, withVersions }, here));
      if (!done.ok) return done;
    }
  }
  return ok(undefined);
}

const MOST_ROUNDS = 10;

/** Which ops a space holds, to see whether some came since. */
export type Holding = ReturnType<typeof vectorEntries>;

export const holds = ({ db }: { readonly db: SpaceDatabase }): Promise<Holding> =>
  db.read(async () => vectorEntries((await readLog(db)).state.vector));

/**
 * Copies until nothing was written in the first space meanwhile, also by another tab: it is going to be put away or erased.
 * Answers what the copy stands for; null when somebody does not stop writing in it.
 */
export async function copyWhole(
  from: SpaceStore,
  to: SpaceStore,
  options: CopyRowsOptions,
): Promise<Result<Holding | null, CommandFault>> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What is still in an editor belongs to what is copied.
    await from.flush();
    const before = await holds(from);
    const copied = await copyRows(from, to, options);
    if (!copied.ok) return copied;
    if (equalValues(await holds(from), before)) return ok(before);
  }
  return ok(null);
}
