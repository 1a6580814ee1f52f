import { err, ok, type Result } from '#core/result/result.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import { civilToday } from '../civil-today.ts';
import type { CopyRowsOptions, Holding } from '../copy-rows.ts';
import type { RestoreFault } from '../export.ts';
import { keyRowId, membershipOf, noteKey, type KeyRow } from '../keyring-rows.ts';
import { deleteDatabase } from '../open.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { SessionDeps, SpaceInvitation, SpaceKey } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';
import type { Space } from '../space.ts';
import type { Erasing } from './erasing.ts';
import type { SpaceMaker } from './make-space.ts';
import type { OpenSpaces } from './open-spaces.ts';

export interface KeptFilesParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
  readonly maker: SpaceMaker;
  readonly openOwn: () => Promise<SpaceStore>;
  readonly erasing: Erasing;
}

const PUT_AWAY_MS = 30 * 86_400_000;
/** Who and which device a replica is does not come along. */
export const NOT_OF_DEVICE: ReadonlySet<string> = new Set([devices.table, members.table]);
/** Nor which pair: the file that was joined has its own. */
export const NOT_BROUGHT: ReadonlySet<string> = new Set([...NOT_OF_DEVICE, pairs.table]);

/** What becomes of files: brought into another, put away and taken back, erased, written to a file and read from one. */
export class KeptFiles {
  readonly #parts: KeptFilesParts;

  constructor(parts: KeptFilesParts) {
    this.#parts = parts;
  }

  invitation(id: string): SpaceInvitation | null {
    const entry = this.#parts.book.entry(id);
    if (!entry) return null;
    const { relay, generation } = entry.row;
    const { secret, spaceUid } = entry.secrets;
    return { secret, spaceUid, generation, relay };
  }

  async putAway(id: string): Promise<void> {
    await this.note(id, this.invitation(id), 'erased');
    const putAwayOn = civilToday(this.#parts.deps.now());
    await this.#parts.book.change(id, { state: 'closed', putAwayOn });
  }

  /** What was brought into another file stays there too; what is written from now on stays here. */
  async takeBack(id: string): Promise<void> {
    await this.note(id, this.invitation(id));
    await this.#parts.book.rewrite(({ row, secrets }) =>
      row.id === id ? { state: 'active', putAwayOn: null, secrets: { ...secrets, next: null } } : null,
    );
  }

  async erasePutAway(): Promise<void> {
    const { book, deps } = this.#parts;
    const last = civilToday(deps.now() - PUT_AWAY_MS);
    for (const { id, state, putAwayOn } of book.summaries)
      if (state === 'closed' && putAwayOn !== null && putAwayOn < last) await this.erase(id);
  }

  /** What nobody else takes part in goes at the relay too, as soon as it is reached. */
  async erase(id: string): Promise<void> {
    const { book, erasing } = this.#parts;
    const entry = book.entry(id);
    if (entry) await erasing.remember([entry]);
    await this.drop(id);
  }

  /** Before `drop`, of what goes at the relay too. */
  async rememberPlaces(entry: BookEntry): Promise<void> {
    await this.#parts.erasing.remember([entry]);
  }

  /** Here alone. */
  async drop(id: string): Promise<void> {
    const { book, spaces } = this.#parts;
    const entry = book.entry(id);
    // The key goes first: whatever is cut off after this, nothing can be read any more.
    await book.remove(id);
    await spaces.close(id);
    if (entry) await deleteDatabase(entry.row.dbName);
  }

  export(id: string): Promise<Result<Uint8Array, SessionFault>> {
    const { book, spaces } = this.#parts;
    return withSessionFaults<Uint8Array, SessionFault>(async () => {
      const entry = book.entry(id);
      if (!entry) return err({ type: 'unknown_space' });
      const { db } = await spaces.opened(entry);
      const { kind, generation, relay } = entry.row;
      const { secret, spaceUid, me } = entry.secrets;
      const { encodeSpaceFile, wholeBatch } = await import('../export.ts');
      const { bytesForFile, MOST_BYTES_IN_FILE } = await import('../attachments/bytes-for-file.ts');
      const now = this.#parts.deps.now();
      const { bytes } = await bytesForFile(db, { now, me }, MOST_BYTES_IN_FILE);
      const header = { kind, spaceUid, secret, generation, relay, me };
      return ok(encodeSpaceFile(header, await wholeBatch(db), bytes));
    });
  }

  async restore(bytes: Uint8Array): Promise<Result<Space, SessionFault | RestoreFault>> {
    const { parseSpaceFile } = await import('../export.ts');
    const file = parseSpaceFile(bytes);
    if (!file.ok) return file;
    const { header, ...contents } = file.value;
    return this.#parts.maker.make({ ...header, ...contents, member: null, isNewPair: false });
  }

  /** Notes the key of a file, and whether it is in use, on the keyring. */
  async note(id: string, key: SpaceKey | null, state: KeyRow['state'] = 'active'): Promise<void> {
    const { book, spaces, openOwn } = this.#parts;
    const entry = book.entry(id);
    if (entry?.row.kind !== 'pair' || !key) return;
    const membership = await membershipOf(await spaces.opened(entry));
    const own = await openOwn();
    const noted = await own.run(async (writer) => {
      await noteKey(writer, membership, key, state);
      // In use again: nobody goes on in another.
      if (state === 'active')
        await writer.update(spaceKeys, keyRowId(membership.spaceUid), { next: '', came: {} });
    });
    if (!noted.ok) throw new SessionFailure('storage_unavailable');
  }

  /** Answers what of the first went along. */
  async copy(from: SpaceStore, to: SpaceStore, options: CopyRowsOptions): Promise<Holding> {
    const { copyWhole } = await import('../copy-rows.ts');
    const copied = await copyWhole(from, to, options);
    // The first is put away or erased after this, so never while somebody writes in it.
    if (!copied.ok || !copied.value) throw new SessionFailure('storage_unavailable');
    return copied.value;
  }
}
