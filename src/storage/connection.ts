import type Dexie from 'dexie';

/** A reopening that takes longer is not coming; the next try begins anew. */
const PATIENCE_MS = 10_000;

/**
 * The connection of one database. iOS ends it in the background; then everybody who reads or writes finds out at the same
 * time, and one reopening must serve them all: a second one would end the connection that the first has just made.
 */
export class Connection {
  readonly #dexie: Dexie;
  readonly #waiting = new Set<() => void>();
  readonly #listeners = new Set<() => void>();
  #generation = 0;
  #reopening: Promise<void> | null = null;
  #isClosedForGood = false;

  constructor(dexie: Dexie) {
    this.#dexie = dexie;
  }

  /** Counts the reopenings: who failed under an earlier one need not reopen. */
  get generation(): number {
    return this.#generation;
  }

  /** Nothing is opened again after this. */
  get isClosedForGood(): boolean {
    return this.#isClosedForGood;
  }

  /** True while something waits for a person who says that it may try again. */
  readonly isLost = (): boolean => this.#waiting.size > 0;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A person asks: opens anew, and lets everything that waits try again. */
  readonly retry = async (): Promise<void> => {
    try {
      await this.reopen(this.#generation);
    } catch {
      return;
    }
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const again of waiting) again();
    this.#tell();
  };

  /** Waits until a person asks to try again; what is answered ends the waiting. */
  waitForRetry(again: () => void): () => void {
    this.#waiting.add(again);
    this.#tell();
    return () => {
      if (this.#waiting.delete(again)) this.#tell();
    };
  }

  /** Opens again what was lost under the connection of that generation. Rejects when it does not open. */
  reopen(generation: number): Promise<void> {
    if (this.#isClosedForGood || generation !== this.#generation) return Promise.resolve();
    this.#reopening ??= this.#reopen().finally(() => {
      this.#reopening = null;
    });
    return this.#reopening;
  }

  closeForGood(): void {
    this.#isClosedForGood = true;
    this.#waiting.clear();
    this.#dexie.close();
  }

  /** Another tab took the database: the connection is still needed for a last save, and then never again. */
  endAfterThis(): void {
    this.#isClosedForGood = true;
  }

  async #reopen(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException('the database does not open', 'TimeoutError'));
      }, PATIENCE_MS);
    });
    // Otherwise Dexie would never open it again by itself.
    this.#dexie.close({ disableAutoOpen: false });
    try {
      await Promise.race([this.#dexie.open(), tooLong]);
    } finally {
      clearTimeout(timer);
    }
    this.#generation++;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
