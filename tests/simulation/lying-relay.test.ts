import { describe, expect, it } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { registerOf } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { isCovered, minus, union, type Vector } from '#core/merge/vector.ts';
import { headsOf } from '#core/sync/delta.ts';
import { newLogId } from '#core/sync/changes.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { fingerprint } from './comparison.ts';
import { lies, type LyingRelay } from './lying-relays.ts';
import { Prng } from './prng.ts';
import { roundsOf, type RoundsOf } from './relay-line.ts';

const KEYS = deriveSpaceKeys(new Uint8Array(32).fill(9), 1);
const NOW = 1_780_000_000_000;
const FIELDS = ['what', 'due', 'result'];
const MOST_REQUESTS = 2_000;

interface Phone {
  readonly name: string;
  readonly store: MemoryStore;
  readonly rounds: RoundsOf;
}

/** Three devices that know each other only through a relay that lies. */
class Stage {
  readonly random: Prng;
  readonly relay: LyingRelay;
  readonly phones: readonly Phone[];
  readonly written = new Set<string>();
  #clock = NOW;
  #values = 0;

  constructor(make: (seed: number) => LyingRelay, seed: number) {
    this.random = new Prng(seed);
    this.relay = make(seed);
    this.phones = ['hers', 'his', 'tablet'].map((name) => {
      const store = new MemoryStore(KEYS, emptyDisk(newLogId(this.random.bytes)), this.random.bytes);
      return { name, store, rounds: roundsOf(store, () => this.relay.lineOf(name)) };
    });
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
}

const eachPair = (phones: readonly Phone[]): (readonly [Phone, Phone])[] =>
  phones.flatMap((from) => phones.filter((to) => to !== from).map((to) => [from, to] as const));

const hand = (from: Phone, to: Phone, hello: Vector): Promise<unknown> =>
  to.store.take(from.store.deltaFor(hello).map((envelope) => ({ seq: null, envelope })));

describe('a relay that', () => {
  for (const { name, make } of lies)
    describe(name, () => {
      it('brings no change that no member wrote, and keeps nobody from working', async () => {
        for (let seed = 1; seed <= 3; seed++) {
          const stage = new Stage(make, seed);
          await stage.play(25);
          for (const { store } of stage.phones) {
            expect(isCovered(store.vector, stage.members)).toBe(true);
            for (const row of store.disk.rows.values())
              for (const { s } of Object.values(row.r))
                for (const [, , , , value] of s) expect(stage.written).toContain(value);
          }
        }
      });

      it('is caught by the next exchange with an honest device: what is left out is shown, then healed', async () => {
        for (let seed = 11; seed <= 13; seed++) {
          const stage = new Stage(make, seed);
          await stage.play(25);
          const { phones } = stage;
          // A file that was made for somebody who has it all: it only tells what there is.
          for (const [from, to] of eachPair(phones)) {
            stage.write(from);
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
      });
    });

  it('hides something is noticed: each of these lies leaves somebody without something', async () => {
    const hiding = new Set<string>();
    for (const { name, make } of lies) {
      const stage = new Stage(make, 3);
      await stage.play(25);
      if (stage.phones.some(({ store }) => minus(stage.members, store.vector).size > 0)) hiding.add(name);
    }
    expect([...hiding]).toEqual(
      expect.arrayContaining(['drops what it confirmed', 'shows each device another history', 'flips bits']),
    );
  });
});
