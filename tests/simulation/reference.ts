import { canonical } from './canonical.ts';

/**
 * What must be shown, worked out from the history alone: which writes there were, and which of them each writer had
 * seen. Written apart from core and without its code, so that a mistake there is not made here again.
 */
export interface Write {
  readonly log: string;
  readonly n: number;
  readonly ms: number;
  readonly c: number;
  readonly value: unknown;
  /** The writes to the same register that the writer's device knew. */
  readonly seen: ReadonlySet<Write>;
}

const isEmpty = (value: unknown): boolean => value === null || value === '';
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** All writes to one register, by whomever. */
export class History {
  #writes: Write[] = [];

  get writes(): readonly Write[] {
    return this.#writes;
  }

  /** Notes a write on a device that knows the dots for which `knows` holds. */
  note(of: Omit<Write, 'seen'>, knows: (log: string, n: number) => boolean): Write {
    const write = { ...of, seen: new Set(this.#writes.filter(({ log, n }) => knows(log, n))) };
    this.#writes.push(write);
    return write;
  }

  /** A write that went down with the disk it was on, before anybody else had it. */
  forget(write: Write): void {
    this.#writes = this.#writes.filter((other) => other !== write);
  }

  /** What a device that knows some dots must hold: every write that no known later writer had seen. */
  survivors(knows: (log: string, n: number) => boolean): Write[] {
    const known = this.#writes.filter(({ log, n }) => knows(log, n));
    return known.filter((write) => !known.some(({ seen }) => seen.has(write)));
  }

  /** The value on the screen: the latest by stamp and log among those that are not empty, else the latest. */
  shown(knows: (log: string, n: number) => boolean): unknown {
    const latest = this.survivors(knows).sort((a, b) => b.ms - a.ms || b.c - a.c || (a.log < b.log ? 1 : -1));
    return (latest.find(({ value }) => !isEmpty(value)) ?? latest[0])?.value ?? null;
  }

  /** True when people are asked which value is right. */
  isContested(knows: (log: string, n: number) => boolean): boolean {
    const [first, ...others] = this.survivors(knows);
    return first !== undefined && others.some(({ value }) => !same(value, first.value));
  }
}
