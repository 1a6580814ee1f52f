import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { TEXT_OP } from '#core/envelope/op.ts';
import { goals } from '#domain/plan/model.ts';
import { seemsSound } from './check.ts';
import type { SpaceStore } from './space-store.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(seed: number): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name: `Name ${seed}`, role: 'mentee' },
  });
  opened.push(one);
  return one;
}

const sound = (one: SpaceStore): Promise<boolean> => seemsSound(one.db, seededRandom(3));

/** A pair that wrote, replaced, deleted, typed and contested. */
async function busyPair(): Promise<{ one: SpaceStore; other: SpaceStore; id: string }> {
  const [one, other] = [await space(1), await space(2)];
  const id = orThrow(await one.run((w) => w.create(applications, { employer: 'Bakery', job: 'cook' }))).value;
  for (const employer of ['Hotel', 'School'])
    orThrow(await one.run((w) => w.update(applications, id, { employer })));
  await typeAll(one, id, ['A', 'A story', 'A story.']);
  const goal = orThrow(await one.run((w) => w.create(goals, { what: 'Cook' }))).value;
  await exchange(one, other);
  orThrow(await one.run((w) => w.update(applications, id, { hours: '24' })));
  orThrow(await other.run((w) => w.update(applications, id, { hours: '32' })));
  orThrow(await other.run((w) => w.remove(goals, goal)));
  await exchange(one, other);
  return { one, other, id };
}

async function typeAll(one: SpaceStore, id: string, all: readonly string[]): Promise<void> {
  for (const typed of all) {
    const text = await one.openText(applications, id, 'notes');
    text.type(typed);
    await text.close();
  }
}

async function textOf(one: SpaceStore, id: string): Promise<string> {
  const text = await one.openText(applications, id, 'notes');
  const value = text.value();
  await text.close();
  return value;
}

/** One piece that was written of a text goes from the log, as a disk that forgets does it. */
async function dropTextOp(one: SpaceStore, place = -1): Promise<void> {
  const texts = (await one.db.ops.toArray()).filter(({ kind }) => kind === TEXT_OP);
  const op = texts.sort((a, b) => a.n - b.n).at(place)!;
  await one.db.ops.delete([op.log, op.n]);
}

