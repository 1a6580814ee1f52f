import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { notes } from '#domain/notes/model.ts';
import { APP_DATABASE } from '../app-store.ts';
import { startSession, type Session, type SessionDeps } from '../session.ts';
import type { Space } from '../space.ts';

/** Web Locks of one browser: shared ones wait for an exclusive one, which is only taken when it is free. */
class BrowserLocks {
  /** Asked at the moment at which somebody has a lock for himself. */
  onExclusive = (): void => undefined;
  readonly #shared = new Map<string, number>();
  readonly #exclusive = new Map<string, Promise<unknown>>();

  request = async (name: string, options: LockOptions, use: (lock: unknown) => unknown): Promise<unknown> => {
    if (options.mode === 'exclusive') {
      if ((this.#shared.get(name) ?? 0) > 0 || this.#exclusive.has(name)) return use(null);
      const used = Promise.resolve(use({ name }));
      // What is asked now comes before what the holder of the lock does next.
      this.onExclusive();
      this.#exclusive.set(
        name,
        used.catch(() => undefined),
      );
      try {
        return await used;
      } finally {
        this.#exclusive.delete(name);
      }
    }
    await this.#exclusive.get(name);
    this.#shared.set(name, (this.#shared.get(name) ?? 0) + 1);
    try {
      return await use({ name });
    } finally {
      this.#shared.set(name, (this.#shared.get(name) ?? 1) - 1);
    }
  };
}

const open: Session[] = [];
let locks = new BrowserLocks();
let now = Date.UTC(2026, 2, 9, 11);
let random = seededRandom(1);
const deps = (): SessionDeps => ({
  now: () => now++,
  random: (length) => random(length),
  deviceKind: 'phone',
  onReloadNeeded: () => undefined,
});

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  random = seededRandom(1);
  locks = new BrowserLocks();
  vi.stubGlobal('navigator', { locks });
});

afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
  vi.unstubAllGlobals();
});

async function newTab(): Promise<Session> {
  const started = await startSession(deps());
  const session =
    started.type === 'open'
      ? started.session
      : started.type === 'none'
        ? orThrow(await started.createProfile())
        : null;
  if (!session) throw new Error(started.type);
  open.push(session);
  return session;
}

async function closeTab(session: Session): Promise<void> {
  open.splice(open.indexOf(session), 1);
  await session.close();
}

const ownOf = async (session: Session): Promise<Space> => orThrow(await session.openOwn());

const write = async (space: Space, title: string): Promise<void> => {
  orThrow(await space.run((w) => w.create(notes, { title })));
};

const titlesIn = async (space: Space): Promise<string[]> =>
  (await space.read.list(notes)).map(({ title }) => title).sort();

const ownSpaces = (session: Session): number =>
  session.spaces().filter(({ kind, state }) => kind === 'own' && state === 'active').length;

const ofTheOtherDevice = () => ({
  secret: seededRandom(77)(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: null,
});

describe('an own space that another came in the place of', () => {
  it('stays as long as another tab has it open: what is written there in between is not lost', async () => {
    const first = await newTab();
    await write(await ownOf(first), 'before');
    const second = await newTab();
    const shown = await ownOf(second);
    const own = orThrow(await first.adoptOwn(ofTheOtherDevice()));
    expect(await titlesIn(own)).toEqual(['before']);
    // The second tab was told to reload, and saves before it does.
    await write(shown, 'in between');
    expect(ownSpaces(first)).toBe(2);
    await closeTab(second);
    const reloaded = await newTab();
    expect(await titlesIn(await ownOf(reloaded))).toEqual(['before', 'in between']);
    expect(ownSpaces(reloaded)).toBe(1);
    expect(await titlesIn(await ownOf(first))).toEqual(['before', 'in between']);
  });

  it('is left also when a part of the app asks for it at that very moment', async () => {
    const session = await newTab();
    const earlier = await ownOf(session);
    await write(earlier, 'before');
    locks.onExclusive = () => void session.openSpace(earlier.id);
    const own = orThrow(await session.adoptOwn(ofTheOtherDevice()));
    expect(await titlesIn(own)).toEqual(['before']);
    expect(ownSpaces(session)).toBe(1);
    expect((await session.openSpace(earlier.id)).ok).toBe(false);
  });

  it('is left by two tabs at once without losing or keeping anything', async () => {
    const first = await newTab();
    await write(await ownOf(first), 'before');
    const second = await newTab();
    const shown = await ownOf(second);
    orThrow(await first.adoptOwn(ofTheOtherDevice()));
    await write(shown, 'in between');
    await closeTab(first);
    await closeTab(second);
    const [one, two] = [await newTab(), await newTab()];
    const spaces = await Promise.all([ownOf(one), ownOf(two)]);
    for (const space of spaces) expect(await titlesIn(space)).toEqual(['before', 'in between']);
    // Whichever was last has erased it, or the next one does.
    await closeTab(one);
    await closeTab(two);
    const next = await newTab();
    expect(await titlesIn(await ownOf(next))).toEqual(['before', 'in between']);
    expect(ownSpaces(next)).toBe(1);
    expect((await Dexie.getDatabaseNames()).filter((name) => name !== APP_DATABASE)).toHaveLength(1);
  });
});
