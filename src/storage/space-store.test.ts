import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices } from '#domain/people/model.ts';
import { steps } from '#domain/steps/model.ts';
import { CommandFailure } from './command-failure.ts';
import type { SpaceStore } from './space-store.ts';
import { pairRowId } from './singletons.ts';

const NOON = Date.UTC(2026, 2, 9, 11);
let clock = NOON;
const opened: SpaceStore[] = [];

async function space(name = 'Anna', seed = 1): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name, role: seed === 1 ? 'mentee' : 'mentor' },
  });
  opened.push(one);
  return one;
}

/** Two people's devices that know each other. */
async function pair(): Promise<[SpaceStore, SpaceStore]> {
  const [anna, bert] = [await space('Anna', 1), await space('Bert', 2)];
  await exchange(anna, bert);
  return [anna, bert];
}

const add = async (to: SpaceStore, employer = 'Bakery'): Promise<string> =>
  orThrow(await to.run((w) => w.create(applications, { employer, job: 'cook' }))).value;

afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) await one.close();
});

describe('commands', () => {
  it('write a row that reads back with every field, and only what differs later', async () => {
    const one = await space();
    const id = await add(one);
    expect(await one.read.get(applications, id)).toMatchObject({
      id,
      employer: 'Bakery',
      job: 'cook',
      notes: '',
    });
    const before = await one.db.ops.count();
    orThrow(await one.run((w) => w.update(applications, id, { employer: 'Bakery', job: 'baker' })));
    expect(await one.db.ops.count()).toBe(before + 1);
    expect((await one.read.get(applications, id))?.job).toBe('baker');
  });

  it('see what they wrote before themselves', async () => {
    const one = await space();
    const done = orThrow(
      await one.run(async (w) => {
        const id = await w.create(applications, { employer: 'One' });
        await w.update(applications, id, { employer: 'Two' });
        return (await w.get(applications, id))?.employer;
      }),
    );
    expect(done.value).toBe('Two');
  });

  it('that are refused by the definition leave nothing behind', async () => {
    const one = await space();
    const ops = await one.db.ops.count();
    const refused = await one.run(async (w) => {
      await w.create(applications, { employer: 'Kept?' });
      await w.create(applications, { employer: '' });
    });
    expect(refused).toEqual({ ok: false, error: { type: 'required', field: 'employer' } });
    expect(await one.run((w) => w.create(applications, { employer: 'x'.repeat(121) }))).toEqual({
      ok: false,
      error: { type: 'invalid', field: 'employer' },
    });
    expect(await one.read.list(applications)).toEqual([]);
    expect(await one.db.ops.count()).toBe(ops);
  });

  it('that stop themselves leave nothing behind', async () => {
    const one = await space();
    const stopped = await one.run(async (w) => {
      await w.create(applications, { employer: 'Kept?' });
      throw new CommandFailure({ type: 'not_found' });
    });
    expect(stopped).toEqual({ ok: false, error: { type: 'not_found' } });
    expect(await one.read.list(applications)).toEqual([]);
  });

  it('with a bug in them throw, and leave nothing behind', async () => {
    const one = await space();
    await expect(
      one.run(async (w) => {
        await w.create(applications, { employer: 'Kept?' });
        throw new RangeError('bug');
      }),
    ).rejects.toThrow('bug');
    expect(await one.read.list(applications)).toEqual([]);
  });

  it('find rows by code, also after the code changed', async () => {
    const one = await space();
    const id = await add(one);
    const event = orThrow(
      await one.run((w) => w.create(applicationEvents, { application: id, status: 'saved' })),
    ).value;
    const of = (application: string) =>
      one.read.list(applicationEvents, { code: 'application', equals: application });
    expect((await of(id)).map((row) => row.id)).toEqual([event]);
    orThrow(await one.run((w) => w.update(applicationEvents, event, { application: 'other' })));
    expect(await of(id)).toEqual([]);
    expect((await of('other')).map((row) => row.id)).toEqual([event]);
  });

  it('make a row without a value', async () => {
    const one = await space();
    const { value: id } = orThrow(await one.run((w) => w.create(pairs, {})));
    expect((await one.read.list(pairs)).map((row) => row.id)).toEqual([id]);
  });

  it('tell transport, once each, and not when nothing was written', async () => {
    const one = await space();
    const told: boolean[] = [];
    one.onLocalChange((typing) => told.push(typing));
    const id = await add(one);
    orThrow(await one.run((w) => w.update(applications, id, { job: 'cook' })));
    expect(told).toEqual([false]);
  });
});

