import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { isTooMuch, type StopReason } from './damage.ts';
import { BrokenRows, type BrokenTally } from './sealing/quarantine.ts';
import type { SpaceStore } from './space-store.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(dbName?: string): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(opened.length + 1),
    now: () => clock++,
    ...(dbName === undefined ? {} : { dbName, isNew: false }),
  });
  opened.push(one);
  return one;
}

/** A closed file with so many applications. */
async function fileOf(rows: number): Promise<string> {
  const one = await space();
  orThrow(
    await one.run(async (w) => {
      for (let at = 0; at < rows; at++) await w.create(applications, { employer: `Bakery ${at}` }, idOf(at));
    }),
  );
  await one.close();
  return one.db.name;
}

const idOf = (at: number): string => `row${String(at).padStart(9, '0')}`;

async function change(name: string, rows: number, at: number, xor: number): Promise<void> {
  const plain = await new Dexie(name).open();
  for (let row = 0; row < rows; row++) {
    const stored = (await plain.table('application').get(idOf(row))) as { s: Uint8Array };
    await plain
      .table('application')
      .put({ ...stored, s: stored.s.map((byte, i) => (i === at ? byte ^ xor : byte)) });
  }
  plain.close();
}

const flip = (name: string, rows: number): Promise<void> => change(name, rows, 45, 1);

async function stopOf(one: SpaceStore): Promise<StopReason> {
  const stopped = new Promise<StopReason>((resolve) => one.onStop(resolve));
  await one.read.list(applications);
  return stopped;
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe('too much', () => {
  it.each([
    [19, 19, false],
    [1, 20, false],
    [2, 20, true],
    [5, 100, false],
    [6, 100, true],
    [0, 0, false],
  ])('%i broken rows of %i: %s', (broken, rows, expected) => {
    expect(isTooMuch(broken, rows)).toBe(expected);
  });
});

describe('the tally', () => {
  it('counts each row once, over all that was read, and what is newer apart', async () => {
    const seen: [number, BrokenTally][] = [];
    const rows = new BrokenRows({
      handle: (reports, tally) => {
        seen.push([reports.length, new Map([...tally].map(([table, counted]) => [table, { ...counted }]))]);
        return Promise.resolve();
      },
    });
    const report = (key: string, reason: 'not_authentic' | 'newer_version' = 'not_authentic') => {
      rows.report({ table: 'steps', key, reason, stored: {} });
    };
    report('a');
    report('a');
    await rows.settle();
    report('b');
    report('c', 'newer_version');
    await rows.settle();
    expect(seen).toEqual([
      [1, new Map([['steps', { damaged: 1, newer: 0 }]])],
      [2, new Map([['steps', { damaged: 2, newer: 1 }]])],
    ]);
  });
});

describe('a file of which more than one row in twenty is broken', () => {
  it('is closed, mends nothing, and does not open again', async () => {
    const name = await fileOf(20);
    await flip(name, 2);
    const one = await space(name);
    expect(await stopOf(one)).toBe('damaged');
    await one.close();
    expect(await new Promise((resolve) => one.onStop(resolve))).toBe('damaged');
    await expect(space(name)).rejects.toThrow('damaged');
    const plain = await new Dexie(name).open();
    expect(await plain.table('quarantine').toArray()).toMatchObject([{ k: 'stopped/application' }]);
    expect(await plain.table('application').count()).toBe(20);
    plain.close();
  });

  it('opens again once the rows do', async () => {
    const name = await fileOf(20);
    await flip(name, 2);
    const one = await space(name);
    await stopOf(one);
    await one.close();
    await flip(name, 2);
    const again = await space(name);
    expect(await again.read.list(applications)).toHaveLength(20);
    expect(await again.db.quarantine.count()).toBe(0);
  });

  it('is none when a newer version wrote those rows: it waits for that version', async () => {
    const name = await fileOf(20);
    await change(name, 2, 0, 3);
    const one = await space(name);
    expect(await stopOf(one)).toBe('newer_version');
    await one.close();
    await change(name, 2, 0, 3);
    expect(await (await space(name)).read.list(applications)).toHaveLength(20);
  });
});

it('one broken row in twenty is mended', async () => {
  const name = await fileOf(20);
  await flip(name, 1);
  const one = await space(name);
  let stops = 0;
  one.onStop(() => stops++);
  expect(await one.read.list(applications)).toHaveLength(19);
  await vi.waitFor(async () => expect(await one.read.list(applications)).toHaveLength(20));
  expect(stops).toBe(0);
});

it('a log that breaks while the file is open stops it', async () => {
  const name = await fileOf(1);
  const one = await space(name);
  const stopped = new Promise((resolve) => one.onStop(resolve));
  const plain = await new Dexie(name).open();
  const log = (await plain.table('meta').get('log')) as { s: Uint8Array };
  await plain.table('meta').put({ ...log, s: log.s.toReversed().with(0, 1) });
  plain.close();
  await one.run((w) => w.create(applications, { employer: 'Garage' })).catch(() => undefined);
  expect(await stopped).toBe('damaged');
});
