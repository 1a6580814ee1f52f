import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import type { SpaceStore } from './space-store.ts';
import type { Command } from './space.ts';

const NOON = Date.UTC(2026, 2, 9, 11);
let clock = NOON;
const opened: SpaceStore[] = [];

async function space(seed: number): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name: 'Test', role: seed === 1 ? 'mentee' : 'mentor' },
  });
  opened.push(one);
  return one;
}

const WAYS = {
  'is refused for want of room': () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  'is refused for another reason': () => {
    throw new DOMException('cannot', 'DataError');
  },
  'ends the transaction': ({ transaction }: IDBObjectStore) => {
    transaction.abort();
  },
} as const;

const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };

/** From here on the write of this number breaks, and every one after it. Answers how to end it: it tells whether any broke. */
function breakWrite(number: number, how: (store: IDBObjectStore) => void): () => boolean {
  let writes = 0;
  const breaking = (write: typeof real.put): typeof real.put =>
    function (this: IDBObjectStore, ...args) {
      writes += 1;
      if (writes >= number) how(this);
      return write.apply(this, args);
    };
  IDBObjectStore.prototype.put = breaking(real.put);
  IDBObjectStore.prototype.add = breaking(real.add);
  return () => {
    Object.assign(IDBObjectStore.prototype, real);
    return writes >= number;
  };
}

afterEach(async () => {
  Object.assign(IDBObjectStore.prototype, real);
  for (const one of opened.splice(0)) await one.close();
});

/** Everything in the database as it lies there, sealed or not. */
async function raw(one: SpaceStore): Promise<string> {
  const tables = one.db.dexie.tables.map(async (table) => [
    table.name,
    await table.toCollection().primaryKeys(),
    (await table.toArray()).length,
  ]);
  return JSON.stringify(await Promise.all(tables));
}

const shown = async ({ read }: SpaceStore): Promise<string> =>
  JSON.stringify([await read.list(applications), await read.list(applicationEvents)]);

/** What a person does in one press, in several records. */
const act: Command<string> = async (write) => {
  const id = await write.create(applications, { employer: 'Bakery', job: 'cook' });
  await write.create(applicationEvents, { application: id, status: 'sent', on: '2026-03-09' });
  await write.update(applications, id, { hours: '24' });
  return id;
};

describe('a command of which one write', () => {
  it.each(Object.entries(WAYS))(
    '%s, at whatever place, leaves nothing of it, and goes well once more',
    async (_, how) => {
      const one = await space(1);
      const other = await space(2);
      let places = 0;
      for (let number = 1; ; number++) {
        const [before, seen] = [await raw(one), await shown(one)];
        const end = breakWrite(number, how);
        const done = await one.run(act).catch(() => ({ ok: false as const }));
        if (!end()) break;
        places += 1;
        expect(done.ok).toBe(false);
        expect(await raw(one)).toBe(before);
        expect(await shown(one)).toBe(seen);
      }
      expect(places).toBeGreaterThan(4);
      orThrow(await one.run(act));
      expect(await one.check()).toMatchObject({ mended: 0, unreadable: 0 });
      // The log has no gap either: the other device gets exactly what is here.
      await exchange(one, other);
      expect(await shown(other)).toBe(await shown(one));
    },
  );
});

describe('a text of which one write', () => {
  it.each(Object.entries(WAYS))(
    '%s stays in the field, and is stored whole when it goes again',
    async (_, how) => {
      const one = await space(1);
      const id = orThrow(await one.run((write) => write.create(applications, { employer: 'Bakery' }))).value;
      const text = await one.openText(applications, id, 'notes');
      let typed = '';
      for (let number = 1; number <= 6; number++) {
        typed += ` and ${number}`;
        const before = await raw(one);
        const end = breakWrite(number, how);
        text.type(typed);
        await text.flush().catch(() => undefined);
        if (end()) expect(await raw(one)).toBe(before);
        expect(text.value()).toBe(typed);
        await text.flush();
        expect(await one.read.text(applications, id, 'notes')).toBe(typed);
      }
      await text.close();
      expect(await one.check()).toMatchObject({ mended: 0, unreadable: 0 });
    },
  );
});
