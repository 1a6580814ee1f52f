import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { err, orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { APP_DATABASE } from './app-store.ts';
import { frozenVersions } from './schema/versions.ts';
import { pairRowId } from './singletons.ts';
import { startSession, type Session, type SessionDeps, type SessionStart } from './session.ts';

/** The web storage of a browser, as far as it is used. */
class WebStorage {
  readonly #items = new Map<string, string>();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
  removeItem = (key: string): void => void this.#items.delete(key);
  clear = (): void => this.#items.clear();
}
vi.stubGlobal('localStorage', new WebStorage());
vi.stubGlobal('sessionStorage', new WebStorage());

const NOON = Date.UTC(2026, 2, 9, 11);
let now = NOON;
let random = seededRandom(1);
const open: Session[] = [];

const deps = (more: Partial<SessionDeps> = {}): SessionDeps => ({
  now: () => now++,
  random: (length) => random(length),
  deviceKind: 'phone',
  onReloadNeeded: () => undefined,
  ...more,
});

async function start(more: Partial<SessionDeps> = {}): Promise<SessionStart> {
  const started = await startSession(deps(more));
  if (started.type === 'open') open.push(started.session);
  return started;
}

async function firstSession(): Promise<Session> {
  const started = await start();
  if (started.type !== 'none') throw new Error(started.type);
  const session = orThrow(await started.createProfile());
  open.push(session);
  return session;
}

async function reopened(): Promise<Session> {
  for (const session of open.splice(0)) await session.close();
  const started = await start();
  if (started.type !== 'open') throw new Error(started.type);
  return started.session;
}

/** As a newer version of the app does; the browser counts Dexie's versions in tens. */
const upgrade = (name: string, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('later', { keyPath: 'id' });
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  localStorage.clear();
  sessionStorage.clear();
  random = seededRandom(1);
  now = NOON;
});

afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
});

