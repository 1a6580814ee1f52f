import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { FakeRelay, syncOnce } from '#tests/simulation/fake-relay.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { readLog } from './meta.ts';
import type { SpaceStore } from './space-store.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(seed: number, dbName?: string): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    ...(dbName === undefined
      ? { member: { name: `Name ${seed}`, role: 'mentee' as const } }
      : { dbName, isNew: false }),
  });
  opened.push(one);
  return one;
}

/** Changes a stored row behind the back of a closed database. */
async function damage(
  name: string,
  table: string,
  change: (row: Record<string, unknown>) => unknown,
): Promise<void> {
  const plain = await new Dexie(name).open();
  await plain
    .table(table)
    .toCollection()
    .modify((row: Record<string, unknown>, ref: { value: unknown }) => {
      ref.value = change(row);
    });
  plain.close();
}

const flipIn = (bytes: unknown): Uint8Array => {
  const changed = Uint8Array.from(bytes as Uint8Array);
  changed[45]! ^= 1;
  return changed;
};

const flip = (row: Record<string, unknown>) => ({ ...row, s: flipIn(row['s']) });

async function withNotes(): Promise<{ one: SpaceStore; id: string }> {
  const one = await space(1);
  const id = orThrow(await one.run((w) => w.create(applications, { employer: 'Bakery', job: 'cook' }))).value;
  const text = await one.openText(applications, id, 'notes');
  text.type('A story.');
  await text.close();
  return { one, id };
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe('a broken row', () => {
  it('is missing from lists, counted, and made anew from the log', async () => {
    const { one, id } = await withNotes();
    await one.close();
    await damage(one.db.name, 'application', flip);
    const again = await space(9, one.db.name);
    expect(await again.read.list(applications)).toEqual([]);
    await vi.waitFor(async () =>
      expect(await again.read.list(applications)).toMatchObject([
        { id, employer: 'Bakery', notes: 'A story.' },
      ]),
    );
    expect(await again.read.brokenCount()).toBe(0);
    const [kept] = await again.db.quarantine.toArray();
    expect(kept).toMatchObject({ k: `row/application/${id}`, reason: 'not_authentic', mended: true });
  });

  it('that a command wants to change is refused, then mended', async () => {
    const { one, id } = await withNotes();
    await one.close();
    await damage(one.db.name, 'application', flip);
    const again = await space(9, one.db.name);
    expect(await again.run((w) => w.update(applications, id, { job: 'baker' }))).toEqual({
      ok: false,
      error: { type: 'broken_row' },
    });
    await vi.waitFor(async () =>
      orThrow(await again.run((w) => w.update(applications, id, { job: 'baker' }))),
    );
    expect(await again.read.get(applications, id)).toMatchObject({ employer: 'Bakery', job: 'baker' });
  });

  it('is made anew by a page that changes it', async () => {
    const { one, id } = await withNotes();
    const other = await space(2);
    await exchange(one, other);
    orThrow(await other.run((w) => w.update(applications, id, { place: 'Delft' })));
    await one.close();
    await damage(one.db.name, 'application', flip);
    const again = await space(9, one.db.name);
    await give(other, again);
    expect(await again.read.get(applications, id)).toMatchObject({
      employer: 'Bakery',
      place: 'Delft',
      notes: 'A story.',
    });
  });

  it('of a newer version is left as it is', async () => {
    const { one, id } = await withNotes();
    await one.close();
    await damage(one.db.name, 'application', (row) => {
      const s = Uint8Array.from(row['s'] as Uint8Array);
      s[0] = 2;
      return { ...row, s };
    });
    const again = await space(9, one.db.name);
    await again.read.list(applications);
    await vi.waitFor(async () => expect(await again.read.brokenCount()).toBe(1));
    await again.close();
    const plain = await new Dexie(one.db.name).open();
    expect(((await plain.table('application').get(id)) as { s: Uint8Array }).s[0]).toBe(2);
    plain.close();
  });
});

describe('a broken text', () => {
  it('opens as the log tells it', async () => {
    const { one, id } = await withNotes();
    await one.close();
    await damage(one.db.name, 'texts', flip);
    const again = await space(9, one.db.name);
    const text = await again.openText(applications, id, 'notes');
    expect(text.value()).toBe('A story.');
    await text.close();
  });
});

describe('a broken op', () => {
  it('of another device is asked for again and comes back', async () => {
    const relay = new FakeRelay('first');
    const [one, other] = [await space(1), await space(2)];
    orThrow(await other.run((w) => w.create(applications, { employer: 'Bakery' }, 'row1')));
    await syncOnce(other.sync, relay);
    await syncOnce(one.sync, relay);
    const whole = (await readLog(one.db)).state.vector;
    await one.close();
    await damage(one.db.name, 'ops', (row) => (row['row'] === 'row1' ? flip(row) : row));
    const again = await space(9, one.db.name);
    await again.db.ops.toArray();
    await vi.waitFor(async () => expect((await readLog(again.db)).state.vector).not.toEqual(whole));
    await syncOnce(again.sync, relay);
    expect((await readLog(again.db)).state.vector).toEqual(whole);
    expect((await again.db.ops.where('row').equals('row1').toArray()).map(({ field }) => field)).toEqual([
      'employer',
    ]);
  });

  it('of this device that nobody has yet is written once more from the row', async () => {
    const { one, id } = await withNotes();
    await one.close();
    await damage(one.db.name, 'ops', (row) => (row['row'] === id ? flip(row) : row));
    const again = await space(9, one.db.name);
    await again.db.ops.toArray();
    await vi.waitFor(async () => expect(await again.read.brokenCount()).toBe(0));
    const other = await space(2);
    await exchange(again, other);
    expect(await other.read.get(applications, id)).toMatchObject({
      employer: 'Bakery',
      job: 'cook',
      notes: 'A story.',
    });
    expect(await other.read.text(applications, id, 'notes')).toBe('A story.');
    expect(await again.read.text(applications, id, 'notes')).toBe('A story.');
    expect((await again.sendingState()).waiting).toBe(0);
  });

  it('is never claimed to be in a batch that does not hold it', async () => {
    const { one } = await withNotes();
    await one.close();
    await damage(one.db.name, 'ops', (row) => (row['n'] === 1 ? flip(row) : row));
    const again = await space(9, one.db.name);
    const third = await space(3);
    await again.sync.seal();
    await give(again, third);
    const { state } = await readLog(third.db);
    const ranges = state.vector.get((await readLog(again.db)).state.log);
    expect(ranges?.[0]?.[0]).toBe(2);
  });
});

describe('what is worked out from other rows', () => {
  it('is worked out again when it does not open', async () => {
    const { one } = await withNotes();
    const other = await space(2);
    await exchange(one, other);
    await one.sync.greetRelay('first', 1);
    await one.sync.seal();
    const waiting = await one.sync.outbox(9e9);
    await one.close();
    for (const table of ['outbox', 'meta'])
      await damage(one.db.name, table, (row) => (row['k'] === 'log' ? row : flip(row)));
    const again = await space(9, one.db.name);
    await again.sync.seal();
    await vi.waitFor(async () => expect(await again.read.brokenCount()).toBe(0));
    const relay = new FakeRelay('first');
    const joiner = await space(3);
    await syncOnce(again.sync, relay);
    await syncOnce(joiner.sync, relay);
    expect(waiting).not.toEqual([]);
    expect(await joiner.read.list(applications)).toMatchObject([{ employer: 'Bakery', notes: 'A story.' }]);
  });

  it('never means the own log: without it nothing is opened', async () => {
    const { one } = await withNotes();
    await one.close();
    await damage(one.db.name, 'meta', flip);
    await expect(space(9, one.db.name)).rejects.toThrow('the log of this device cannot be read');
  });
});

describe('quarantine', () => {
  it('is read again by a version that understands it', async () => {
    const [one, other] = [await space(1), await space(2)];
    orThrow(await other.run((w) => w.create(applications, { employer: 'Bakery' }, 'row1')));
    const [envelope] = await (await other.loadSync()).deltaFor((await readLog(one.db)).state.vector);
    const newer = Uint8Array.from(envelope!);
    newer[0] = 2;
    expect(await one.sync.take([{ seq: null, envelope: newer }])).toMatchObject({
      quarantined: 1,
      newer: true,
    });
    const [kept] = await one.db.quarantine.toArray();
    await one.db.quarantine.put({ ...kept!, bytes: envelope! });
    await one.close();
    const updated = await space(9, one.db.name);
    await vi.waitFor(async () => expect(await updated.db.quarantine.count()).toBe(0));
    expect(await updated.read.get(applications, 'row1')).toMatchObject({ employer: 'Bakery' });
  });
});
