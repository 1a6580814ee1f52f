import type Dexie from 'dexie';
import type { RandomBytes } from '#core/crypto/random.ts';
import { newIncarnation, nextLogId } from '#core/sync/changes.ts';
import { readLog, readRelay, writeLog, writeRelay } from './meta.ts';
import type { SpaceDatabase } from './space-database.ts';

/** The part of navigator.locks that is used here. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Whether the browser said that transactions are flushed before they complete. One that says nothing, or 'relaxed', may
 * lose the last ones in a power cut, and with them the count of the own ops.
 */
export function isStrictlyDurable(dexie: Dexie): boolean {
  // Asked of a transaction that waits for nobody and that nobody waits for.
  const native: { readonly durability?: string } = dexie
    .backendDB()
    .transaction(['meta'], 'readonly', { durability: 'strict' });
  // `durability` is newer than some browsers.
  return native.durability === 'strict';
}

const lockName = ({ name }: Pick<SpaceDatabase, 'name'>): string => `wm-open-${name}`;

export const browserLocks = (): Locks | null =>
  (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks ?? null;

/** Does what must happen while no tab has a space open; `open` when one has. None opens it meanwhile. */
export async function whileNobodyHasItOpen<T>(
  name: string,
  work: () => Promise<T>,
  locks = browserLocks(),
): Promise<T | 'open'> {
  if (!locks) return work();
  return locks.request(
    lockName({ name }),
    { mode: 'exclusive', ifAvailable: true },
    (lock): Promise<T | 'open'> => (lock === null ? Promise.resolve('open') : work()),
  );
}

/** The tabs that have a space open share a lock; who is alone may speak for all. */
export class OpenMark {
  readonly #db: SpaceDatabase;
  readonly #locks: Locks | null;
  #release: (() => void) | null = null;
  #held: Promise<unknown> = Promise.resolve();
  #taking: Promise<boolean> = Promise.resolve(true);

  constructor(db: SpaceDatabase, locks: Locks | null) {
    this.#db = db;
    this.#locks = locks;
  }

  /** True when no other tab had this space open just now. */
  hold(): Promise<boolean> {
    this.#taking = this.#take();
    return this.#taking;
  }

  async #take(): Promise<boolean> {
    const wasAlone = await this.#isAlone();
    const locks = this.#locks;
    if (locks)
      await new Promise<void>((granted) => {
        const request = locks.request(lockName(this.#db), { mode: 'shared' }, () => {
          granted();
          return new Promise<void>((release) => {
            this.#release = release;
          });
        });
        // A browser that refuses locks gets no mark: the next start counts as one after an unclean stop.
        this.#held = request.catch(() => {
          granted();
        });
      });
    return wasAlone;
  }

  /** Gives the lock back; true when this was the last tab. */
  async release(): Promise<boolean> {
    await this.#taking;
    this.#release?.();
    this.#release = null;
    await this.#held;
    return this.#isAlone();
  }

  async #isAlone(): Promise<boolean> {
    if (!this.#locks) return true;
    try {
      return await this.#locks.request(
        lockName(this.#db),
        { mode: 'exclusive', ifAvailable: true },
        (lock) => lock !== null,
      );
    } catch {
      return false;
    }
  }
}

/** [L2] At a start: after an unclean stop on an engine that may have lost the last writes, goes on under a new log. */
export async function renewAfterUncleanStop(
  db: SpaceDatabase,
  wasAlone: boolean,
  random: RandomBytes,
): Promise<void> {
  if (!wasAlone || isStrictlyDurable(db.dexie)) return;
  await db.write(async () => {
    const { state, stoppedCleanly } = await readLog(db);
    if (stoppedCleanly || state.n === 0) return;
    await writeLog(db, newIncarnation(state, nextLogId(state.log, random)), true);
    const relay = await readRelay(db);
    await writeRelay(db, { ...relay, known: { ...relay.known, sentHeads: {} } });
  });
}

/** The last tab says that everything it wrote was stored. */
export async function markCleanStop(db: SpaceDatabase): Promise<void> {
  await db.write(async () => {
    const { state, stoppedCleanly } = await readLog(db);
    if (!stoppedCleanly) await writeLog(db, state, true);
  });
}
