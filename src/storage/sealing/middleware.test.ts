import 'fake-indexeddb/auto';
import Dexie, { liveQuery, type Table } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { isBroken, SEALING_LEVEL, sealingMiddleware, SealError, type BrokenReport } from './middleware.ts';
import { createSealer } from './seal.ts';

interface Row {
  readonly id: string;
  readonly st?: string;
  readonly ord?: number;
  readonly name?: string;
  readonly nested?: { readonly deep?: number };
  readonly bytes?: Uint8Array;
}

interface Op {
  readonly dev: string;
  readonly n: number;
  readonly what: string;
}

const KEY = new Uint8Array(32).fill(3);
const reports: BrokenReport[] = [];
const opened: Dexie[] = [];
let count = 0;

interface Database {
  readonly dexie: Dexie;
  readonly rows: Table<Row, string>;
  readonly ops: Table<Op, [string, number]>;
}

async function database(isSealed = true, name = `seal-${++count}`, key = KEY): Promise<Database> {
  const dexie = new Dexie(name, { cache: 'immutable', chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ rows: 'id, st, ord, [st+ord]', ops: '[dev+n]', plain: 'id' });
  if (isSealed)
    dexie.use(
      sealingMiddleware({
        space: name,
        sealer: createSealer(key, seededRandom(count)),
        unsealed: new Set(['plain']),
        remembered: new Set(['rows']),
        onBroken: (report) => reports.push(report),
      }),
    );
  await dexie.open();
  opened.push(dexie);
  return { dexie, rows: dexie.table('rows'), ops: dexie.table('ops') };
}

/** What stands on the disk. */
async function raw(name: string, table: string): Promise<Record<string, unknown>[]> {
  const plain = await new Dexie(name).open();
  const rows = await plain.table(table).toArray();
  plain.close();
  return rows as Record<string, unknown>[];
}

async function writeRaw(name: string, row: object): Promise<void> {
  const plain = await new Dexie(name).open();
  await plain.table('rows').put(row);
  plain.close();
}

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  st: 'a',
  ord: 1,
  name: `name ${id}`,
  ...more,
});

afterEach(() => {
  for (const dexie of opened.splice(0)) dexie.close();
  reports.splice(0);
});