describe('start', () => {
  it('says that there is nothing, and that there was something', async () => {
    expect((await start()).type).toBe('none');
    localStorage.setItem('wm-had-data', 'yes');
    expect((await start()).type).toBe('wiped');
  });

  it('remembers in two stores of the browser that there was something, and in none after everything was erased', async () => {
    const names = new Set<string>();
    vi.stubGlobal('caches', {
      has: (name: string) => Promise.resolve(names.has(name)),
      open: (name: string) => Promise.resolve(names.add(name)),
      delete: (name: string) => Promise.resolve(names.delete(name)),
    });
    try {
      const session = await firstSession();
      expect([localStorage.getItem('wm-had-data'), ...names]).toEqual(['yes', 'wm-had-data']);
      await session.eraseProfile(session.profile.id);
      expect([localStorage.getItem('wm-had-data'), ...names]).toEqual([null]);
      expect((await start()).type).toBe('none');
      names.add('wm-had-data');
      expect((await start()).type).toBe('wiped');
    } finally {
      vi.stubGlobal('caches', undefined);
    }
  });

  it('begins as new where the browser refuses to look', async () => {
    const refused = () => Promise.reject(new DOMException('', 'SecurityError'));
    vi.stubGlobal('caches', { has: refused, open: refused, delete: refused });
    try {
      expect((await start()).type).toBe('none');
      await firstSession();
    } finally {
      vi.stubGlobal('caches', undefined);
    }
  });

  it('opens what the last start made, with the same spaces and rows', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    session.activate(space.id);
    const done = orThrow(await space.run((w) => w.create(applications, { employer: 'Bakery' })));
    const again = await reopened();
    expect(again.profile).toEqual(session.profile);
    expect(again.activeSpace()).toBe(space.id);
    const same = orThrow(await again.openSpace(space.id));
    expect(same.device).toBe(space.device);
    expect(await same.read.get(applications, done.value)).toMatchObject({ employer: 'Bakery' });
    expect((await same.read.list(members)).map(({ name }) => name)).toEqual(['Test']);
  });

  it('opens what the first version of the list of spaces holds', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    for (const one of open.splice(0)) await one.close();
    const newest = await new Dexie(APP_DATABASE).open();
    const tables = ['profiles', 'keys', 'spaces', 'pairings', 'settings'];
    const rows = await Promise.all(tables.map((table) => newest.table(table).toArray()));
    newest.close();
    await Dexie.delete(APP_DATABASE);
    const first = new Dexie(APP_DATABASE);
    first.version(1).stores({
      profiles: 'id',
      keys: 'profile',
      spaces: 'id, profile',
      pairings: 'id, profile',
      settings: 'k',
    });
    await first.open();
    for (const [index, table] of tables.entries()) await first.table(table).bulkAdd(rows[index] ?? []);
    first.close();
    const again = await reopened();
    expect(again.profile).toEqual(session.profile);
    expect(orThrow(await again.openSpace(space.id)).device).toBe(space.device);
    expect(await again.erasures.isEmpty()).toBe(true);
  });

  it('says that the key is gone, changes nothing, and lets one begin beside it', async () => {
    await firstSession();
    for (const session of open.splice(0)) await session.close();
    const dexie = await new Dexie(APP_DATABASE).open();
    await dexie.table('keys').clear();
    dexie.close();
    const started = await start();
    if (started.type !== 'lost_key') throw new Error(started.type);
    const after = await new Dexie(APP_DATABASE).open();
    expect(await after.table('profiles').count()).toBe(1);
    after.close();
    const session = orThrow(await started.beginAgain!());
    open.push(session);
    expect((await reopened()).profile.id).toBe(session.profile.id);
    expect(await open[0]!.profiles()).toHaveLength(2);
  });

  it('does not open what only she reads when its log or its secrets do not open; nothing is made over it', async () => {
    const session = await firstSession();
    const { id } = orThrow(await session.openOwn());
    for (const one of open.splice(0)) await one.close();
    const dexie = await new Dexie(APP_DATABASE).open();
    const { dbName, sealed } = (await dexie.table('spaces').get(id)) as {
      dbName: string;
      sealed: Uint8Array;
    };
    const openOwn = async () => (await reopened()).openOwn();
    await dexie.table('spaces').update(id, { sealed: sealed.toReversed() });
    expect(await openOwn()).toEqual(err({ type: 'damaged' }));
    expect(await dexie.table('spaces').count()).toBe(1);
    await dexie.table('spaces').update(id, { sealed });
    dexie.close();
    const file = await new Dexie(dbName).open();
    const log = (await file.table('meta').get('log')) as { s: Uint8Array };
    await file.table('meta').put({ ...log, s: log.s.toReversed().with(0, 1) });
    expect(await openOwn()).toEqual(err({ type: 'damaged' }));
    await file.table('meta').put({ ...log, s: log.s.with(0, 2) });
    file.close();
    expect(await openOwn()).toEqual(err({ type: 'newer_version' }));
  });

  it.each([
    ['QuotaExceededError', 'storage_full'],
    ['UnknownError', 'storage_unavailable'],
    ['InvalidStateError', 'storage_unavailable'],
  ])('tells %s from a damaged copy', async (name, type) => {
    await firstSession();
    for (const one of open.splice(0)) await one.close();
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('test', name);
    });
    try {
      expect((await start()).type).toBe(type);
    } finally {
      opening.mockRestore();
    }
    expect((await start()).type).toBe('open');
  });

  it('says that other tabs must be closed when an upgrade waits for them too long', async () => {
    await firstSession();
    for (const one of open.splice(0)) await one.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
    try {
      const starting = start();
      await vi.advanceTimersByTimeAsync(10_000);
      expect((await starting).type).toBe('blocked');
    } finally {
      opening.mockRestore();
      vi.useRealTimers();
    }
  });

  it('says so sooner when the browser says that another tab is in the way', async () => {
    await firstSession();
    for (const one of open.splice(0)) await one.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const request: Partial<IDBOpenDBRequest> = {};
    const opening = vi.spyOn(indexedDB, 'open').mockReturnValue(request as IDBOpenDBRequest);
    try {
      const starting = start();
      await vi.waitUntil(() => request.onblocked);
      request.onblocked?.call(
        request as IDBOpenDBRequest,
        new IDBVersionChangeEvent('blocked', { oldVersion: 10, newVersion: 20 }),
      );
      await vi.advanceTimersByTimeAsync(4_000);
      expect((await starting).type).toBe('blocked');
    } finally {
      opening.mockRestore();
      vi.useRealTimers();
    }
  });

  it('opens nothing that a newer version of the app wrote', async () => {
    const session = await firstSession();
    const file = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    for (const one of open.splice(0)) await one.close();
    const newer = 10 * ((frozenVersions.at(-1)?.version ?? 0) + 1);
    for (const name of await Dexie.getDatabaseNames()) if (name !== APP_DATABASE) await upgrade(name, newer);
    const started = await start();
    if (started.type !== 'open') throw new Error(`expected a session, got ${started.type}`);
    open.push(started.session);
    expect(started.fault).toEqual({ type: 'newer_version' });
    expect(await started.session.openSpace(file.id)).toEqual(err({ type: 'newer_version' }));
    for (const one of open.splice(0)) await one.close();
    await upgrade(APP_DATABASE, newer);
    expect((await start()).type).toBe('newer_version');
  });

  it('refuses a place without WebCrypto', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect((await start()).type).toBe('insecure');
    } finally {
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    }
  });

  it('makes no profile in a browser that swallows keys', async () => {
    const started = await start();
    if (started.type !== 'none') throw new Error(started.type);
    const put = IDBObjectStore.prototype.put;
    // Seen in Safari: success is reported, and the record reads back as null.
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, ...rest: []) {
      return this.name === 'keys'
        ? put.call(this, { profile: 'swallowed' }, ...rest)
        : put.call(this, value, ...rest);
    };
    try {
      expect(await started.createProfile()).toEqual({ ok: false, error: { type: 'cannot_keep_key' } });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await start()).type).toBe('none');
  });
});

