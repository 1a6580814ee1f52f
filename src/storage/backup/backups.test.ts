import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { notes } from '#domain/notes/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { startSession, type Session } from '../session.ts';
import { SpaceStore } from '../space-store.ts';
import { openReadable, openSealed, type MakeKey, type Package } from './open-package.ts';

class WebStorage {
  readonly #items = new Map<string, string>();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
  removeItem = (key: string): void => void this.#items.delete(key);
  clear = (): void => this.#items.clear();
}
vi.stubGlobal('localStorage', new WebStorage());
vi.stubGlobal('sessionStorage', new WebStorage());

const WORK = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
/** The real work is tested where it is done; here only that other words make another key. */
const keyOf =
  (words: string): MakeKey =>
  ({ salt }) =>
    Promise.resolve(sha256(concatBytes(utf8ToBytes(words), salt)));

let now = Date.UTC(2026, 2, 9, 11);
const random = seededRandom(11);
const open: Session[] = [];

async function session(): Promise<Session> {
  const started = await startSession({
    now: () => now++,
    random,
    deviceKind: 'phone',
    onReloadNeeded: () => undefined,
  });
  if (started.type === 'open') open.push(started.session);
  else if ('createProfile' in started) open.push(orThrow(await started.createProfile()));
  else throw new Error(started.type);
  return open.at(-1)!;
}

async function wiped(): Promise<Session> {
  for (const one of open.splice(0)) await one.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  return session();
}