describe.each([
  ['sealed', true],
  ['plain', false],
])('every operation of Dexie on %s tables', (_, isSealed) => {
  const seeded = async () => {
    const db = await database(isSealed);
    await db.rows.bulkPut([
      row('a'),
      row('b', { ord: 2 }),
      row('c', { st: 'b', ord: 3 }),
      row('d', { st: 'b', ord: 4, nested: { deep: 1 }, bytes: Uint8Array.of(1, 2) }),
    ]);
    return db;
  };
  const ids = (rows: readonly Row[]): string => rows.map(({ id }) => id).join('');

  it('get, bulkGet, add, put, bulkPut', async () => {
    const { rows, ops } = await seeded();
    expect(await rows.get('d')).toEqual(
      row('d', { st: 'b', ord: 4, nested: { deep: 1 }, bytes: Uint8Array.of(1, 2) }),
    );
    expect(await rows.get('none')).toBeUndefined();
    expect((await rows.bulkGet(['b', 'none', 'a'])).map((one) => one?.name)).toEqual([
      'name b',
      undefined,
      'name a',
    ]);
    await rows.add({ id: 'e', name: 'added' });
    await expect(rows.add({ id: 'e', name: 'twice' })).rejects.toThrow();
    expect(await rows.get('e')).toEqual({ id: 'e', name: 'added' });
    await ops.bulkPut([
      { dev: 'x', n: 1, what: 'one' },
      { dev: 'x', n: 2, what: 'two' },
    ]);
    expect((await ops.get(['x', 2]))?.what).toBe('two');
    expect(await ops.where('[dev+n]').between(['x', 2], ['x', Dexie.maxKey]).toArray()).toHaveLength(1);
  });

  it('update, bulkUpdate, upsert, modify, also of codes and nested paths', async () => {
    const { rows } = await seeded();
    await rows.update('d', { 'nested.deep': 2 });
    expect((await rows.get('d'))?.nested).toEqual({ deep: 2 });
    await rows.bulkUpdate([
      { key: 'a', changes: { name: 'new a' } },
      { key: 'b', changes: { st: 'z' } },
    ]);
    expect((await rows.where('st').equals('z').toArray()).map(({ name }) => name)).toEqual(['name b']);
    await rows.upsert('f', { name: 'upserted', st: 'f' });
    expect(await rows.get('f')).toMatchObject({ name: 'upserted' });
    expect(
      await rows
        .where('st')
        .equals('b')
        .modify((one: { name?: string }) => {
          one.name = 'modified';
        }),
    ).toBe(2);
    expect(await rows.filter(({ name }) => name === 'modified').count()).toBe(2);
    expect((await rows.get('a'))?.name).toBe('new a');
  });

  it('queries by code, compound and virtual index, with filter, order, offset, limit and cursors', async () => {
    const { rows } = await seeded();
    expect(ids(await rows.where('st').equals('a').toArray())).toBe('ab');
    expect(ids(await rows.where('[st+ord]').equals(['b', 4]).toArray())).toBe('d');
    expect(ids(await rows.where({ st: 'b' }).toArray())).toBe('cd');
    expect(ids(await rows.where('ord').above(1).reverse().offset(1).limit(1).toArray())).toBe('c');
    expect(ids(await rows.filter(({ name }) => name !== 'name b').toArray())).toBe('acd');
    expect(
      ids(
        await rows
          .orderBy('ord')
          .until(({ id }) => id === 'c')
          .toArray(),
      ),
    ).toBe('ab');
    expect(ids(await rows.toCollection().sortBy('name'))).toBe('abcd');
    expect(await rows.count()).toBe(4);
    expect(await rows.where('st').equals('b').primaryKeys()).toEqual(['c', 'd']);
    expect(await rows.orderBy('st').uniqueKeys()).toEqual(['a', 'b']);
    const each: string[] = [];
    await rows.each((one, cursor) => void each.push(`${one.name}:${cursor.primaryKey}`));
    expect(each).toEqual(['name a:a', 'name b:b', 'name c:c', 'name d:d']);
    expect((await rows.orderBy('ord').last())?.id).toBe('d');
  });

  it('delete, bulkDelete, clear and a transaction that is undone', async () => {
    const { dexie, rows } = await seeded();
    await rows.delete('a');
    await rows.bulkDelete(['b']);
    await rows.where('ord').equals(3).delete();
    expect(ids(await rows.toArray())).toBe('d');
    await expect(
      dexie.transaction('rw', rows, async () => {
        await rows.put(row('z'));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(ids(await rows.toArray())).toBe('d');
    await rows.clear();
    expect(await rows.count()).toBe(0);
  });

  it('live queries: a row enters, changes, leaves; nothing for another range', async () => {
    const { rows } = await seeded();
    const seen: string[] = [];
    const subscription = liveQuery(async () => rows.where('st').equals('b').toArray()).subscribe((found) =>
      seen.push(found.map(({ name }) => name).join()),
    );
    const settled = async (length: number) => {
      await vi.waitFor(() => expect(seen).toHaveLength(length));
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(seen).toHaveLength(length);
    };
    await settled(1);
    await rows.update('c', { name: 'changed' });
    await settled(2);
    await rows.put(row('a', { st: 'b' }));
    await settled(3);
    await rows.put(row('b', { name: 'elsewhere' }));
    await rows.update('d', { st: 'a' });
    await settled(4);
    subscription.unsubscribe();
    expect(seen).toEqual(['name c,name d', 'changed,name d', 'name a,changed,name d', 'name a,changed']);
  });

  it('transactions are strict', async () => {
    const { dexie, rows } = await seeded();
    await dexie.transaction('rw', rows, async (transaction) => {
      expect((transaction.idbtrans as { durability?: string }).durability).toBe('strict');
      await rows.put(row('a'));
    });
  });
});

describe('sealed tables', () => {
  it('show on disk keys, codes and sealed bytes only', async () => {
    const { dexie, rows, ops } = await database();
    await rows.put(row('a', { bytes: Uint8Array.of(1) }));
    await ops.put({ dev: 'x', n: 1, what: 'secret' });
    await dexie.table('plain').put({ id: 'p', open: 'yes' });
    expect((await raw(dexie.name, 'rows')).map(Object.keys)).toEqual([['id', 'ord', 'st', 's']]);
    expect((await raw(dexie.name, 'ops')).map(Object.keys)).toEqual([['dev', 'n', 's']]);
    expect(await raw(dexie.name, 'plain')).toEqual([{ id: 'p', open: 'yes' }]);
    const [stored] = await raw(dexie.name, 'rows');
    expect(Buffer.from(stored!['s'] as Uint8Array).toString('latin1')).not.toContain('name a');
  });

  it('are sealed below Dexie’s transaction cache, cache and observability', async () => {
    const { dexie } = await database();
    const stack = (dexie as unknown as { _middlewares: { dbcore: { name: string; level: number }[] } })
      ._middlewares;
    const levels = stack.dbcore.map(({ name, level }) => [name, level] as const);
    expect(levels[0]).toEqual(['seal', SEALING_LEVEL]);
    expect(Math.min(...levels.slice(1).map(([, level]) => level))).toBe(-1);
  });

  it('give the same object for the same bytes, and another for others', async () => {
    const { rows } = await database();
    await rows.bulkPut([row('a'), row('b')]);
    const [a, b] = await rows.toArray();
    await rows.put(row('b', { name: 'new' }));
    const again = await rows.toArray();
    expect(again[0]).toBe(a);
    expect(again[1]).not.toBe(b);
    expect(again[1]?.name).toBe('new');
  });

  it('refuse what cannot be sealed, and nothing of it is written', async () => {
    const { rows } = await database();
    await expect(rows.put({ id: 'a', name: new Map() as never })).rejects.toThrow('cannot be sealed');
    expect(await rows.count()).toBe(0);
  });
});

describe('a broken row', () => {
  async function tampered(): Promise<Database> {
    const db = await database();
    const { name } = db.dexie;
    await db.rows.bulkPut(
      ['bit', 'code', 'swap1', 'swap2', 'plain', 'short', 'newer', 'good'].map((id) => row(id)),
    );
    const stored = new Map((await raw(name, 'rows')).map((one) => [one['id'], one]));
    const bytesOf = (id: string) => (stored.get(id)!['s'] as Uint8Array).slice();
    const flipped = bytesOf('bit');
    flipped[50]! ^= 1;
    const newer = bytesOf('newer');
    newer[0] = 2;
    db.dexie.close();
    await writeRaw(name, { ...stored.get('bit'), s: flipped });
    await writeRaw(name, { ...stored.get('code'), st: 'b' });
    await writeRaw(name, { ...stored.get('swap1'), s: bytesOf('swap2') });
    await writeRaw(name, { ...stored.get('plain'), s: undefined, name: 'injected' });
    await writeRaw(name, { ...stored.get('short'), s: bytesOf('short').slice(0, 20) });
    await writeRaw(name, { ...stored.get('newer'), s: newer });
    return database(true, name);
  }

  const reasons = {
    bit: 'not_authentic',
    code: 'not_authentic',
    swap1: 'not_authentic',
    plain: 'not_sealed',
    short: 'too_short',
    newer: 'newer_version',
  };

  it('is marked with why, and the others are read', async () => {
    const { rows } = await tampered();
    const found = await rows.toArray();
    const broken = found.filter((one) => isBroken(one));
    expect(Object.fromEntries(broken.map((one) => [one['id'], one.$broken]))).toEqual(reasons);
    expect(found.filter((one) => !isBroken(one)).map(({ name }) => name)).toEqual([
      'name good',
      'name swap2',
    ]);
    expect(Object.keys(broken[0]!).sort()).toEqual(['$broken', 'id', 'ord', 'st']);
    expect(new Map(reports.map(({ key, reason }) => [key, reason]))).toEqual(
      new Map(Object.entries(reasons)),
    );
    expect(JSON.stringify(await rows.get('plain'))).not.toContain('injected');
  });

  it('does not stop a cursor or a live query', async () => {
    const { rows } = await tampered();
    let each = 0;
    await rows.each(() => {
      each++;
    });
    expect(each).toBe(8);
    const seen: number[] = [];
    const subscription = liveQuery(async () => rows.toArray()).subscribe((found) => seen.push(found.length));
    await vi.waitFor(() => expect(seen).toEqual([8]));
    subscription.unsubscribe();
  });

  it('is mended by a whole new row, can be deleted, and is never updated', async () => {
    const { rows } = await tampered();
    await expect(rows.update('bit', { name: 'lost' })).rejects.toThrow('refusing to write a broken row');
    await expect(rows.toCollection().modify({ name: 'lost' })).rejects.toThrow();
    await expect(rows.put((await rows.get('bit'))!)).rejects.toThrow(SealError);
    await rows.put(row('bit', { name: 'fresh' }));
    expect((await rows.get('bit'))?.name).toBe('fresh');
    await rows.delete('short');
    expect(await rows.get('short')).toBeUndefined();
  });

  it('under a wrong key every row is broken, and none is changed', async () => {
    const { dexie, rows } = await database();
    await rows.put(row('a'));
    const before = await raw(dexie.name, 'rows');
    dexie.close();
    const other = await database(true, dexie.name, new Uint8Array(32));
    expect((await other.rows.toArray()).every(isBroken)).toBe(true);
    other.dexie.close();
    expect(await raw(dexie.name, 'rows')).toEqual(before);
  });
});
