import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { records } from '#domain/records.ts';
import {
  civilDate,
  defineRecord,
  order,
  type PatchOf,
  register,
  rowId,
  setOf,
  shortText,
  text,
} from '#domain/shared/record.ts';
import { readableExport } from './export.ts';
import type { SpaceStore } from './space-store.ts';

/** A record that the product does not have, with every merge kind: this one file is all that it takes. */
const recipes = defineRecord({
  table: 'recipe',
  fields: {
    title: shortText(80, { required: true }),
    cookedOn: civilDate(),
    photo: register(v.nullable(v.instance(Uint8Array)), null),
    servings: register(v.pipe(v.number(), v.integer()), 1),
    amount: register(v.tuple([v.number(), v.string()]), [0, '']),
    method: text(),
    tastes: setOf(v.picklist(['sweet', 'sour', 'hot'])),
    book: rowId(),
    pos: order(),
  },
  indexes: ['book', 'cooked'],
  codesOf: (row) => ({ book: row.book, cooked: row.cookedOn === null ? 0 : 1 }),
});

const definitions = [...records, recipes];
let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(
  seed: number,
  more: Partial<Parameters<typeof openTestSpace>[0]> = {},
): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name: `Name ${seed}`, role: 'mentee' },
    definitions,
    ...more,
  });
  opened.push(one);
  return one;
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const soup: PatchOf<typeof recipes> = {
  title: 'Soup',
  cookedOn: '2026-03-09',
  photo: Uint8Array.of(1, 2, 3),
  servings: 4,
  amount: [250, 'g'],
  tastes: ['hot', 'sour'],
  book: 'book1',
  pos: 'a1',
};

async function cook(one: SpaceStore): Promise<string> {
  const id = orThrow(await one.run((w) => w.create(recipes, soup))).value;
  const method = await one.openText(recipes, id, 'method');
  method.type('Cut. Boil. '.repeat(20));
  await method.close();
  return id;
}

describe('a record that is defined in one file', () => {
  it('is stored, found by its codes and kept over a restart', async () => {
    const one = await space(1);
    const id = await cook(one);
    const found = await one.read.list(recipes, { code: 'book', equals: 'book1' });
    expect(found).toEqual([{ ...soup, id, method: 'Cut. Boil. '.repeat(20).slice(0, 120) }]);
    expect(await one.read.list(recipes, { code: 'cooked', equals: 1 })).toEqual(found);
    await one.close();
    const reopened = await openTestSpace({
      random: seededRandom(5),
      now: () => clock++,
      definitions,
      dbName: one.db.name,
      isNew: false,
    });
    opened.push(reopened);
    expect(await reopened.read.list(recipes)).toEqual(found);
  });

  it('is synced, each field by its merge kind', async () => {
    const [anna, bert] = [await space(1), await space(2)];
    const id = await cook(anna);
    await exchange(anna, bert);
    expect(await bert.read.get(recipes, id)).toEqual(await anna.read.get(recipes, id));
    orThrow(await anna.run((w) => w.update(recipes, id, { tastes: ['hot'], servings: 2, book: 'book2' })));
    orThrow(await bert.run((w) => w.update(recipes, id, { tastes: ['hot', 'sour', 'sweet'], servings: 6 })));
    for (const [one, end] of [
      [anna, 'Serve.'],
      [bert, 'Enjoy.'],
    ] as const) {
      const method = await one.openText(recipes, id, 'method');
      method.type(method.value() + end);
      await method.close();
    }
    await exchange(anna, bert);
    const shown = await anna.read.get(recipes, id);
    expect(shown).toEqual(await bert.read.get(recipes, id));
    expect(shown).toMatchObject({ tastes: ['hot', 'sweet'], book: 'book2', servings: 6 });
    expect((await anna.read.bothWrote(recipes)).map(({ field }) => field)).toEqual(['servings']);
    const whole = await anna.read.text(recipes, id, 'method');
    expect(whole).toBe(await bert.read.text(recipes, id, 'method'));
    expect([whole.includes('Serve.'), whole.includes('Enjoy.')]).toEqual([true, true]);
    expect(await bert.read.list(recipes, { code: 'book', equals: 'book2' })).toHaveLength(1);
  });

  it('is exported whole', async () => {
    const one = await space(1);
    const id = await cook(one);
    const { tables } = await readableExport(one.db);
    expect(tables['recipe']).toEqual([{ ...soup, id, photo: 'AQID', method: 'Cut. Boil. '.repeat(20) }]);
    expect(Object.keys(tables)).toEqual(definitions.map(({ table }) => table));
  });

  it('waits in a version that does not know it, is passed on, and is there after the update', async () => {
    const [anna, old] = [await space(1), await space(2, { definitions: records })];
    const id = await cook(anna);
    await exchange(anna, old);
    const third = await space(3);
    await give(old, third);
    expect(await third.read.get(recipes, id)).toEqual(await anna.read.get(recipes, id));
    await old.close();
    const updated = await openTestSpace({
      random: seededRandom(7),
      now: () => clock++,
      definitions,
      dbName: old.db.name,
      isNew: false,
    });
    opened.push(updated);
    expect(await updated.read.list(recipes, { code: 'book', equals: 'book1' })).toEqual([
      await anna.read.get(recipes, id),
    ]);
    expect(await updated.read.text(recipes, id, 'method')).toBe('Cut. Boil. '.repeat(20));
  });
});
