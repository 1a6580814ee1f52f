import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import type { SpaceStore } from './space-store.ts';
import { earlierVersions } from './text-versions.ts';
import { textKey } from './stored-rows.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(seed: number, more: { dbName?: string; isNew?: boolean } = {}): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    ...(more.isNew === false ? {} : { member: { name: `Name ${seed}`, role: 'mentee' as const } }),
    ...more,
  });
  opened.push(one);
  return one;
}

async function pair(): Promise<{ anna: SpaceStore; bert: SpaceStore; id: string }> {
  const [anna, bert] = [await space(1), await space(2)];
  const id = orThrow(await anna.run((w) => w.create(applications, { employer: 'Bakery' }))).value;
  await exchange(anna, bert);
  return { anna, bert, id };
}

const notes = (of: SpaceStore, id: string): Promise<string> => of.read.text(applications, id, 'notes');
const open = (of: SpaceStore, id: string) => of.openText(applications, id, 'notes');

afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) await one.close();
});

describe('an open text', () => {
  it('is stored a moment after the last key, and its beginning shows in lists', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    const states: string[] = [];
    text.onState((state) => states.push(state));
    text.type('Dear');
    text.type('Dear reader, '.repeat(20));
    expect(anna.hasOpenText()).toBe(true);
    await vi.waitFor(async () => expect(await notes(anna, id)).toBe('Dear reader, '.repeat(20)));
    await vi.waitFor(() => expect(states).toEqual(['typing', 'saved']));
    expect(anna.hasOpenText()).toBe(false);
    expect((await anna.read.get(applications, id))?.notes).toBe('Dear reader, '.repeat(20).slice(0, 120));
    await text.close();
  });

  it('takes of a paste the words and not the signs that steer a machine', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    text.type('Begin\n');
    text.type('Begin\u0007 cafe\u0301\u0000\n');
    expect(text.value()).toBe('Begin caf\u00e9\n');
    await text.close();
    expect(await notes(anna, id)).toBe('Begin caf\u00e9\n');
  });

  it('takes of a paste what fits into a hundred thousand letters, shows that, and stores no more', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    text.type('Begin. End.');
    text.type(`Begin. ${'long '.repeat(30_000)}End.`);
    expect(text.value()).toHaveLength(100_000);
    expect(text.value()).toMatch(/^Begin\. long .*End\.$/u);
    await text.flush();
    expect(await notes(anna, id)).toBe(text.value());
    text.type(text.value().slice(0, -4));
    text.type(`${text.value()}Done.`);
    expect(text.value()).toHaveLength(100_000);
    await text.close();
    expect((await notes(anna, id)).endsWith('Done')).toBe(true);
  });

  it('is stored by flush and by closing, as one op each', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    const before = await anna.db.ops.count();
    for (const value of ['D', 'De', 'Dea', 'Dear']) text.type(value);
    await text.flush();
    expect(await notes(anna, id)).toBe('Dear');
    expect(await anna.db.ops.count()).toBe(before + 1);
    text.type('Dear you');
    await text.close();
    expect(await notes(anna, id)).toBe('Dear you');
    await text.close();
  });

  it('that could not be stored is not called saved by the next editor that shows it', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    const write = vi.spyOn(anna.db, 'write').mockRejectedValue(new Error('no room'));
    text.type('Only in memory');
    await text.close();
    const again = await open(anna, id);
    const states: string[] = [];
    again.onState((state) => states.push(state));
    expect(again.value()).toBe('Only in memory');
    expect(states).toEqual(['failed']);
    write.mockRestore();
    await again.flush();
    expect(states).toEqual(['failed', 'saved']);
    expect(await notes(anna, id)).toBe('Only in memory');
    await again.close();
  });

  it('is there after a restart', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    text.type('Kept');
    await anna.close();
    const again = await space(1, { dbName: anna.db.name, isNew: false });
    expect((await open(again, id)).value()).toBe('Kept');
  });

  it('tells transport that somebody types', async () => {
    const { anna, id } = await pair();
    const told: boolean[] = [];
    anna.onLocalChange((typing) => told.push(typing));
    const text = await open(anna, id);
    text.type('x');
    await text.close();
    expect(told).toEqual([true]);
  });

  it('is one text for two editors', async () => {
    const { anna, id } = await pair();
    const [one, two] = await Promise.all([open(anna, id), open(anna, id)]);
    one.type('from one');
    expect(two.value()).toBe('from one');
    await one.close();
    two.type('from one and two');
    await two.close();
    expect(await notes(anna, id)).toBe('from one and two');
  });

  it('shows an editor what another part of the screen wrote in it, and keeps that when she types on', async () => {
    const { anna, id } = await pair();
    const [editor, button] = await Promise.all([open(anna, id), open(anna, id)]);
    const told: [string, string][] = [];
    editor.onRemote((value) => told.push(['editor', value]));
    button.onRemote((value) => told.push(['button', value]));
    editor.type('I cook');
    button.type('I cook well');
    expect(told).toEqual([
      ['button', 'I cook'],
      ['editor', 'I cook well'],
    ]);
    await button.close();
    await editor.close();
    expect(await notes(anna, id)).toBe('I cook well');
  });

  it('shows what another device typed, and moves the caret with it', async () => {
    const { anna, bert, id } = await pair();
    const hers = await open(anna, id);
    hers.type('cook');
    await hers.flush();
    await exchange(anna, bert);
    const his = await open(bert, id);
    his.type('I cook');
    await his.close();
    const told: [string, number][] = [];
    hers.onRemote((value, moved) => told.push([value, moved(4)]));
    hers.type('cook!');
    await give(bert, anna);
    await vi.waitFor(() => expect(told).toEqual([['I cook!', 6]]));
    await hers.close();
    await exchange(anna, bert);
    expect(await notes(anna, id)).toBe('I cook!');
    expect(await notes(bert, id)).toBe('I cook!');
  });

  it('for which there is no room says so, keeps what was typed, and stores it later', async () => {
    const { anna, id } = await pair();
    const text = await open(anna, id);
    const states: string[] = [];
    text.onState((state) => states.push(state));
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'texts') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    text.type('not lost');
    await text.flush();
    expect(states).toEqual(['typing', 'full']);
    expect(anna.hasOpenText()).toBe(true);
    expect(await notes(anna, id)).toBe('');
    spy.mockRestore();
    await text.close();
    expect(await notes(anna, id)).toBe('not lost');
    expect(anna.hasOpenText()).toBe(false);
  });

  it('that was changed by others keeps how it stood before', async () => {
    const { anna, bert, id } = await pair();
    for (const [one, value] of [
      [anna, 'first words'],
      [bert, 'quite different'],
    ] as const) {
      const text = await open(one, id);
      text.type(value);
      await text.close();
      await give(anna, bert);
    }
    await give(bert, anna);
    const versions = await earlierVersions(anna.db, textKey('application', id, 'notes'));
    expect(versions.map(({ plain }) => plain)).toEqual(['first words']);
  });

  it('takes a large paste as several ops that others accept', async () => {
    const { anna, bert, id } = await pair();
    const text = await open(anna, id);
    const pasted = 'صباح الخير '.repeat(9_000);
    text.type(pasted);
    await text.close();
    await give(anna, bert);
    expect(await notes(bert, id)).toBe(pasted);
    expect(await bert.db.quarantine.count()).toBe(0);
  });
});