/** Writes into the rows without the log, as a fault of a version of the app would. */
const spoil = (one: SpaceStore, work: () => Promise<unknown>): Promise<unknown> => one.db.write(work);

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe('the check of everything', () => {
  it('finds nothing in what is sound, also after replaced edits, texts, deletions and disagreements', async () => {
    const { one, other } = await busyPair();
    for (const each of [one, other]) {
      expect(await sound(each)).toBe(true);
      const report = await each.check();
      expect(report).toMatchObject({ mended: 0, unreadable: 0 });
      expect(report.looked).toBeGreaterThan(3);
    }
  });

  it('makes a missing row anew, and the quick look at a start sees that it is missing', async () => {
    const { one, id } = await busyPair();
    const before = await one.read.get(applications, id);
    await spoil(one, () => one.db.rows('application').delete(id));
    expect(await sound(one)).toBe(false);
    await one.lookOver();
    expect(await one.read.get(applications, id)).toEqual(before);
    expect(await sound(one)).toBe(true);
  });

  it('makes a row anew that shows another value than the log', async () => {
    const { one, id } = await busyPair();
    await spoil(one, async () => {
      const row = await one.db.rows('application').get(id);
      const { employer, ...r } = row!.$.r;
      const [log, n, ms, c] = employer!.s[0]!;
      await one.db.rows('application').put({
        ...row!,
        $: { ...row!.$, r: { ...r, employer: { ...employer!, s: [[log, n, ms, c, 'Wrong']] } } },
      });
    });
    expect((await one.read.get(applications, id))?.employer).toBe('Wrong');
    expect(await sound(one)).toBe(false);
    expect((await one.check()).mended).toBe(1);
    expect((await one.read.get(applications, id))?.employer).toBe('School');
  });

  it('makes a text anew, and its beginning in the row', async () => {
    const { one, id } = await busyPair();
    await spoil(one, () => one.db.texts.delete(`application/${id}/notes`));
    expect((await one.check()).mended).toBeGreaterThan(0);
    const text = await one.openText(applications, id, 'notes');
    expect(text.value()).toBe('A story.');
    await text.close();
    expect((await one.read.get(applications, id))?.notes).toBe('A story.');
  });

  it('asks again what two people wrote when the list of it was lost', async () => {
    const { one } = await busyPair();
    expect(await one.read.bothWrote()).toHaveLength(1);
    await spoil(one, () => one.db.contested.clear());
    expect((await one.check()).mended).toBe(1);
    expect(await one.read.bothWrote()).toHaveLength(1);
  });

  it('keeps what a row shows when its ops are gone without a word, and gets them from the other again', async () => {
    const { one, other, id } = await busyPair();
    const before = await other.read.get(applications, id);
    await spoil(other, () => other.db.ops.where('row').equals(id).delete());
    expect(await sound(other)).toBe(false);
    expect((await other.check()).mended).toBeGreaterThan(0);
    expect(await other.read.get(applications, id)).toEqual(before);
    await exchange(one, other);
    expect(await other.db.ops.where('row').equals(id).count()).toBeGreaterThan(0);
    expect(await other.read.get(applications, id)).toEqual(before);
    expect(await sound(other)).toBe(true);
  });

  it('writes own edits once more that nobody else has and whose ops are gone', async () => {
    const one = await space(1);
    const id = orThrow(await one.run((w) => w.create(applications, { employer: 'Bakery' }))).value;
    await spoil(one, () => one.db.ops.where('row').equals(id).delete());
    await one.check();
    expect((await one.read.get(applications, id))?.employer).toBe('Bakery');
    const other = await space(2);
    await exchange(one, other);
    expect((await other.read.get(applications, id))?.employer).toBe('Bakery');
  });

  it('keeps the words of a text whose last op is gone without a word, its own and those of others', async () => {
    const alone = await space(1);
    const mine = orThrow(await alone.run((w) => w.create(applications, { employer: 'Bakery' }))).value;
    await typeAll(alone, mine, ['A', 'A story', 'A story that only I have.']);
    await spoil(alone, () => dropTextOp(alone));
    await alone.check();
    expect(await textOf(alone, mine)).toBe('A story that only I have.');
    expect((await alone.read.get(applications, mine))?.notes).toBe('A story that only I have.');
    const late = await space(3);
    await exchange(alone, late);
    expect(await textOf(late, mine)).toBe('A story that only I have.');

    const { one, other, id } = await busyPair();
    await typeAll(one, id, ['A story. And more.']);
    await exchange(one, other);
    await spoil(other, () => dropTextOp(other));
    await other.check();
    expect(await textOf(other, id)).toBe('A story. And more.');
    await exchange(one, other);
    expect(await textOf(other, id)).toBe('A story. And more.');
    expect(await other.check()).toMatchObject({ mended: 0 });
  });

  it('keeps the words of a text of which a piece in the middle is gone, and writes them for the others', async () => {
    const one = await space(1);
    const id = orThrow(await one.run((w) => w.create(applications, { employer: 'Bakery' }))).value;
    await typeAll(one, id, ['A', 'A story', 'A story to the end.']);
    await spoil(one, () => dropTextOp(one, -2));
    expect((await one.check()).mended).toBe(1);
    expect(await textOf(one, id)).toBe('A story to the end.');
    expect((await one.read.get(applications, id))?.notes).toBe('A story to the end.');
    expect(await one.check()).toMatchObject({ mended: 0 });
    const late = await space(3);
    await exchange(one, late);
    expect(await textOf(late, id)).toBe('A story to the end.');
  });

  it('mends a row whose sealed bytes were changed, and counts it', async () => {
    const { one, id } = await busyPair();
    const { name } = one.db;
    await one.close();
    const plain = await new Dexie(name).open();
    await plain
      .table('application')
      .toCollection()
      .modify((row: { s: Uint8Array }) => {
        row.s = row.s.with(45, row.s[45]! ^ 1);
      });
    plain.close();
    const again = await openTestSpace({ random: seededRandom(9), me: 'member1', dbName: name, isNew: false });
    opened.push(again);
    const report = await again.check();
    expect(report).toMatchObject({ mended: 1, unreadable: 0 });
    expect((await again.read.get(applications, id))?.employer).toBe('School');
  });
});
