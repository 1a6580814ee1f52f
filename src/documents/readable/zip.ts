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
  file(name: string): { readonly write: (text: string) => void; readonly end: () => void } {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = this.#mtime;
    this.#zip.add(entry);
    return {
      write: (text) => {
        if (text !== '') entry.push(strToU8(text));
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
  const unzip = new Unzip((file) => {
    if (file.name !== name || found.isThere) return;
    found.isThere = true;
    file.ondata = (error, bytes, final) => {
      if (error) throw error;
      found.size += bytes.length;
      if (found.size > limit) throw new RangeError('too large');
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
    return err({ type: found.size > limit ? 'too_large' : 'damaged' });
  }
  if (!found.isThere) return err({ type: 'missing' });
  if (!found.isWhole) return err({ type: 'damaged' });
  return textOf(found);
}

function textOf({ parts, size }: Found): Result<string, UnzipFault> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(whole));
  } catch {
    return err({ type: 'damaged' });
  }
}
