import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What happened, all of it, and as a running hash: the same seed must give the same hash. */
export class Trace {
  readonly #hash = sha256.create();
  readonly #lines: string[] = [];

  add(line: string): void {
    this.#hash.update(utf8ToBytes(`${line}\n`));
    this.#lines.push(line);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  get hash(): string {
    return bytesToHex(this.#hash.clone().digest()).slice(0, 16);
  }
}
