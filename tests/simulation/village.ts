import { expect } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import type { Snapshot } from '#core/sync/snapshot.ts';
import { fingerprint } from './comparison.ts';
import { FakeRelay, syncOnce } from './fake-relay.ts';
import { People } from './people.ts';
import { Prng } from './prng.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
export const villageKeys = deriveSpaceKeys(new Prng(1).bytes(32), 0);
export const LOGS = ['aaaaaa000001', 'bbbbbb000001', 'cccccc000001'];
export const JOINER = 'dddddd000001';

export const newStore = (log: string, seed: number): MemoryStore =>
  new MemoryStore(villageKeys, emptyDisk(log), new Prng(seed).bytes);

/** Three devices that lived together for a while; each step somebody writes, and now and then somebody syncs. */
export class Village {
  readonly relay = new FakeRelay('first life');
  readonly stores: readonly MemoryStore[];
  readonly #dice: Prng;
  readonly #people: People;
  #now = NOON;

  constructor(seed: number) {
    this.#dice = new Prng(seed);
    this.#people = new People(this.#dice);
    this.stores = LOGS.map((log, i) => newStore(log, seed + i));
  }

  async live(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const store = this.#dice.pick(this.stores);
      this.#now += this.#dice.integer(0, 90_000);
      store.write(this.#people.next(store, this.#now).changes, this.#now);
      if (this.#dice.chance(25)) await syncOnce(this.#dice.pick(this.stores), this.relay);
    }
  }

  async settle(more: readonly MemoryStore[] = []): Promise<void> {
    const all = [...this.stores, ...more];
    for (let round = 0; round < 3; round++) for (const store of all) await syncOnce(store, this.relay);
  }

  /** By whoever may make one. */
  async snapshot(): Promise<Snapshot> {
    for (const store of this.stores) {
      await syncOnce(store, this.relay);
      const made = await store.makeSnapshot();
      if (made) return made;
    }
    throw new Error('nobody may make a snapshot');
  }

  async join(): Promise<MemoryStore> {
    const joiner = newStore(JOINER, this.#dice.integer(1, 1e6));
    await syncOnce(joiner, this.relay);
    return joiner;
  }
}

export async function expectEqual(village: Village, joiner: MemoryStore): Promise<void> {
  await village.settle([joiner]);
  for (const store of village.stores) expect(fingerprint(joiner)).toEqual(fingerprint(store));
  expect(joiner.omitted().size).toBe(0);
}