describe('profiles and spaces', () => {
  it('a new profile has an own space with this device, and a pair space has member, device and pair', async () => {
    const session = await firstSession();
    const own = orThrow(await session.openOwn());
    expect(own.kind).toBe('own');
    expect((await own.read.list(devices)).map(({ id, member }) => [id, member])).toEqual([
      [own.device, own.me],
    ]);
    const space = orThrow(
      await session.createPairSpace({ role: 'mentor', name: 'Test', relay: 'https://relay.example' }),
    );
    expect(await space.read.list(members)).toMatchObject([
      { id: space.me, role: 'mentor', joinedOn: '2026-03-09' },
    ]);
    expect(await space.read.list(devices)).toMatchObject([
      { id: space.device, member: space.me, kind: 'phone' },
    ]);
    expect(await space.read.list(pairs)).toMatchObject([{ id: pairRowId(space), phase: 'alone' }]);
    expect(session.spaces().map(({ kind, state, claimed }) => [kind, state, claimed])).toEqual([
      ['own', 'active', false],
      ['pair', 'active', false],
    ]);
  });

  it('keeps no name, word or secret in the app database', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Canary', relay: null }));
    await session.pairings.put(new TextEncoder().encode('Canary'));
    const dexie = await new Dexie(APP_DATABASE).open();
    const rows = await Promise.all(dexie.tables.map((table) => table.toArray()));
    dexie.close();
    const { secret } = session.invitation(space.id)!;
    const everything = JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(everything).not.toContain('Canary');
    expect(everything).not.toContain(JSON.stringify(Buffer.from(secret).toString('latin1')).slice(1, -1));
    expect(everything).not.toContain(space.spaceUid);
  });

  it('joining makes an empty replica of the same space under an own device and member', async () => {
    const session = await firstSession();
    const first = orThrow(await session.createPairSpace({ role: 'mentee', name: 'One', relay: null }));
    const joined = orThrow(
      await session.joinSpace({ ...session.invitation(first.id)!, role: 'mentor', name: 'Two' }),
    );
    expect(joined.keys).toEqual(first.keys);
    expect(joined.spaceUid).toBe(first.spaceUid);
    expect(joined.device).not.toBe(first.device);
    expect(await joined.read.list(pairs)).toEqual([]);
    expect(await joined.read.list(members)).toMatchObject([{ id: joined.me, name: 'Two' }]);
  });

  it('refuses a name that is no name, and leaves no space behind', async () => {
    const session = await firstSession();
    expect(await session.createPairSpace({ role: 'mentee', name: '', relay: null })).toEqual({
      ok: false,
      error: { type: 'invalid_name' },
    });
    expect(session.spaces()).toHaveLength(1);
    expect((await Dexie.getDatabaseNames()).filter((name) => name !== APP_DATABASE)).toHaveLength(1);
  });

  it('an erased space is gone with its key and its database', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    await session.eraseSpace(space.id);
    expect(session.spaces().map(({ kind }) => kind)).toEqual(['own']);
    expect(session.invitation(space.id)).toBeNull();
    expect(await session.openSpace(space.id)).toEqual({ ok: false, error: { type: 'unknown_space' } });
    expect((await Dexie.getDatabaseNames()).filter((name) => name !== APP_DATABASE)).toHaveLength(1);
  });

  it('an erased profile takes everything with it', async () => {
    const session = await firstSession();
    orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    await session.eraseProfile(session.profile.id);
    expect(await Dexie.getDatabaseNames()).toEqual([APP_DATABASE]);
    for (const one of open.splice(0)) await one.close();
    expect((await start()).type).toBe('none');
  });

  it('two profiles have their own spaces, and the tab opens the one that was chosen', async () => {
    const session = await firstSession();
    orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    const second = orThrow(await session.createProfile({ demo: true }));
    open.push(second);
    expect(second.spaces()).toHaveLength(1);
    expect((await second.profiles()).map(({ demo }) => demo).sort()).toEqual([false, true]);
    second.switchProfile(session.profile.id);
    expect((await reopened()).profile.id).toBe(session.profile.id);
  });

  it('a claimed, closed space stays so', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    let told = 0;
    session.onSpacesChange(() => told++);
    await session.markClaimed(space.id);
    await session.setSpaceState(space.id, 'closed');
    expect(told).toBe(2);
    expect((await reopened()).spaces()[1]).toMatchObject({ claimed: true, state: 'closed' });
  });

  it('a file brings a whole space back, under another device, as the same member', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    const { value: id } = orThrow(await space.run((w) => w.create(applications, { employer: 'Bakery' })));
    const text = await space.openText(applications, id, 'notes');
    text.type('A long story.');
    await text.close();
    const file = orThrow(await session.exportFile(space.id));
    const fresh = orThrow(await session.createProfile());
    open.push(fresh);
    const back = orThrow(await fresh.restoreFile(file));
    expect(back.me).toBe(space.me);
    expect(back.device).not.toBe(space.device);
    expect(await back.read.list(applications)).toMatchObject([
      { id, employer: 'Bakery', notes: 'A long story.' },
    ]);
    expect(await back.read.text(applications, id, 'notes')).toBe('A long story.');
    expect((await back.read.list(devices)).map(({ id: device }) => device).sort()).toEqual(
      [space.device, back.device].sort(),
    );
  });

  it('refuses files that are none, are newer or are cut off, and makes nothing of them', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    const file = orThrow(await session.exportFile(space.id));
    const typeOf = async (bytes: Uint8Array) => {
      const restored = await session.restoreFile(bytes);
      return restored.ok ? 'ok' : restored.error.type;
    };
    expect(await typeOf(new TextEncoder().encode('{"a":1}'))).toBe('not_a_file');
    expect(await typeOf(file.slice(0, -3))).toBe('not_a_file');
    const newer = file.slice();
    newer[newer.indexOf(1)] = 3;
    expect(await typeOf(newer)).toBe('newer_file');
    expect(session.spaces()).toHaveLength(2);
  });
});