describe('undo', () => {
  it('puts back what an update replaced', async () => {
    const one = await space();
    const id = await add(one);
    const { undo } = orThrow(
      await one.run((w) => w.update(applications, id, { job: 'baker', place: 'The Hague' })),
    );
    orThrow(await one.undo(undo));
    expect(await one.read.get(applications, id)).toMatchObject({ job: 'cook', place: '' });
  });

  it('deletes what was made, restores what was deleted, and can itself be undone', async () => {
    const one = await space();
    const made = orThrow(await one.run((w) => w.create(applications, { employer: 'Bakery' })));
    const undone = orThrow(await one.undo(made.undo));
    expect(await one.read.get(applications, made.value)).toBeUndefined();
    orThrow(await one.undo(undone.undo));
    expect(await one.read.get(applications, made.value)).toMatchObject({ employer: 'Bakery' });
    const removed = orThrow(await one.run((w) => w.remove(applications, made.value)));
    orThrow(await one.undo(removed.undo));
    expect(await one.read.get(applications, made.value)).toMatchObject({ employer: 'Bakery' });
  });

  it('of a later change keeps what another person wrote since', async () => {
    const [anna, bert] = await pair();
    const id = await add(anna);
    await exchange(anna, bert);
    const { undo } = orThrow(await anna.run((w) => w.update(applications, id, { job: 'baker' })));
    orThrow(await bert.run((w) => w.update(applications, id, { place: 'Delft' })));
    await exchange(anna, bert);
    orThrow(await anna.undo(undo));
    expect(await anna.read.get(applications, id)).toMatchObject({ job: 'cook', place: 'Delft' });
  });

  it('never takes away what another person wrote in the same field since or beside it', async () => {
    const [anna, bert] = await pair();
    const id = await add(anna);
    await exchange(anna, bert);
    const after = orThrow(await anna.run((w) => w.update(applications, id, { job: 'baker' })));
    await exchange(anna, bert);
    orThrow(await bert.run((w) => w.update(applications, id, { job: 'driver' })));
    await exchange(anna, bert);
    orThrow(await anna.undo(after.undo));
    expect(await anna.read.get(applications, id)).toMatchObject({ job: 'driver' });
    const beside = orThrow(await anna.run((w) => w.update(applications, id, { place: 'Delft' })));
    orThrow(await bert.run((w) => w.update(applications, id, { place: 'Gouda' })));
    await exchange(anna, bert);
    orThrow(await anna.undo(beside.undo));
    expect((await anna.read.bothWrote(applications, id)).map(({ field }) => field)).toEqual(['place']);
  });

  it('of a command that wrote one field twice puts back what stood before it', async () => {
    const one = await space();
    const id = await add(one);
    const { undo } = orThrow(
      await one.run(async (w) => {
        await w.update(applications, id, { job: 'baker' });
        await w.update(applications, id, { job: 'driver' });
      }),
    );
    orThrow(await one.undo(undo));
    expect(await one.read.get(applications, id)).toMatchObject({ job: 'cook' });
  });
});

describe('deleting', () => {
  it('hides a row, lists it for 30 days, and brings it back', async () => {
    const one = await space();
    const id = await add(one);
    orThrow(await one.run((w) => w.remove(applications, id)));
    expect(await one.read.list(applications)).toEqual([]);
    expect((await one.read.deleted(applications)).map(({ row }) => row.employer)).toEqual(['Bakery']);
    expect(await one.run((w) => w.update(applications, id, { job: 'baker' }))).toMatchObject({
      error: { type: 'not_found' },
    });
    orThrow(await one.run((w) => w.restore(applications, id)));
    expect(await one.read.get(applications, id)).toMatchObject({ employer: 'Bakery' });
    orThrow(await one.run((w) => w.remove(applications, id)));
    clock += 31 * 86_400_000;
    expect(await one.read.deleted(applications)).toEqual([]);
  });

  it('of what another changed is asked about, and answered by either', async () => {
    const [anna, bert] = await pair();
    const id = await add(anna);
    await exchange(anna, bert);
    orThrow(await anna.run((w) => w.remove(applications, id)));
    orThrow(await bert.run((w) => w.update(applications, id, { job: 'baker' })));
    await exchange(anna, bert);
    for (const one of [anna, bert]) {
      expect(await one.read.contestedDeletions()).toEqual([
        {
          table: 'application',
          isMove: false,
          row: id,
          deletedBy: 'member1',
          changed: [{ field: 'job', member: 'member2' }],
        },
      ]);
      expect(await one.read.get(applications, id)).toMatchObject({ job: 'baker' });
    }
    orThrow(await bert.run((w) => w.restore(applications, id)));
    await exchange(anna, bert);
    expect(await anna.read.contestedDeletions()).toEqual([]);
    orThrow(await anna.run((w) => w.remove(applications, id)));
    await exchange(anna, bert);
    expect(await bert.read.get(applications, id)).toBeUndefined();
    expect(await bert.read.contestedDeletions()).toEqual([]);
  });
});

