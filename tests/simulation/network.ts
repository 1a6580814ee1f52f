import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';

export interface NetworkFaults {
  /** Percent of requests that never reach the relay. */
  readonly drop: number;
  /** Percent of answers that never come back although the relay did what was asked. */
  readonly loseAnswer: number;
  /** Percent of requests that the relay gets twice, the second one later. */
  readonly double: number;
  readonly longestDelayMs: number;
}

export const PERFECT: NetworkFaults = { drop: 0, loseAnswer: 0, double: 0, longestDelayMs: 20 };
export const POOR: NetworkFaults = { drop: 12, loseAnswer: 8, double: 8, longestDelayMs: 4000 };

export interface NetworkCounts {
  requests: number;
  dropped: number;
  answersLost: number;
  doubled: number;
}

const TIMEOUT_MS = 10_000;

/** The way to the relay and back: drops, loses, doubles, delays, and so changes the order. */
export class Network {
  faults: NetworkFaults;
  readonly counts: NetworkCounts = { requests: 0, dropped: 0, answersLost: 0, doubled: 0 };
  readonly #scheduler: Scheduler;
  readonly #random: Prng;
  #line = 0;

  constructor(scheduler: Scheduler, random: Prng, faults: NetworkFaults) {
    this.#scheduler = scheduler;
    this.#random = random;
    this.faults = faults;
  }

  delay(): number {
    return this.#random.integer(1, this.faults.longestDelayMs);
  }

  /** Breaks every connection: what is on its way does not arrive, in either direction. */
  cut(): void {
    this.#line++;
  }

  /** Asks the relay; `answered` gets null when nothing came back. */
  request<T>(isOnline: () => boolean, atRelay: () => T, answered: (answer: T | null) => Promise<void>): void {
    this.counts.requests++;
    const line = this.#line;
    const isCut = (): boolean => line !== this.#line;
    const fail = (): void => this.#scheduler.after(isOnline() ? TIMEOUT_MS : 10, () => answered(null));
    if (!isOnline() || this.#random.chance(this.faults.drop)) {
      this.counts.dropped++;
      fail();
      return;
    }
    if (this.#random.chance(this.faults.double)) {
      this.counts.doubled++;
      this.#scheduler.after(this.delay() + this.delay(), async () => {
        if (!isCut()) atRelay();
      });
    }
    this.#scheduler.after(this.delay(), async () => {
      if (isCut()) {
        await answered(null);
        return;
      }
      const answer = atRelay();
      if (this.#random.chance(this.faults.loseAnswer)) {
        this.counts.answersLost++;
        fail();
      } else this.#scheduler.after(this.delay(), () => answered(isOnline() && !isCut() ? answer : null));
    });
  }
}