describe('a damaged copy of a shared file', () => {
  it('stays beside the new one when the other person lets her in again, and is not opened first', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    await session.markClaimed(space.id);
    const invitation = session.invitation(space.id)!;
    await space.close();
    const dexie = await new Dexie(APP_DATABASE).open();
    const { dbName } = (await dexie.table('spaces').get(space.id)) as { dbName: string };
    dexie.close();
    const file = await new Dexie(dbName).open();
    const log = (await file.table('meta').get('log')) as { s: Uint8Array };
    await file.table('meta').put({ ...log, s: log.s.toReversed().with(0, 1) });
    file.close();
    expect(await session.openSpace(space.id)).toEqual({ ok: false, error: { type: 'damaged' } });
    const joined = orThrow(await session.joinSpace({ ...invitation, role: 'mentee', name: 'Test' }));
    expect(joined.me).toBe(space.me);
    sessionStorage.clear();
    const again = await reopened();
    expect(again.activeSpace()).toBe(joined.id);
    expect(again.spaces().map(({ id, state }) => [id, state])).toContainEqual([space.id, 'closed']);
  });

  it('that is whole stays as it is', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    orThrow(await session.joinSpace({ ...session.invitation(space.id)!, role: 'mentee', name: 'Test' }));
    expect(session.spaces().find(({ id }) => id === space.id)?.state).toBe('active');
  });
});

