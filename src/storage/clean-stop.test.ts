import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { deviceOf } from '#core/merge/vector.ts';
import { applications } from '#domain/applications/model.ts';
import { OpenMark, isStrictlyDurable, type Locks } from './clean-stop.ts';
import { readLog } from './meta.ts';
import type { SpaceStore } from './space-store.ts';

const opened: SpaceStore[] = [];

async function space(dbName?: string): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(opened.length + 1),
    ...(dbName === undefined ? {} : { dbName, isNew: false }),
  });
  opened.push(one);
  return one;
}

const logOf = async (one: SpaceStore): Promise<string> => (await readLog(one.db)).state.log;

/** An engine that may lose its last transactions. */
const relaxed = (): void => {
  const real = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    names,
    mode,
  ) {
    return real.call(this, names, mode, { durability: 'relaxed' });
  });
};

const write = async (one: SpaceStore): Promise<void> =>
  void orThrow(await one.run((w) => w.create(applications, { employer: 'Bakery' })));

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  vi.restoreAllMocks();
});

describe('[L2] a start', () => {
  it('on a strict engine goes on with its log', async () => {
    const one = await space();
    expect(isStrictlyDurable(one.db.dexie)).toBe(true);
    await write(one);
    const log = await logOf(one);
    one.db.close();
    expect(await logOf(await space(one.db.name))).toBe(log);
  });

  it('after an unclean stop on a relaxed one begins a new incarnation of the same device, and loses nothing', async () => {
    relaxed();
    const one = await space();
    await write(one);
    const log = await logOf(one);
    one.db.close();
    const again = await space(one.db.name);
    expect(await logOf(again)).not.toBe(log);
    expect(deviceOf(await logOf(again))).toBe(deviceOf(log));
    expect(again.device).toBe(one.device);
    await write(again);
    const other = await space();
    await give(again, other);
    expect(await other.read.list(applications)).toHaveLength(2);
  });

  it('after a clean stop on a relaxed one goes on with its log', async () => {
    relaxed();
    const one = await space();
    await write(one);
    const log = await logOf(one);
    await one.close();
    expect(await logOf(await space(one.db.name))).toBe(log);
  });
});

/** Web Locks of one browser, as far as they are used. */
function fakeLocks(): Locks {
  const held = new Map<string, number>();
  const request = async (
    name: string,
    options: LockOptions,
    use: (lock: unknown) => unknown,
  ): Promise<unknown> => {
    if (options.ifAvailable && (held.get(name) ?? 0) > 0) return use(null);
    held.set(name, (held.get(name) ?? 0) + 1);
    try {
      return await use({ name });
    } finally {
      held.set(name, (held.get(name) ?? 1) - 1);
    }
  };
  return { request: request as Locks['request'] };
}

describe('the open mark', () => {
  it('knows who opens first and who closes last', async () => {
    const { db } = await space();
    const locks = fakeLocks();
    const [first, second] = [new OpenMark(db, locks), new OpenMark(db, locks)];
    expect(await first.hold()).toBe(true);
    expect(await second.hold()).toBe(false);
    expect(await first.release()).toBe(false);
    expect(await second.release()).toBe(true);
  });
});
