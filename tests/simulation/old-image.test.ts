import { describe, expect, it } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { registerOf } from '#core/merge/row.ts';
import { updatesFor } from '#core/merge/text.ts';
import { newLogId } from '#core/sync/changes.ts';
import { copyDisk, emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { fingerprint } from './comparison.ts';
import { FakeRelay, syncOnce } from './fake-relay.ts';
import { Prng } from './prng.ts';

const KEYS = deriveSpaceKeys(new Uint8Array(32).fill(3), 1);
const TABLE = 'step';
const FIELDS = ['what', 'due', 'learned'];

interface Written {
  readonly row: string;
  readonly field: string;
  readonly value: string;
}

/**
 * A phone goes on from an old copy of its storage without knowing it: its log is used a second time. What it wrote in
 * both lives must be there in the end. It hears of its other life before it seals, because a round reads first.
 */
describe('a device that goes on from an old image of itself', () => {
  const play = async (seed: number): Promise<void> => {
    const random = new Prng(seed);
    const relay = new FakeRelay('only');
    const newDevice = (): MemoryStore =>
      new MemoryStore(KEYS, emptyDisk(newLogId(random.bytes)), random.bytes);
    let phone = newDevice();
    const tablet = newDevice();
    let clock = 1_780_000_000_000;
    let values = 0;
    const written: Written[] = [];
    /** Rows of one life or device are not written by another, so that nothing may be written over. */
    const write = (store: MemoryStore, life: string): void => {
      const row = `${life}${random.integer(0, 2)}`;
      clock += random.integer(0, 1000);
      if (random.chance(20)) {
        const [text, sign] = [store.text(TABLE, row, 'notes'), `<${values++}>`];
        const updates = updatesFor(text?.state ?? null, (text?.plain ?? '') + sign, random.next());
        store.write(
          updates.map((update) => ({ table: TABLE, row, field: 'notes', update })),
          clock,
        );
        written.push({ row, field: 'notes', value: sign });
        return;
      }
      const change = { table: TABLE, row, field: random.pick(FIELDS), value: `${life} ${values++}` };
      store.write([change], clock);
      const place = written.findIndex((one) => one.row === row && one.field === change.field);
      if (place !== -1) written.splice(place, 1);
      written.push(change);
    };
    const some = (store: MemoryStore, life: string): void => {
      for (let count = random.integer(1, 8); count > 0; count--) write(store, life);
    };

    some(phone, 'first');
    await syncOnce(phone, relay);
    some(phone, 'unsent');
    const image = copyDisk(phone.disk);
    const unsealed = random.chance(50);
    if (!unsealed) some(phone, 'later');
    await syncOnce(phone, relay);
    some(phone, 'later');
    await syncOnce(phone, relay);
    await syncOnce(tablet, relay);
    some(tablet, 'tablet');
    await syncOnce(tablet, relay);

    phone = new MemoryStore(KEYS, image, random.bytes);
    some(phone, 'again');
    for (let round = 0; round < 3; round++) {
      await syncOnce(phone, relay);
      some(phone, 'again');
      await syncOnce(phone, relay);
      await syncOnce(tablet, relay);
      some(tablet, 'tablet');
      await syncOnce(tablet, relay);
    }
    await syncOnce(phone, relay);
    await syncOnce(tablet, relay);

    expect(fingerprint(phone)).toEqual(fingerprint(tablet));
    for (const { row, field, value } of written) {
      const shown =
        field === 'notes'
          ? phone.text(TABLE, row, field)?.plain.includes(value)
          : registerOf(phone.row(TABLE, row), field).s.some((sibling) => sibling[4] === value);
      expect([seed, row, field, value, shown]).toEqual([seed, row, field, value, true]);
    }
  };

  it('loses nothing of either life, whatever was written before it heard of the other', async () => {
    for (let seed = 1; seed <= 150; seed++) await play(seed);
  });
});