async function withWork(): Promise<{ one: Session; file: string; row: string }> {
  const one = await session();
  const file = orThrow(await one.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
  const { value: row } = orThrow(await file.run((w) => w.create(applications, { employer: 'Bakery' })));
  const text = await file.openText(applications, row, 'notes');
  text.type('A long story.');
  await text.close();
  const own = orThrow(await one.openOwn());
  orThrow(await own.run((w) => w.create(notes, { title: 'Only mine' })));
  return { one, file: file.id, row };
}

const make = async (of: Session, words = 'my cat eats fish') => (await of.backups()).make(WORK, keyOf(words));

const opened = async (file: Uint8Array, words = 'my cat eats fish'): Promise<Package> =>
  orThrow(await openSealed(file, keyOf(words)));

/** As a disk that returns other bytes: the space does not open any more. */
async function spoilLogs(only?: string): Promise<void> {
  const app = await new Dexie('wm-app').open();
  const rows = (await app.table('spaces').toArray()) as { id: string; dbName: string }[];
  app.close();
  for (const { dbName } of rows.filter(({ id }) => only === undefined || id === only)) {
    const dexie = await new Dexie(dbName).open();
    const log = (await dexie.table('meta').get('log')) as { s: Uint8Array };
    await dexie.table('meta').put({ ...log, s: log.s.toReversed().with(0, 1) });
    dexie.close();
  }
}

const databases = async (): Promise<number> => (await Dexie.getDatabaseNames()).length;

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('a sealed backup of everything', () => {
  it('brings all spaces back on an empty device, as the same person, under a new device', async () => {
    const { one, file, row } = await withWork();
    const before = orThrow(await one.openSpace(file));
    const ownBefore = orThrow(await one.openOwn());
    const [key, device, ownDevice] = [one.invitation(file), before.device, ownBefore.device];
    const made = orThrow(await make(one));
    expect(made).toMatchObject({ things: 2, leftOut: 0 });
    const again = await wiped();
    const backups = await again.backups();
    const contents = await opened(made.file);
    const prospects = orThrow(await backups.look(contents));
    expect(
      prospects.map(({ contents: { kind, me, counts }, becomes }) => [kind, me, counts, becomes]),
    ).toEqual([
      ['pair', 'Samira', { application: 1 }, { type: 'new' }],
      ['own', '', { note: 1 }, { type: 'new' }],
    ]);
    expect(again.spaces()).toHaveLength(1);
    const { file: shown } = orThrow(await backups.restore(contents));
    const space = orThrow(await again.openSpace(shown!));
    expect(again.invitation(shown!)).toEqual(key);
    expect(space.me).toBe(before.me);
    expect(space.device).not.toBe(device);
    expect(await space.read.get(applications, row)).toMatchObject({
      employer: 'Bakery',
      notes: 'A long story.',
    });
    expect((await space.read.list(devices)).map(({ id }) => id).sort()).toEqual(
      [device, space.device].sort(),
    );
    expect((await space.read.list(members)).map(({ name }) => name)).toEqual(['Samira']);
    const own = orThrow(await again.openOwn());
    expect(own.spaceUid).toBe(ownBefore.spaceUid);
    expect(own.device).not.toBe(ownDevice);
    expect((await own.read.list(notes)).map(({ title }) => title)).toEqual(['Only mine']);
    expect(again.spaces().map(({ kind, state }) => [kind, state])).toEqual([
      ['pair', 'active'],
      ['own', 'active'],
    ]);
    // The empty own space that was there before is gone with its database.
    expect(await databases()).toBe(3);
  });

  it('put back twice changes nothing the second time', async () => {
    const { one } = await withWork();
    const made = orThrow(await make(one));
    const again = await wiped();
    const backups = await again.backups();
    const contents = await opened(made.file);
    orThrow(await backups.restore(contents));
    expect(orThrow(await backups.look(contents)).map(({ becomes }) => becomes.type)).toEqual([
      'same',
      'same',
    ]);
    orThrow(await backups.restore(contents));
    expect(again.spaces()).toHaveLength(2);
    expect(await databases()).toBe(3);
  });

  it('put back where the files still are takes in what is missing and keeps what was written since', async () => {
    const { one, file, row } = await withWork();
    const made = orThrow(await make(one));
    const space = orThrow(await one.openSpace(file));
    orThrow(await space.run((w) => w.update(applications, row, { employer: 'Hotel' })));
    const other = await wiped();
    orThrow(await (await other.backups()).restore(await opened(made.file)));
    const elsewhere = orThrow(await other.openSpace(other.activeSpace()!));
    orThrow(await elsewhere.run((w) => w.create(applications, { employer: 'School' })));
    const later = orThrow(await make(other));
    const third = await wiped();
    const backups = await third.backups();
    orThrow(await backups.restore(await opened(made.file)));
    const here = orThrow(await third.openSpace(third.activeSpace()!));
    orThrow(await here.run((w) => w.update(applications, row, { job: 'baker' })));
    const contents = await opened(later.file);
    expect(orThrow(await backups.look(contents))[0]?.becomes).toEqual({ type: 'added', rows: 2 });
    orThrow(await backups.restore(contents));
    const all = await here.read.list(applications);
    expect(all.map(({ employer, job }) => [employer, job]).sort()).toEqual([
      ['Bakery', 'baker'],
      ['School', ''],
    ]);
    expect(await here.read.unseen()).toEqual([]);
  });

  it('put back on the device that made it keeps what was written since, and its log goes on', async () => {
    const { one, file, row } = await withWork();
    const made = orThrow(await make(one));
    const space = orThrow(await one.openSpace(file));
    orThrow(await space.run((w) => w.update(applications, row, { employer: 'Hotel' })));
    if (!(space instanceof SpaceStore)) throw new Error('another kind of space');
    const { device } = space;
    const backups = await one.backups();
    const contents = await opened(made.file);
    expect(orThrow(await backups.look(contents)).map(({ becomes }) => becomes.type)).toEqual([
      'same',
      'same',
    ]);
    expect(orThrow(await backups.restore(contents)).file).toBe(file);
    expect(await space.read.get(applications, row)).toMatchObject({
      employer: 'Hotel',
      notes: 'A long story.',
    });
    orThrow(await space.run((w) => w.update(applications, row, { job: 'cook' })));
    const [log, ...more] = new Set((await space.db.ops.toArray()).map((op) => op.log));
    expect([log?.slice(0, 6), more]).toEqual([device, []]);
  });

  it('does not open with other words, and says so before anything is changed', async () => {
    const { one } = await withWork();
    const made = orThrow(await make(one));
    const again = await wiped();
    expect(await openSealed(made.file, keyOf('my cat eats meat'))).toEqual({
      ok: false,
      error: { type: 'wrong_words' },
    });
    expect(await openSealed(made.file.subarray(0, -1), keyOf('my cat eats fish'))).toEqual({
      ok: false,
      error: { type: 'damaged' },
    });
    expect(again.spaces()).toHaveLength(1);
    expect(await databases()).toBe(2);
  });

  it('takes the place of copies that do not open any more, and those stay out of the way', async () => {
    const { one, file, row } = await withWork();
    const made = orThrow(await make(one));
    for (const each of open.splice(0)) await each.close();
    await spoilLogs();
    const again = await session();
    expect(await again.openSpace(file)).toEqual({ ok: false, error: { type: 'damaged' } });
    const backups = await again.backups();
    const contents = await opened(made.file);
    expect(orThrow(await backups.look(contents)).map(({ becomes }) => becomes.type)).toEqual(['new', 'new']);
    const { file: shown } = orThrow(await backups.restore(contents));
    const space = orThrow(await again.openSpace(shown!));
    expect((await space.read.get(applications, row))?.employer).toBe('Bakery');
    expect((await orThrow(await again.openOwn()).read.list(notes)).map(({ title }) => title)).toEqual([
      'Only mine',
    ]);
    expect(
      again
        .spaces()
        .map(({ kind, state }) => [kind, state])
        .sort(),
    ).toEqual([
      ['own', 'active'],
      ['own', 'closed'],
      ['pair', 'active'],
      ['pair', 'closed'],
    ]);
  });

  it('of a file that went on in another stays behind that one, and brings no second file', async () => {
    const { one, file, row } = await withWork();
    const made = orThrow(await make(one));
    const next = orThrow(await one.beginAnew(file));
    const before = one.spaces().map(({ id, state }) => [id, state]);
    const { file: shown } = orThrow(await (await one.backups()).restore(await opened(made.file)));
    expect(shown).toBe(next.id);
    expect(one.spaces().map(({ id, state }) => [id, state])).toEqual(before);
    expect((await next.read.get(applications, row))?.employer).toBe('Bakery');
  });

  it('with one space twice brings both back as one', async () => {
    const { one } = await withWork();
    const contents = await opened(orThrow(await make(one)).file);
    const again = await wiped();
    const [first, second] = contents.spaces;
    orThrow(await (await again.backups()).restore({ ...contents, spaces: [first!, first!, second!] }));
    expect(again.spaces().map(({ kind, state }) => [kind, state])).toEqual([
      ['pair', 'active'],
      ['own', 'active'],
    ]);
  });

  it('is not made of nothing', async () => {
    const one = await session();
    orThrow(await one.createPairSpace({ role: 'mentee', name: 'Samira', relay: null }));
    expect(await make(one)).toEqual({ ok: false, error: { type: 'empty' } });
  });

  it('leaves nothing of it when the disk is full in the middle', async () => {
    const { one } = await withWork();
    const made = orThrow(await make(one));
    const again = await wiped();
    const backups = await again.backups();
    const contents = await opened(made.file);
    const put = IDBObjectStore.prototype.put;
    let members = 0;
    // The second space is the one for which there is no room.
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, ...rest: []) {
      if (this.name === 'ops' && (value as { row?: string }).row !== undefined && (members += 1) > 6)
        throw new DOMException('test', 'QuotaExceededError');
      return put.call(this, value, ...rest);
    };
    try {
      expect(await backups.restore(contents)).toEqual({ ok: false, error: { type: 'storage_full' } });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(again.spaces().map(({ kind }) => kind)).toEqual(['own']);
    expect(await databases()).toBe(2);
    expect(orThrow(await backups.restore(contents)).file).not.toBeNull();
  });

  it('that was cut off leaves spaces that no start shows, and that go after a while', async () => {
    const { one } = await withWork();
    const made = orThrow(await make(one));
    const again = await wiped();
    const backups = await again.backups();
    const contents = await opened(made.file);
    // As if the device stopped just before the moment from which the spaces are there.
    const { SpaceBook } = await import('../space-book.ts');
    const activate = vi.spyOn(SpaceBook.prototype, 'activate').mockReturnValue(new Promise(() => undefined));
    void backups.restore(contents);
    await vi.waitFor(() => {
      expect(activate).toHaveBeenCalled();
    });
    activate.mockRestore();
    expect(await databases()).toBe(4);
    for (const one of open.splice(0)) await one.close();
    now += 2 * 3_600_000;
    const after = await session();
    expect(after.spaces().map(({ kind, state }) => [kind, state])).toEqual([['own', 'active']]);
    await vi.waitFor(async () => {
      expect(await databases()).toBe(2);
    });
  });

  it('remembers the last two that were made', async () => {
    const { one } = await withWork();
    const backups = await one.backups();
    for (const ms of [1, 2, 3]) await backups.note({ ms, name: `file-${ms}`, things: ms });
    expect((await backups.notes()).map(({ name }) => name)).toEqual(['file-3', 'file-2']);
  });
});

describe('a file for reading', () => {
  it('holds what is shown, makes the same files anew, and no key of any', async () => {
    const { one, file, row } = await withWork();
    const secret = Buffer.from(one.invitation(file)!.secret).toString('base64url');
    const spaces = [];
    const whole = await (await one.backups()).readable();
    expect(whole.leftOut).toBe(0);
    for await (const space of whole.spaces) spaces.push(space);
    const text = JSON.stringify({ format: 'werkmaat', version: 1, madeAt: now, spaces });
    // No page can show such a day.
    expect(openReadable(JSON.stringify({ format: 'werkmaat', version: 1, madeAt: 9e15, spaces }))).toEqual({
      ok: false,
      error: { type: 'malformed' },
    });
    expect(text).not.toContain(secret);
    expect(spaces[0]?.tables['application']).toMatchObject([
      { id: row, employer: 'Bakery', notes: 'A long story.' },
    ]);
    const again = await wiped();
    const backups = await again.backups();
    const { file: shown } = orThrow(await backups.restore(orThrow(openReadable(text))));
    const space = orThrow(await again.openSpace(shown!));
    expect(await space.read.get(applications, row)).toMatchObject({
      employer: 'Bakery',
      notes: 'A long story.',
    });
    expect((await orThrow(await again.openOwn()).read.list(notes)).map(({ title }) => title)).toEqual([
      'Only mine',
    ]);
  });

  it('tells how many files of hers do not open and are not in it', async () => {
    const { file } = await withWork();
    for (const each of open.splice(0)) await each.close();
    await spoilLogs(file);
    const whole = await (await (await session()).backups()).readable();
    expect(whole.leftOut).toBe(1);
    const kinds = [];
    for await (const { kind } of whole.spaces) kinds.push(kind);
    expect(kinds).toEqual(['own']);
  });

  it.each([
    ['not json', 'not_a_file'],
    ['{"format":"other"}', 'not_a_file'],
    ['{"format":"werkmaat","version":2,"madeAt":1,"spaces":[1]}', 'newer_file'],
    ['{"format":"werkmaat","version":2,"of":"another shape"}', 'newer_file'],
    ['{"format":"werkmaat","version":"1","madeAt":1,"spaces":[1]}', 'malformed'],
    ['{"format":"werkmaat","version":1,"madeAt":1,"spaces":[]}', 'malformed'],
    ['{"format":"werkmaat","version":1,"madeAt":1,"spaces":[{"kind":"pair"}]}', 'malformed'],
  ])('that is %s is refused as %s', (text, type) => {
    expect(openReadable(text)).toEqual({ ok: false, error: { type } });
  });
});
