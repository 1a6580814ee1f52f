import { strToU8, Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate';
import { err, ok, type Result } from '#core/result/result.ts';

/** A ZIP that grows as its files are written; what is done is handed on and not kept. */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #done: Promise<void>;
  readonly #mtime: Date;

  /** `mtime`: the day that its files show. */
  constructor(onBytes: (bytes: Uint8Array) => void, mtime: Date) {
    this.#mtime = mtime;
    let settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;
    this.#done = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.#done.catch(() => undefined);
    this.#zip = new Zip((error, bytes, final) => {
      if (error) settle?.reject(error);
      else {
        onBytes(bytes);
        if (final) settle?.resolve();
      }
    });
  }

  /** One file, piece by piece. */
  file(name: string): {
    readonly write: (text: string) => void;
    readonly writeBytes: (bytes: Uint8Array) => void;
    readonly end: () => void;
  } {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = this.#mtime;
    this.#zip.add(entry);
    return {
      write: (text) => {
        if (text !== '') entry.push(strToU8(text));
      },
      writeBytes: (bytes) => {
        entry.push(bytes);
      },
      end: () => {
        entry.push(new Uint8Array(), true);
      },
    };
  }

  end(): Promise<void> {
    this.#zip.end();
    return this.#done;
  }
}

export interface UnzipFault {
  readonly type: 'not_a_zip' | 'missing' | 'too_large' | 'damaged';
}

const MIB = 1024 * 1024;

/** What a ZIP may be, whatever it says of itself. The app writes none that is more: see docs/decisions/029. */
const MOST_ENTRIES = 4_100;
const MOST_OUT = 128 * MIB;
const MOST_RATIO = 100;
/** So little is no bomb, however small the file was. */
const NO_BOMB = MIB;

/** What reading one ZIP has cost; what is too much throws. */
class Budget {
  isSpent = false;
  readonly #most: number;
  #entries = 0;
  #bytes = 0;

  constructor(zip: Uint8Array, limit = Infinity) {
    this.#most = Math.min(limit, MOST_OUT, Math.max(NO_BOMB, zip.length * MOST_RATIO));
  }

  entry(): void {
    this.#entries++;
    this.#check(this.#entries > MOST_ENTRIES);
  }

  bytes(count: number): void {
    this.#bytes += count;
    this.#check(this.#bytes > this.#most);
  }

  #check(isTooMuch: boolean): void {
    if (!isTooMuch) return;
    this.isSpent = true;
    throw new RangeError('too large');
  }
}

const CHUNK = 64 * 1024;
const START = [0x50, 0x4b, 0x03, 0x04];

interface Found {
  readonly parts: Uint8Array[];
  size: number;
  isThere: boolean;
  isWhole: boolean;
}

/**
 * The text of one file in a ZIP, at most `limit` bytes of it: a bomb is refused while it grows. What a ZIP says of its own
 * sizes is not believed.
 */
export function readFromZip(zip: Uint8Array, name: string, limit: number): Result<string, UnzipFault> {
  if (!START.every((byte, index) => zip[index] === byte)) return err({ type: 'not_a_zip' });
  const found: Found = { parts: [], size: 0, isThere: false, isWhole: false };
  const budget = new Budget(zip, limit);
  const unzip = new Unzip((file) => {
    budget.entry();
    if (file.name !== name || found.isThere) return;
    found.isThere = true;
    file.ondata = (error, bytes, final) => {
      if (error) throw error;
      budget.bytes(bytes.length);
      found.size += bytes.length;
      found.parts.push(bytes);
      if (final) found.isWhole = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length && !found.isWhole; at += CHUNK)
      unzip.push(zip.subarray(at, at + CHUNK), at + CHUNK >= zip.length);
  } catch {
    return err({ type: budget.isSpent ? 'too_large' : 'damaged' });
  }
  if (!found.isThere) return err({ type: 'missing' });
  if (!found.isWhole) return err({ type: 'damaged' });
  return textOf(found);
}

function join({ parts, size }: Pick<Found, 'parts' | 'size'>): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The files of one folder in a ZIP, as far as they are whole and no larger than `limit`, at most `most` of them. What else is
 * in it, or is wrong with it, is passed over; a ZIP that is too much is refused as a whole.
 */
export function readFolder(
  zip: Uint8Array,
  folder: string,
  { limit, most }: { readonly limit: number; readonly most: number },
): Result<readonly Uint8Array[], UnzipFault> {
  const whole: Uint8Array[] = [];
  const budget = new Budget(zip);
  let started = 0;
  const unzip = new Unzip((file) => {
    if (budget.isSpent) return;
    budget.entry();
    if (!file.name.startsWith(`${folder}/`) || started >= most) return;
    started += 1;
    const found = { parts: [] as Uint8Array[], size: 0 };
    file.ondata = (error, bytes, final) => {
      // What is thrown here comes back as an error of the file.
      if (!error) budget.bytes(bytes.length);
      found.size += error ? Infinity : bytes.length;
      if (found.size > limit) return;
      found.parts.push(bytes);
      if (final && found.size > 0) whole.push(join(found));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length && !budget.isSpent; at += CHUNK)
      unzip.push(zip.subarray(at, at + CHUNK), at + CHUNK >= zip.length);
  } catch {
    // What was whole before stays.
  }
  return budget.isSpent ? err({ type: 'too_large' }) : ok(whole);
}

function textOf(found: Found): Result<string, UnzipFault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(join(found)));
  } catch {
    return err({ type: 'damaged' });
  }
}
