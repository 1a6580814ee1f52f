import { expect } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { registerOf } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { isCovered, minus, union, type Vector } from '#core/merge/vector.ts';
import { headsOf } from '#core/sync/delta.ts';
import { newLogId } from '#core/sync/changes.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { fingerprint } from './comparison.ts';
import type { LyingRelay } from './lying-relays.ts';
import { Prng } from './prng.ts';
import { roundsOf, type RoundsOf } from './relay-line.ts';

export const KEYS = deriveSpaceKeys(new Uint8Array(32).fill(9), 1);
const NOW = 1_780_000_000_000;
const FIELDS = ['what', 'due', 'result'];
const MOST_REQUESTS = 2_000;

export interface Phone {
  readonly name: string;
  readonly store: MemoryStore;
  readonly rounds: RoundsOf;
}

/** Devices that know each other only through a relay that lies. */
export class Stage {
  readonly random: Prng;
  readonly relay: LyingRelay;
  readonly phones: Phone[];
  readonly written = new Set<string>();
  #clock = NOW;
  #values = 0;

  constructor(make: (seed: number) => LyingRelay, seed: number, devices = 3) {
    this.random = new Prng(seed);
    this.relay = make(seed);
    this.phones = Array.from({ length: devices }, (_, index) => this.#phone(`phone ${index}`));
  }

  #phone(name: string): Phone {
    const store = new MemoryStore(KEYS, emptyDisk(newLogId(this.random.bytes)), this.random.bytes);
    return { name, store, rounds: roundsOf(store, () => this.relay.lineOf(name)) };
  }

  /** Somebody who never met the relay before. */
  async join(): Promise<Phone> {
    const phone = this.#phone('newcomer');
    this.phones.push(phone);
    expect(await phone.rounds.run()).toBeLessThan(MOST_REQUESTS);
    return phone;
  }

  /** Local work, whatever the relay does. */
  write({ store, name }: Phone): void {
    const [row, field] = [`row${this.random.integer(0, 9)}`, this.random.pick(FIELDS)];
    const value = `${name} ${this.#values++}`;
    this.#clock += this.random.integer(1, 100_000);
    store.write([{ table: 'step', row, field, value }], this.#clock);
    this.written.add(value);
    expect(shownValue(registerOf(store.row('step', row), field))).toBe(value);
  }

  async play(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const phone = this.random.pick(this.phones);
      for (let count = this.random.integer(0, 3); count > 0; count--) this.write(phone);
      const requests = await phone.rounds.run();
      expect(requests).toBeLessThan(MOST_REQUESTS);
    }
  }

  /** The dots that some member's device wrote. */
  get members(): Vector {
    return this.phones.reduce<Vector>((sum, { store }) => {
      const { log, n } = store.disk.log;
      return n > 0 ? union(sum, new Map([[log, [[1, n]]]])) : sum;
    }, new Map());
  }

  /** Nobody holds or shows what no member wrote. */
  expectHonest(): void {
    for (const { store } of this.phones) {
      expect(isCovered(store.vector, this.members)).toBe(true);
      for (const row of store.disk.rows.values())
        for (const { s } of Object.values(row.r))
          for (const [, , , , value] of s) expect(this.written).toContain(value);
    }
  }

  /** After files from hand to hand: what was left out is told by the first, and is there after the others. */
  async expectToldAndHealed(): Promise<void> {
    const { phones } = this;
    // A file that was made for somebody who has it all: it only tells what there is.
    for (const [from, to] of eachPair(phones)) {
      this.write(from);
      await hand(from, to, from.store.vector);
      const told = Object.entries(headsOf(from.store.vector)).map(
        ([log, n]) => [log, [[1, n]]] as [string, [number, number][]],
      );
      expect(isCovered(minus(new Map(told), to.store.vector), to.store.omitted())).toBe(true);
    }
    for (const [from, to] of [...eachPair(phones), ...eachPair(phones)])
      await hand(from, to, to.store.vector);
    const [first, ...others] = phones.map(({ store }) => fingerprint(store));
    for (const other of others) expect(other).toEqual(first);
    for (const { store } of phones) expect(store.omitted().size).toBe(0);
  }
}

const eachPair = (phones: readonly Phone[]): (readonly [Phone, Phone])[] =>
  phones.flatMap((from) => phones.filter((to) => to !== from).map((to) => [from, to] as const));

const hand = (from: Phone, to: Phone, hello: Vector): Promise<unknown> =>
  to.store.take(from.store.deltaFor(hello).map((envelope) => ({ seq: null, envelope })));
