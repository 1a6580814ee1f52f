import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { records } from '#domain/records.ts';
import { atOnce } from '../later.ts';
import { settleMoves, unsettledMoves, type TwoSpaces } from '../moving/move.ts';
import type { RowName } from '../moving/row-copy.ts';
import { noteDeviceSeen, openSpaceOf } from '../open-space.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from '../session-fault.ts';
import type { SessionDeps } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';

export interface OpenSpacesParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly openOwn: () => Promise<SpaceStore>;
}

async function settleIfNeeded(spaces: TwoSpaces): Promise<void> {
  if ((await unsettledMoves(spaces)) !== '') await settleMoves(spaces);
}

/** The spaces of a profile that stand open: each once, under the key that the book of spaces has for it. */
export class OpenSpaces {
  readonly #parts: OpenSpacesParts;
  readonly #open = new Map<string, Promise<SpaceStore>>();
  /** Those of `#open` that stand open. */
  readonly #ready = new Map<string, SpaceStore>();
  /** What the book said when a space was last brought under it. */
  readonly #under = new WeakMap<SpaceStore, BookEntry>();
  readonly #settling = new WeakMap<SpaceStore, Promise<void>>();
  readonly #shut = new Set<string>();

  constructor(parts: OpenSpacesParts) {
    this.#parts = parts;
  }

  has(id: string): boolean {
    return this.#open.has(id);
  }

  ready(id: string): SpaceStore | null {
    return this.#ready.get(id) ?? null;
  }

  open(id: string): Promise<Result<SpaceStore, SessionFault>> {
    const { book } = this.#parts;
    return withSessionFaults<SpaceStore, SessionFault>(async () => {
      const entry = book.entry(id);
      if (entry) return ok(await this.#settled(await this.opened(entry)));
      // A row that is there but does not open is not a space that never was.
      return err({ type: book.summaries.some((space) => space.id === id) ? 'damaged' : 'unknown_space' });
    });
  }

  async opened(entry: BookEntry): Promise<SpaceStore> {
    const { id, generation, relay } = entry.row;
    if (this.#shut.has(id)) throw new SessionFailure('unknown_space');
    const known = this.#open.get(id);
    if (known) {
      const space = await known;
      if (this.#under.get(space) === entry) return space;
      await space.goOnUnder(deriveSpaceKeys(entry.secrets.secret, generation), relay);
      this.#under.set(space, entry);
      return space;
    }
    return this.remember(
      id,
      this.openNow(entry).then((space) => {
        const { deps } = this.#parts;
        if (entry.row.state === 'active')
          (deps.later ?? atOnce)(() => void noteDeviceSeen(space, deps.now()).catch(() => undefined));
        return space;
      }),
    );
  }

  /**
   * A move between the own space and this one that was cut off is ended before anybody looks; at a start, when the own
   * space opens after the first screen, as soon as it is open (`useSettledMoves`).
   */
  async #settled(space: SpaceStore): Promise<SpaceStore> {
    const entry = this.#parts.book.own();
    const own = entry && this.#ready.get(entry.row.id);
    if (space.kind !== 'pair' || !own) return space;
    const spaces = { own, file: space };
    const settling = this.#settling.get(space) ?? settleIfNeeded(spaces);
    this.#settling.set(space, settling);
    // What could not be ended now is ended at the next start; the file opens all the same.
    await settling.catch(() => undefined);
    return space;
  }

  /** While a space opens, whoever asks for it too gets the same one; after a failure the next one tries anew. */
  remember(id: string, opening: Promise<SpaceStore>): Promise<SpaceStore> {
    this.#open.set(id, opening);
    opening.then(
      (space) => {
        space.whereabouts = (of) => this.#whereabouts(space, of);
        if (this.#open.get(id) === opening) this.#ready.set(id, space);
      },
      () => {
        if (this.#open.get(id) === opening) this.#forget(id);
      },
    );
    return opening;
  }

  openNow(
    { row, secrets }: BookEntry,
    firstRows?: Parameters<typeof openSpaceOf>[0]['firstRows'],
  ): Promise<SpaceStore> {
    const { deps } = this.#parts;
    return openSpaceOf({
      row,
      secrets,
      deps,
      definitions: deps.definitions ?? records,
      onTakenAway: () => {
        this.#forget(row.id);
        deps.onReloadNeeded();
      },
      onClose: () => {
        this.#forget(row.id);
      },
      ...(firstRows ? { firstRows } : {}),
    });
  }

  /** What is open goes on under the keys that are stored now. */
  async followBook(): Promise<void> {
    for (const id of [...this.#open.keys()]) {
      const entry = this.#parts.book.entry(id);
      if (entry) await this.opened(entry).catch(() => undefined);
    }
  }

  async close(id: string): Promise<void> {
    await (await this.#open.get(id))?.close();
  }

  /**
   * Closes a space, and does what must happen while nobody has it open. Who asks for it meanwhile does not get it: an
   * opening would wait for the lock under which the work is done, and the work for the end of that opening.
   */
  async whileShut<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.#shut.add(id);
    try {
      await this.close(id);
      return await work();
    } finally {
      this.#shut.delete(id);
    }
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map(async (space) => (await space).close()));
  }

  /** Where a row of a space was moved to: the own space, or the open file that shows it. */
  async #whereabouts(from: SpaceStore, { table, row }: RowName): Promise<SpaceStore | null> {
    if (from.kind !== 'own') return this.#parts.openOwn().catch(() => null);
    for (const opening of this.#open.values()) {
      const space = await opening;
      if (space.kind !== 'pair' || !space.db.definitions.has(table)) continue;
      const stored = await space.db.read(() => space.db.rows(table).get(row));
      if (stored?.visible === 1) return space;
    }
    return null;
  }

  #forget(id: string): void {
    this.#open.delete(id);
    this.#ready.delete(id);
  }
}
