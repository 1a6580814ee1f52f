import type { RandomBytes } from '#core/crypto/random.ts';

/** A small seeded generator (mulberry32): the same seed gives the same run on every machine. Never for keys. */
export class Prng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 … 2³²−1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** from … to, both included */
  integer(from: number, to: number): number {
    return from + (this.next() % (to - from + 1));
  }

  chance(percent: number): boolean {
    return this.next() % 1000 < percent * 10;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.next() % list.length];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** A generator of its own, so that more draws in one place do not change another. */
  fork(): Prng {
    return new Prng(this.next());
  }

  readonly bytes: RandomBytes = (length) => {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.next() & 0xff;
    return bytes;
  };
}