describe('two people', () => {
  it('who wrote the same field both have both values, until one chooses', async () => {
    const [anna, bert] = await pair();
    const id = await add(anna);
    await exchange(anna, bert);
    orThrow(await anna.run((w) => w.update(applications, id, { hours: '24' })));
    orThrow(await bert.run((w) => w.update(applications, id, { hours: '32' })));
    await exchange(anna, bert);
    const [both] = await anna.read.bothWrote(applications, id);
    expect(both).toMatchObject({ table: 'application', row: id, field: 'hours' });
    expect(both?.values.map(({ value, member, shown }) => [value, member, shown])).toEqual([
      ['32', 'member2', true],
      ['24', 'member1', false],
    ]);
    expect(await bert.read.bothWrote()).toEqual(await anna.read.bothWrote());
    expect(await anna.read.bothWrote(steps)).toEqual([]);
    orThrow(await bert.run((w) => w.choose(applications, id, 'hours', '32')));
    await exchange(anna, bert);
    expect(await anna.read.bothWrote()).toEqual([]);
    expect((await anna.read.get(applications, id))?.hours).toBe('32');
  });

  it('who make the same singleton offline have one', async () => {
    const [anna, bert] = await pair();
    for (const one of [anna, bert])
      orThrow(await one.run((w) => w.create(pairs, { phase: 'alone' }, pairRowId(one))));
    await exchange(anna, bert);
    expect(await anna.read.list(pairs)).toHaveLength(1);
    expect(await anna.read.bothWrote()).toEqual([]);
    orThrow(await anna.run((w) => w.create(pairs, { phase: 'together' }, pairRowId(anna))));
    expect((await anna.read.list(pairs)).map(({ phase }) => phase)).toEqual(['together']);
  });

  it('see what the other did since they last looked, by row', async () => {
    const [anna, bert] = await pair();
    await anna.markSeen();
    await bert.markSeen();
    const id = await add(anna);
    await exchange(anna, bert);
    expect(await anna.read.unseen()).toEqual([]);
    const [change, ...more] = await bert.read.unseen();
    expect(more).toEqual([]);
    expect(change).toMatchObject({ table: 'application', row: id, member: 'member1' });
    expect([...change!.fields].sort()).toEqual(['employer', 'job']);
    await bert.markSeen();
    expect(await bert.read.unseen()).toEqual([]);
  });

  it('see a device of their own that came in since they last looked, and nothing else of it', async () => {
    const [anna] = await pair();
    await anna.markSeen();
    const { me } = anna;
    const stranger = await openTestSpace({ random: seededRandom(77), me, log: 'dddddd000001' });
    opened.push(stranger);
    await exchange(anna, stranger);
    orThrow(await stranger.run((w) => w.create(devices, { member: me, addedOn: '2026-01-02' }, 'dddddd')));
    await add(stranger);
    await exchange(anna, stranger);
    expect(await anna.read.unseen()).toMatchObject([{ table: 'device', row: 'dddddd', member: me }]);
    await anna.markSeen();
    expect(await anna.read.unseen()).toEqual([]);
  });

  it('know how much of what they did the other does not have yet', async () => {
    const [anna, bert] = await pair();
    expect((await anna.sendingState()).waiting).toBe(0);
    const id = await add(anna);
    orThrow(await anna.run((w) => w.update(applications, id, { place: 'Delft' })));
    // One thing to her, two rows to us.
    orThrow(
      await anna.run(async (w) => {
        const application = await w.create(applications, { employer: 'Other' });
        await w.create(applicationEvents, { application, status: 'saved', on: '2026-03-09' });
      }),
    );
    expect(await anna.sendingState()).toEqual({
      waiting: 3,
      others: [{ member: 'member2', name: 'Bert', waiting: 3 }],
    });
    await give(anna, bert);
    expect((await anna.sendingState()).waiting).toBe(3);
    await give(bert, anna);
    expect(await anna.sendingState()).toEqual({
      waiting: 0,
      others: [{ member: 'member2', name: 'Bert', waiting: 0 }],
    });
  });
});