describe('several tabs', () => {
  it('of which one has a newer version save what is typed, close, and ask for a reload', async () => {
    let reloads = 0;
    const started = await start({ onReloadNeeded: () => reloads++ });
    if (started.type !== 'none') throw new Error(started.type);
    const session = orThrow(await started.createProfile());
    open.push(session);
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    const { value: id } = orThrow(await space.run((w) => w.create(applications, { employer: 'Bakery' })));
    const text = await space.openText(applications, id, 'notes');
    text.type('Just typed');
    const names = (await Dexie.getDatabaseNames()).filter((one) => one !== APP_DATABASE);
    // One that this version may still open, so that it can look.
    for (const name of names) await upgrade(name, 10 * (frozenVersions.at(-1)?.version ?? 0) + 9);
    expect(reloads).toBe(2);
    for (const one of open.splice(0)) await one.close();
    const again = await start();
    if (again.type !== 'open') throw new Error(again.type);
    const reopenedSpace = orThrow(await again.session.openSpace(space.id));
    expect(await reopenedSpace.read.text(applications, id, 'notes')).toBe('Just typed');
  });

  it('see each other’s spaces', async () => {
    const session = await firstSession();
    const second = await start();
    if (second.type !== 'open') throw new Error(second.type);
    orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    await vi.waitFor(() => expect(second.session.spaces()).toHaveLength(2));
  });

  it.each(['before', 'after'])(
    'make an own space whole that was cut off %s its database was made',
    async (when) => {
      const session = await firstSession();
      const { id } = orThrow(await session.openOwn());
      for (const one of open.splice(0)) await one.close();
      const dexie = await new Dexie(APP_DATABASE).open();
      await dexie.table('spaces').update(id, { state: 'making' });
      const { dbName } = (await dexie.table('spaces').get(id)) as { dbName: string };
      dexie.close();
      if (when === 'before') await Dexie.delete(dbName);
      const again = orThrow(await (await reopened()).openOwn());
      expect(again.id).toBe(id);
      expect(await again.read.get(devices, again.device)).toMatchObject({ kind: 'phone' });
      now += 3_700_000;
      expect(orThrow(await (await reopened()).openOwn()).id).toBe(id);
    },
  );

  it('show the file that is shared, and not one that was begun alone before it', async () => {
    const session = await firstSession();
    orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    const shared = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    await session.markClaimed(shared.id);
    sessionStorage.clear();
    expect((await reopened()).activeSpace()).toBe(shared.id);
  });

  it('never clear away a space that another one is just making, only what was cut off long ago', async () => {
    const session = await firstSession();
    const space = orThrow(await session.createPairSpace({ role: 'mentee', name: 'Test', relay: null }));
    for (const one of open.splice(0)) await one.close();
    const cutOff = async () => {
      const dexie = await new Dexie(APP_DATABASE).open();
      await dexie.table('spaces').update(space.id, { state: 'making' });
      dexie.close();
    };
    await cutOff();
    expect((await reopened()).spaces()).toHaveLength(1);
    expect((await Dexie.getDatabaseNames()).length).toBe(3);
    now += 3_700_000;
    await reopened();
    await vi.waitFor(async () => expect((await Dexie.getDatabaseNames()).length).toBe(2));
  });
});

describe('pairings', () => {
  it('are used once, and not after a day', async () => {
    const session = await firstSession();
    const id = await session.pairings.put(Uint8Array.of(1, 2, 3));
    expect(await session.pairings.peek(id)).toEqual(Uint8Array.of(1, 2, 3));
    expect(await (await reopened()).pairings.take(id)).toEqual(Uint8Array.of(1, 2, 3));
    const again = open[0]!;
    expect(await again.pairings.take(id)).toBeNull();
    const late = await again.pairings.put(Uint8Array.of(4));
    now += 86_400_000;
    expect(await again.pairings.take(late)).toBeNull();
    expect(await again.pairings.take('unknown')).toBeNull();
  });
});

describe('settings', () => {
  it('are the device’s before a profile, then the profile’s, and outlast a restart', async () => {
    const started = await start();
    if (started.type !== 'none') throw new Error(started.type);
    await started.settings.set({ language: 'ar' });
    const session = orThrow(await started.createProfile());
    open.push(session);
    expect(session.settings.get().language).toBe('ar');
    let told = 0;
    session.settings.onChange(() => told++);
    await session.settings.set({ theme: 'dark' });
    expect(told).toBe(1);
    expect((await reopened()).settings.get()).toMatchObject({
      language: 'ar',
      theme: 'dark',
      textSize: 'normal',
    });
  });

  it('of a value nobody knows are left at their default', async () => {
    const session = await firstSession();
    for (const one of open.splice(0)) await one.close();
    const dexie = await new Dexie(APP_DATABASE).open();
    await dexie.table('settings').put({ k: session.profile.id, theme: 'pink', textSize: 'large' });
    dexie.close();
    expect((await reopened()).settings.get()).toMatchObject({ theme: 'system', textSize: 'large' });
  });
});
