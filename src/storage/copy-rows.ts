import { ok, type Result } from '#core/result/result.ts';
import { placeRow } from './moving/place-row.ts';
import { copiesOf } from './moving/row-copy.ts';
import { singletonId } from './singletons.ts';
import type { SpaceStore } from './space-store.ts';
import type { CommandFault } from './space.ts';

export interface CopyRowsOptions {
  /** Tables of rows that say who and what a replica is. */
  readonly leftOut: ReadonlySet<string>;
  /** Earlier versions of texts come along; never into a space that others share. */
  readonly withVersions: boolean;
}

/** What a space has once has another id in each: the plan of one becomes part of the plan of the other. */
const idIn = (from: SpaceStore, to: SpaceStore, table: string, id: string): string =>
  id === singletonId(from.spaceUid, table) ? singletonId(to.spaceUid, table) : id;

/**
 * Writes what one space shows into another, under the same row ids and with its texts. Each row is one transaction, and
 * writing it again changes nothing: a copy that was cut off goes on where it stopped. The first space stays as it is.
 */
export async function copyRows(
  from: SpaceStore,
  to: SpaceStore,
  { leftOut, withVersions }: CopyRowsOptions,
): Promise<Result<void, CommandFault>> {
  for (const table of from.db.definitions.keys()) {
    if (leftOut.has(table)) continue;
    const ids = await from.db.read(() => from.db.rows(table).where('visible').equals(1).primaryKeys());
    for (const row of ids) {
      const copies = await from.db.read(() => copiesOf(from.db, { table, row }));
      const copy = copies.find((one) => one.table === table && one.row === row);
      if (!copy) continue;
      const here = { ...copy, row: idIn(from, to, table, row) };
      const done = await to.runHere((writer) => placeRow({ db: to.db, writer, withVersions }, here));
      if (!done.ok) return done;
    }
  }
  return ok(undefined);
}
