import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const KEPT = 400;

/** What happened, as a running hash and the last lines: the same seed must give the same hash. */
export class Trace {
  readonly #hash = sha256.create();
  readonly #last: string[] = [];

  add(line: string): void {
    this.#hash.update(utf8ToBytes(`${line}\n`));
    this.#last.push(line);
    if (this.#last.length > KEPT) this.#last.shift();
  }

  get last(): readonly string[] {
    return this.#last;
  }

  get hash(): string {
    return bytesToHex(this.#hash.clone().digest()).slice(0, 16);
  }
}
