import { departureOf, DELETED_FIELD, departureValue } from '#core/merge/row.ts';
import type { Result } from '#core/result/result.ts';
import { removeUnused } from '../attachments/blobs.ts';
import { CommandFailure } from '../command-failure.ts';
import type { CommandFault, Done } from '../space.ts';
import { intactRow, type SpaceDatabase } from '../space-database.ts';
import type { SpaceWriter } from '../writer.ts';
import { mayMove } from './movable.ts';
import { isOnlyHere } from './only-here.ts';
import { placeRow } from './place-row.ts';
import { copiesOf, forgetRows, isSameCopy, type RowCopy, type RowName } from './row-copy.ts';

export interface RowMoverParts {
  readonly db: SpaceDatabase;
  /** Whether others may come to read this space. */
  readonly isShared: boolean;
  readonly write: <T>(command: (writer: SpaceWriter) => Promise<T>) => Promise<Result<Done<T>, CommandFault>>;
}

/** How rows left: `forgotten` as if they had never been in this space, or with a mark that the other devices get too. */
export type Leaving = 'forgotten' | 'marked';

function orFail<T>(done: Result<Done<T>, CommandFault>): T {
  if (!done.ok) throw new CommandFailure(done.error);
  return done.value.value;
}

/** One space's side of a move: reading a row whole, writing it whole, and letting it go. */
export class RowMover {
  readonly #parts: RowMoverParts;

  constructor(parts: RowMoverParts) {
    this.#parts = parts;
  }

  /** A row and what belongs to it, as they stand here. */
  copy(of: RowName): Promise<readonly RowCopy[]> {
    const { db } = this.#parts;
    return db.read(() => copiesOf(db, of));
  }

  async place(copies: readonly RowCopy[]): Promise<void> {
    const { db, write, isShared } = this.#parts;
    orFail(
      await write(async (writer) => {
        for (const copy of copies) await placeRow({ db, writer, withVersions: !isShared }, copy);
      }),
    );
  }

  /** Null when a row was written since it was copied: then it has to be copied again. */
  async leave(of: RowName, copies: readonly RowCopy[]): Promise<Leaving | null> {
    const { db, write } = this.#parts;
    return orFail(
      await write(async (writer): Promise<Leaving | null> => {
        if (!isSameCopy(copies, await copiesOf(db, of))) return null;
        if (await this.#mayForget()) {
          await forgetRows(db, copies);
          await this.#removeBytes(writer, copies);
          return 'forgotten';
        }
        for (const { table, row } of copies) {
          const stored = intactRow(await db.rows(table).get(row));
          if (stored)
            await writer.writeFields(table, row, [
              { field: DELETED_FIELD, value: departureValue(stored.$, writer.now) },
            ]);
        }
        await this.#removeBytes(writer, copies);
        return 'marked';
      }),
    );
  }

  /** Whether a row that leaves can be taken out of the log. */
  mayForget(): Promise<boolean> {
    const { db } = this.#parts;
    return db.read(() => this.#mayForget());
  }

  /** Whether the log still holds what was set apart or thrown away, so that whoever gets it could read that. */
  async holdsMore(): Promise<boolean> {
    const { db } = this.#parts;
    return db.read(async () => {
      for (const table of db.definitions.keys())
        if (mayMove(table) && (await db.rows(table).where('visible').equals(0).count()) > 0) return true;
      return false;
    });
  }

  /** Rows that were moved away and that somebody changed who had not seen it. */
  async cameBack(): Promise<readonly RowName[]> {
    const { db } = this.#parts;
    return db.read(async () => {
      const contested = await db.contested.toArray();
      const found: RowName[] = [];
      for (const { table, row, field } of contested) {
        if (field !== DELETED_FIELD || !db.definitions.has(table)) continue;
        const stored = intactRow(await db.rows(table).get(row));
        if (stored && departureOf(stored.$) !== null) found.push({ table, row });
      }
      return found;
    });
  }

  /** They went along; what other rows still point to stays. */
  async #removeBytes({ db, me, now }: SpaceWriter, copies: readonly RowCopy[]): Promise<void> {
    if (copies.some(({ bytes }) => bytes.length > 0)) await removeUnused(db, { now, me });
  }

  async #mayForget(): Promise<boolean> {
    const { db, isShared } = this.#parts;
    return isShared && (await isOnlyHere(db));
  }
}
