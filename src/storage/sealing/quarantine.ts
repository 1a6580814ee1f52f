import type { BrokenReport } from './middleware.ts';

/** How many rows of each table were found broken since the start, mended or not. */
export type BrokenTally = ReadonlyMap<string, { readonly damaged: number; readonly newer: number }>;

export interface BrokenRowsParts {
  /** Copies the sealed bytes of broken rows and mends what can be mended, in an own transaction. */
  readonly handle: (reports: readonly BrokenReport[], tally: BrokenTally) => Promise<void>;
}

const nameOf = ({ table, key }: BrokenReport): string => JSON.stringify([table, key]);

/**
 * Collects the rows that did not open while others were read, and hands them on once reading is done: nothing may be
 * written within a reader's transaction. Each row is handed on once.
 */
export class BrokenRows {
  readonly #handle: BrokenRowsParts['handle'];
  readonly #known = new Set<string>();
  readonly #tally = new Map<string, { damaged: number; newer: number }>();
  #waiting: BrokenReport[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #handling: Promise<void> = Promise.resolve();

  constructor({ handle }: BrokenRowsParts) {
    this.#handle = handle;
  }

  readonly report = (report: BrokenReport): void => {
    const name = nameOf(report);
    if (this.#known.has(name)) return;
    this.#known.add(name);
    this.#count(report);
    this.#waiting.push(report);
    this.#timer ??= setTimeout(() => void this.settle(), 0);
  };

  /** Handles what waits now; resolves when it is done. */
  settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const reports = this.#waiting;
    this.#waiting = [];
    if (reports.length > 0)
      // A failure here leaves the rows broken and counted in no list; the next start tries again.
      this.#handling = this.#handling.then(() => this.#handle(reports, this.#tally)).catch(() => undefined);
    return this.#handling;
  }

  #count({ table, reason }: BrokenReport): void {
    const counted = this.#tally.get(table) ?? { damaged: 0, newer: 0 };
    counted[reason === 'newer_version' ? 'newer' : 'damaged']++;
    this.#tally.set(table, counted);
  }
}
