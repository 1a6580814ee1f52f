// @vitest-environment jsdom
import '#tests/fixtures/databases/one-realm.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import Dexie from 'dexie';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { openAppStore } from './app-store.ts';
import { SpaceProvider, useLostConnection, useQuery, useText } from './hooks.tsx';
import type { SpaceStore } from './space-store.ts';
import { StoredSettings } from './stored-settings.ts';

let clock = Date.UTC(2026, 2, 9, 11);
let space: SpaceStore;

const add = async (employer: string): Promise<string> =>
  orThrow(await space.run((w) => w.create(applications, { employer }))).value;

const inSpace = ({ children }: { children: ReactNode }) => (
  <SpaceProvider space={space} own={space}>
    {children}
  </SpaceProvider>
);

const useEmployers = (of = 'all') => {
  const rows = useQuery((read) => read.list(applications), [of]);
  const [isLost, retry] = useLostConnection();
  return { employers: rows?.map(({ employer }) => employer), isLost, retry };
};

/** As iOS does in the background: the connection ends, and nobody is told. */
const cut = (dexie: Dexie): void => {
  dexie.backendDB().close();
};

/** The connection ends and none comes in its place, until what is answered is called. */
function breakServer(): () => void {
  const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  cut(space.db.dexie);
  return () => {
    broken.mockRestore();
  };
}

beforeEach(async () => {
  space = await openTestSpace({ random: seededRandom(1), now: () => clock++ });
});

afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await space.close();
});

describe('a screen whose connection is cut', () => {
  it('shows the next change all the same', async () => {
    await add('Bakery');
    const { result } = renderHook(() => useEmployers(), { wrapper: inSpace });
    await waitFor(() => expect(result.current.employers).toEqual(['Bakery']));
    cut(space.db.dexie);
    await act(() => add('Garage'));
    await waitFor(() => expect(result.current.employers?.toSorted()).toEqual(['Bakery', 'Garage']));
    expect(result.current.isLost).toBe(false);
  });

  it('is read although Dexie itself was closed underneath', async () => {
    await add('Bakery');
    space.db.dexie.close();
    const { result } = renderHook(() => useEmployers(), { wrapper: inSpace });
    await waitFor(() => expect(result.current.employers).toEqual(['Bakery']));
  });

  it('is opened once for all who read', async () => {
    await add('Bakery');
    const opening = vi.spyOn(Dexie.prototype, 'open');
    space.db.dexie.close();
    const { result } = renderHook(() => [useEmployers(), useEmployers(), useEmployers()], {
      wrapper: inSpace,
    });
    await waitFor(() => expect(result.current.map(({ employers }) => employers?.length)).toEqual([1, 1, 1]));
    expect(space.db.connection.generation).toBe(1);
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it('says so after three tries, keeps what is typed, and comes back when asked', async () => {
    const id = await add('Bakery');
    const { result, rerender } = renderHook(
      ({ of }: { of: string }) => ({ ...useEmployers(of), text: useText(applications, id, 'notes') }),
      { wrapper: inSpace, initialProps: { of: 'before' } },
    );
    await waitFor(() => expect(result.current.employers).toEqual(['Bakery']));
    await waitFor(() => expect(result.current.text).toBeTruthy());
    const mend = breakServer();
    const opening = vi.mocked(indexedDB.open);
    rerender({ of: 'after' });
    await waitFor(() => expect(result.current.isLost).toBe(true), { timeout: 10_000 });
    const { calls } = opening.mock;
    const tries = calls.length;
    result.current.text!.type('Just typed');
    await act(() => result.current.retry());
    expect(result.current.isLost).toBe(true);
    expect(calls.length).toBeGreaterThan(tries);
    mend();
    await act(() => result.current.retry());
    expect(result.current.isLost).toBe(false);
    await waitFor(() => expect(result.current.employers).toEqual(['Bakery']));
    await act(() => space.flush());
    expect(await space.read.text(applications, id, 'notes')).toBe('Just typed');
  });

  it('waits with a text that could not be opened', async () => {
    const id = await add('Bakery');
    const mend = breakServer();
    const { result } = renderHook(
      () => ({ text: useText(applications, id, 'notes'), lost: useLostConnection() }),
      { wrapper: inSpace },
    );
    await waitFor(() => expect(result.current.lost[0]).toBe(true), { timeout: 10_000 });
    mend();
    await act(() => result.current.lost[1]());
    await waitFor(() => expect(result.current.text?.value()).toBe(''));
  });

  it('that is gone is waited for by nobody', async () => {
    const mend = breakServer();
    const { result, unmount } = renderHook(() => useEmployers(), { wrapper: inSpace });
    await waitFor(() => expect(result.current.isLost).toBe(true), { timeout: 10_000 });
    unmount();
    expect(space.db.connection.isLost()).toBe(false);
    mend();
  });
});

it('settings follow other tabs over a lost connection', async () => {
  const [app, other] = [await openAppStore(() => undefined), await openAppStore(() => undefined)];
  const [here, there] = [new StoredSettings(app), new StoredSettings(other)];
  await here.follow(null);
  cut(app.dexie);
  await there.set({ theme: 'dark' });
  await vi.waitFor(() => expect(here.get().theme).toBe('dark'));
  here.stop();
  app.close();
  other.close();
});
