import type { ReadBatch } from '#core/envelope/batch.ts';
import { SECRET_BYTES } from '#core/crypto/space-keys.ts';
import { deviceOf } from '#core/merge/vector.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { newLogId } from '#core/sync/changes.ts';
import { civilToday } from '../civil-today.ts';
import { beginReplica, writeFirstRows, type FirstRows } from '../first-rows.ts';
import { hasLog } from '../meta.ts';
import { deleteDatabase } from '../open.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { SessionDeps, SpaceInvitation } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';
import type { SpaceKind } from '../space.ts';
import { newRowId } from '../writer.ts';
import type { OpenSpaces } from './open-spaces.ts';

export interface SpaceToMake extends SpaceInvitation {
  readonly kind: SpaceKind;
  readonly me: string;
  readonly member: FirstRows['member'];
  readonly isNewPair: boolean;
  /** What a file brings along. */
  readonly batch: ReadBatch | null;
  readonly bytes?: readonly Uint8Array[];
  readonly shared?: boolean;
}

export interface SpaceMakerParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
}

/** Makes spaces: noted in the book first, a space only when its database holds what it begins with. */
export class SpaceMaker {
  readonly #parts: SpaceMakerParts;

  constructor(parts: SpaceMakerParts) {
    this.#parts = parts;
  }

  /** `complete` is the moment from which it is a space; nothing is left of it when that fails. */
  make(
    of: SpaceToMake,
    complete = ({ id }: SpaceStore): Promise<void> => this.#parts.book.change(id, { state: 'active' }),
  ): Promise<Result<SpaceStore, SessionFault>> {
    const { deps, book, spaces } = this.#parts;
    return withSessionFaults<SpaceStore, SessionFault>(async () => {
      const entry = await this.#note(of);
      const { id, dbName } = entry.row;
      const log = newLogId(deps.random);
      const space = await spaces.remember(
        id,
        spaces.openNow(entry, (db) => beginReplica(db, log, of.batch, of.bytes)),
      );
      const undo = async (): Promise<void> => {
        await space.close();
        await book.remove(id);
        await deleteDatabase(dbName);
      };
      const written = await space.run((writer) => writeFirstRows(writer, this.#firstRows(of, deviceOf(log))));
      if (!written.ok) {
        await undo();
        const { type } = written.error;
        return err({
          type: type === 'storage_full' || type === 'storage_unavailable' ? type : 'invalid_name',
        });
      }
      try {
        await complete(space);
      } catch (error) {
        await book.refresh();
        // What broke off after the decision is stored as decided.
        if (book.entry(id)?.row.state === 'making') await undo();
        throw error;
      }
      return ok(space);
    });
  }

  /** An own space whose making was cut off: else it would be cleared away later, with what was written in it since. */
  async madeWhole(entry: BookEntry): Promise<SpaceStore> {
    const { deps, book, spaces } = this.#parts;
    const { id } = entry.row;
    const log = newLogId(deps.random);
    const space = await spaces.remember(
      id,
      spaces.openNow(entry, async (db) => {
        if (!(await db.read(() => hasLog(db)))) await beginReplica(db, log, null);
      }),
    );
    const { device, me } = space;
    const first = { me, member: null, isNewPair: false, spaceUid: space.spaceUid };
    const written = await space.run((writer) => writeFirstRows(writer, this.#firstRows(first, device)));
    if (!written.ok) throw new SessionFailure('storage_unavailable');
    await book.change(id, { state: 'active' });
    return space;
  }

  #firstRows(
    { me, member, isNewPair, spaceUid }: Pick<SpaceToMake, 'me' | 'member' | 'isNewPair' | 'spaceUid'>,
    device: string,
  ): FirstRows {
    const { now, deviceKind } = this.#parts.deps;
    return { today: civilToday(now()), deviceKind, device, me, member, pairOf: isNewPair ? spaceUid : null };
  }

  async #note(of: SpaceToMake): Promise<BookEntry> {
    const { deps, book } = this.#parts;
    const { kind, secret, spaceUid, generation, relay, me, shared = false } = of;
    const now = deps.now();
    const rowKey = deps.random(SECRET_BYTES);
    const secrets = { secret, spaceUid, me, rowKey, left: [], lost: [], next: null };
    const row = await book.add(
      {
        id: newRowId(deps.random),
        kind,
        dbName: `wm-${newRowId(deps.random)}`,
        relay,
        generation,
        claimed: false,
        shared,
        createdOn: civilToday(now),
        createdAt: now,
      },
      secrets,
    );
    return { row, secrets };
  }
}
