/** An opened row with the bytes that it was opened from. */
interface Opened {
  readonly sealed: Uint8Array;
  /** The readable properties that the bytes are bound to. */
  readonly readable: readonly unknown[];
  readonly row: object;
}

/** Rows of lists that fit a year of use many times over; the oldest make room. */
const MOST_ROWS = 5_000;

/** A plain loop: it runs for every byte of every row of a list. */
function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => Object.is(part, b[index]));

/**
 * Rows that were opened before. After each command Dexie reads whole lists again; the same bytes in the same place open
 * to the same row, so most need no cipher, and screens get the very object that they have.
 */
export class OpenedRows {
  readonly #rows = new Map<string, Opened>();

  find(key: string, sealed: Uint8Array, readable: readonly unknown[]): object | undefined {
    const known = this.#rows.get(key);
    return known && isSameList(known.readable, readable) && isSameBytes(known.sealed, sealed)
      ? known.row
      : undefined;
  }

  keep(key: string, sealed: Uint8Array, readable: readonly unknown[], row: object): void {
    this.#rows.delete(key);
    this.#rows.set(key, { sealed, readable, row });
    if (this.#rows.size <= MOST_ROWS) return;
    const [oldest] = this.#rows.keys();
    if (oldest !== undefined) this.#rows.delete(oldest);
  }

  clear(): void {
    this.#rows.clear();
  }
}