describe('live queries', () => {
  async function emissions<T>(query: () => Promise<T>, act: () => Promise<void>): Promise<T[]> {
    const seen: T[] = [];
    const subscription = liveQuery(async () => query()).subscribe((value) => void seen.push(value));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await act();
    await new Promise((resolve) => setTimeout(resolve, 30));
    subscription.unsubscribe();
    return seen;
  }

  it('run once for a page, whatever it holds', async () => {
    const [anna, bert] = await pair();
    for (let i = 0; i < 12; i++) await add(bert, `Employer ${i}`);
    const seen = await emissions(
      () => anna.read.list(applications),
      () => give(bert, anna),
    );
    expect(seen.map((rows) => rows.length)).toEqual([0, 12]);
  });

  it('hear of a row whose code now fits', async () => {
    const one = await space();
    const id = orThrow(await one.run((w) => w.create(applicationEvents, { application: 'one' }))).value;
    const seen = await emissions(
      () => one.read.list(applicationEvents, { code: 'application', equals: 'two' }),
      async () => void orThrow(await one.run((w) => w.update(applicationEvents, id, { application: 'two' }))),
    );
    expect(seen.map((rows) => rows.length)).toEqual([0, 1]);
  });

  it('do not run for a page that changes nothing they read', async () => {
    const [anna, bert] = await pair();
    await add(anna);
    orThrow(await bert.run((w) => w.create(steps, { what: 'call' })));
    const seen = await emissions(
      () => anna.read.list(applications),
      () => give(bert, anna),
    );
    expect(seen).toHaveLength(1);
  });
});

describe('faults of the browser', () => {
  // Dexie binds this function when it opens, so it is replaced before that.
  const real = IDBDatabase.prototype.transaction;
  let failure: { readonly error: DOMException; left: number } | null = null;
  let failed = 0;
  const failing = (error: DOMException, left: number): void => void (failure = { error, left });

  beforeEach(() => {
    failed = 0;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      if (failure && args[1] === 'readwrite' && failure.left-- > 0) {
        failed++;
        throw failure.error;
      }
      return real.apply(this, args);
    };
  });

  afterEach(() => {
    failure = null;
    IDBDatabase.prototype.transaction = real;
  });

  it('a lost connection is opened again, and nothing is written twice', async () => {
    const one = await space();
    failing(new DOMException('Connection to Indexed Database server lost', 'UnknownError'), 1);
    const id = await add(one);
    expect(failed).toBe(1);
    expect((await one.read.list(applications)).map((row) => row.id)).toEqual([id]);
  });

  it('a connection that stays away is told, and the space can be used when it is back', async () => {
    const one = await space();
    failing(new DOMException('lost', 'UnknownError'), Infinity);
    expect(await one.run((w) => w.create(applications, { employer: 'Lost' }))).toEqual({
      ok: false,
      error: { type: 'storage_unavailable' },
    });
    failure = null;
    expect(failed).toBe(3);
    await add(one, 'Back');
    expect((await one.read.list(applications)).map(({ employer }) => employer)).toEqual(['Back']);
  });

  it('a transaction that was stored although the browser said otherwise is not done twice', async () => {
    const one = await space();
    const write = one.db.dexie.transaction.bind(one.db.dexie) as (...args: unknown[]) => Promise<unknown>;
    let hasFailed = false;
    vi.spyOn(one.db.dexie, 'transaction').mockImplementation(((...args: unknown[]) =>
      write(...args).then((value) => {
        if (hasFailed) return value;
        hasFailed = true;
        throw new DOMException('lost after commit', 'UnknownError');
      })) as never);
    const done = orThrow(await one.run((w) => w.create(applications, { employer: 'Once' })));
    vi.restoreAllMocks();
    expect((await one.read.list(applications)).map((row) => row.id)).toEqual([done.value]);
  });

  it('a full disk is told, and nothing is half written', async () => {
    const one = await space();
    const ops = await one.db.ops.count();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'application') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await one.run((w) => w.create(applications, { employer: 'Too much' }))).toEqual({
      ok: false,
      error: { type: 'storage_full' },
    });
    vi.restoreAllMocks();
    expect(await one.db.ops.count()).toBe(ops);
    expect(await one.read.list(applications)).toEqual([]);
  });
});
