import { describe, expect, it } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { registerOf } from '#core/merge/row.ts';
import { updatesFor } from '#core/merge/text.ts';
import { newLogId } from '#core/sync/changes.ts';
import { copyDisk, emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { fingerprint } from './comparison.ts';
import { FakeRelay, meet, readAll, syncOnce } from './fake-relay.ts';
import { Prng } from './prng.ts';
import { seedsFrom } from './sizes.ts';

const KEYS = deriveSpaceKeys(new Uint8Array(32).fill(3), 1);
const TABLE = 'step';
const ROWS = ['one', 'two', 'three'];
const FIELDS = ['what', 'due'];
const NOTES = 'notes';
const STEPS = 60;
const MS_PER_STEP = 1_000;

interface Life {
  readonly name: string;
  store: MemoryStore;
}

interface Written {
  readonly row: string;
  readonly field: string;
  readonly value: string;
}

const shownIn = (store: MemoryStore, { row, field }: Pick<Written, 'row' | 'field'>): readonly unknown[] =>
  registerOf(store.row(TABLE, row), field).s.map((sibling) => sibling[4]);

/**
 * The storage of a phone was copied, and both live on under one log without knowing it. Each seals, sends, fails to send
 * and hands over as it comes. Whoever writes over a value has seen it; every other value must be there in the end.
 */
class TwoLives {
  readonly #random: Prng;
  readonly #relay = new FakeRelay('only');
  readonly #lives: Life[];
  readonly #written: Written[] = [];
  #clock = 1_780_000_000_000;
  #count = 0;

  constructor(seed: number) {
    this.#random = new Prng(seed);
    this.#lives = ['phone', 'tablet', 'other'].map((name) => ({ name, store: this.#newStore() }));
  }

  #newStore(): MemoryStore {
    const { bytes } = this.#random;
    return new MemoryStore(KEYS, emptyDisk(newLogId(bytes)), this.#random.fork().bytes);
  }

  async play(): Promise<void> {
    const [phone] = this.#lives;
    for (let step = 0; step < 6; step++) this.#write(this.#random.pick(this.#lives));
    for (const { store } of this.#lives) await syncOnce(store, this.#relay);
    for (let left = this.#random.integer(0, 3); phone && left > 0; left--) this.#write(phone);
    if (phone)
      this.#lives.push({
        name: 'copy',
        store: new MemoryStore(KEYS, copyDisk(phone.store.disk), this.#random.fork().bytes),
      });
    for (let step = 0; step < STEPS; step++) await this.#step();
    for (let round = 0; round < 5; round++)
      for (const { store } of this.#lives) await syncOnce(store, this.#relay);
  }

  async #step(): Promise<void> {
    const life = this.#random.pick(this.#lives);
    const dice = this.#random.integer(1, 100);
    if (dice <= 50) this.#write(life);
    else if (dice <= 65) await this.#read(life);
    else if (dice <= 77) await life.store.seal();
    else if (dice <= 90) await this.#send(life);
    else await this.#handOver(life, this.#random.pick(this.#lives));
  }

  async #read({ store }: Life): Promise<void> {
    await meet(store, this.#relay);
    await readAll(store, this.#relay);
  }

  /** What is sealed goes out; now and then the receipt gets lost. */
  async #send({ store }: Life): Promise<void> {
    const waiting = await store.outbox(4_000_000);
    const receipts = this.#relay.append(waiting.map(({ envelope }) => envelope));
    if (this.#random.chance(80)) await store.acknowledge(receipts);
  }

  async #handOver(from: Life, to: Life): Promise<void> {
    if (from === to) return;
    for (const envelope of from.store.deltaFor(to.store.vector))
      await to.store.take([{ seq: null, envelope }]);
  }

  #write({ name, store }: Life): void {
    this.#clock += this.#random.integer(0, MS_PER_STEP);
    const row = this.#random.pick(ROWS);
    if (this.#random.chance(25)) {
      const text = store.text(TABLE, row, NOTES);
      const sign = String.fromCodePoint(0x4e00 + this.#count++);
      const updates = updatesFor(text?.state ?? null, (text?.plain ?? '') + sign, this.#random.next());
      store.write(
        updates.map((update) => ({ table: TABLE, row, field: NOTES, update })),
        this.#clock,
      );
      this.#written.push({ row, field: NOTES, value: sign });
      return;
    }
    const field = this.#random.pick(FIELDS);
    const seen = shownIn(store, { row, field });
    const value = `${name} ${this.#count++}`;
    store.write([{ table: TABLE, row, field, value }], this.#clock);
    for (let place = this.#written.length - 1; place >= 0; place--) {
      const one = this.#written[place];
      if (one?.row === row && one.field === field && seen.includes(one.value)) this.#written.splice(place, 1);
    }
    this.#written.push({ row, field, value });
  }

  /** What is not there, by life; nothing when all is well. */
  lost(): readonly string[] {
    return this.#lives.flatMap(({ name, store }) =>
      this.#written
        .filter(({ row, field, value }) =>
          field === NOTES
            ? !store.text(TABLE, row, NOTES)?.plain.includes(value)
            : !shownIn(store, { row, field }).includes(value),
        )
        .map(({ row, field, value }) => `${name} lacks ${value} in ${row} ${field}`),
    );
  }

  fingerprints(): readonly unknown[] {
    return this.#lives.map(({ store }) => fingerprint(store));
  }

  /** True when somebody found, for one vector, two states. */
  async differs(): Promise<boolean> {
    const DAY = 86_400_000;
    for (let day = 1; day <= 3; day++)
      for (const { store } of this.#lives) {
        await store.compareStates(this.#clock + day * DAY);
        await syncOnce(store, this.#relay);
      }
    return this.#lives.some(({ store }) => store.disk.agreement.differsSince !== null);
  }

  logs(): ReadonlySet<string> {
    return new Set(this.#lives.map(({ store }) => store.disk.log.log));
  }
}

describe('[T5] a phone and a copy of it that live on beside each other', () => {
  it('lose nothing of what either wrote, and all devices become equal', { timeout: 600_000 }, async () => {
    for (const seed of seedsFrom(1, 300)) {
      const lives = new TwoLives(seed);
      await lives.play();
      expect({ seed, lost: lives.lost() }).toEqual({ seed, lost: [] });
      const [first, ...others] = lives.fingerprints();
      for (const other of others)
        expect({ seed, ...(other as object) }).toEqual({ seed, ...(first as object) });
      expect({ seed, differs: await lives.differs() }).toEqual({ seed, differs: false });
      expect({ seed, logs: lives.logs().size }).toEqual({ seed, logs: 4 });
    }
  });
});
