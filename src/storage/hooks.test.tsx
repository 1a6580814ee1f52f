// @vitest-environment jsdom
import '#tests/fixtures/databases/one-realm.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { Component, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import {
  SettingsProvider,
  SpaceProvider,
  useCommand,
  useQuery,
  useSendingState,
  useSettings,
  useText,
  useTextState,
  useUndo,
} from './hooks.tsx';
import { lookAhead } from './first-look.ts';
import { settingsInMemory } from './settings.ts';
import type { Reader } from './space.ts';
import type { SpaceStore } from './space-store.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];
let space: SpaceStore;

async function openSpace(seed: number): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name: `Name ${seed}`, role: 'mentee' },
  });
  opened.push(one);
  return one;
}

const add = async (employer: string): Promise<string> =>
  orThrow(await space.run((w) => w.create(applications, { employer }))).value;

const inSpace = ({ children }: { children: ReactNode }) => (
  <SpaceProvider space={space} own={space}>
    {children}
  </SpaceProvider>
);

beforeEach(async () => {
  space = await openSpace(1);
});

afterEach(async () => {
  cleanup();
  for (const one of opened.splice(0)) await one.close();
});

describe('what is read ahead', () => {
  const readApplications = (read: Reader) => read.list(applications);

  it('stands there at the first drawing, is watched, and is drawn anew only when it changed', async () => {
    await add('Bakery');
    await lookAhead(space, [readApplications]);
    let drawn = 0;
    const { result } = renderHook(
      () => {
        drawn++;
        return useQuery(readApplications, []);
      },
      { wrapper: inSpace },
    );
    expect(result.current).toMatchObject([{ employer: 'Bakery' }]);
    await act(() => space.readAtOnce(readApplications));
    expect(drawn).toBe(1);
    await act(() => add('Hotel'));
    await waitFor(() => expect(result.current).toHaveLength(2));
  });

  it('is forgotten for who comes later', async () => {
    const forget = await lookAhead(space, [readApplications]);
    forget();
    const { result } = renderHook(() => useQuery(readApplications, []), { wrapper: inSpace });
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toEqual([]));
  });
});

describe('useQuery', () => {
  it('is undefined while loading, then the answer, and anew after each change of what it read', async () => {
    await add('Bakery');
    const { result } = renderHook(() => useQuery((read) => read.list(applications), []), {
      wrapper: inSpace,
    });
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current?.map(({ employer }) => employer)).toEqual(['Bakery']));
    const before = result.current?.[0];
    await act(() => add('Garage'));
    await waitFor(() => expect(result.current).toHaveLength(2));
    expect(result.current).toContain(before);
  });

  it('runs for the dependencies it has now, and shows no answer of former ones', async () => {
    const ids = [await add('One'), await add('Two')];
    const seen: (string | undefined)[] = [];
    const { rerender } = renderHook(
      ({ id }: { id: string }) => {
        const row = useQuery((read) => read.get(applications, id), [id]);
        seen.push(row?.employer);
        return row;
      },
      { wrapper: inSpace, initialProps: { id: ids[0]! } },
    );
    await waitFor(() => expect(seen.at(-1)).toBe('One'));
    const at = seen.length;
    rerender({ id: ids[1]! });
    await waitFor(() => expect(seen.at(-1)).toBe('Two'));
    expect(seen.slice(at)).not.toContain('One');
  });

  it('hands a bug in a query to the error boundary', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
      override state = { failed: false };
      static getDerivedStateFromError = () => ({ failed: true });
      override render = () => (this.state.failed ? <p>failed</p> : this.props.children);
    }
    const Broken = () => {
      useQuery(() => Promise.reject(new RangeError('bug')), []);
      return null;
    };
    render(
      <Boundary>
        <Broken />
      </Boundary>,
      { wrapper: inSpace },
    );
    expect(await screen.findByText('failed')).toBeTruthy();
    errors.mockRestore();
  });
});

describe('commands', () => {
  it('run and are undone', async () => {
    const { result } = renderHook(() => ({ run: useCommand(), undo: useUndo() }), { wrapper: inSpace });
    const done = orThrow(await result.current.run((w) => w.create(applications, { employer: 'Bakery' })));
    expect(await space.read.list(applications)).toHaveLength(1);
    orThrow(await result.current.undo(done.undo));
    expect(await space.read.list(applications)).toEqual([]);
  });
});

describe('useText', () => {
  const Editor = ({ id }: { id: string }) => {
    const text = useText(applications, id, 'notes');
    const state = useTextState(text);
    const [, redraw] = useState(0);
    return text ? (
      <label>
        {state}
        <input
          value={text.value()}
          onChange={({ target }) => {
            text.type(target.value);
            redraw((count) => count + 1);
          }}
        />
      </label>
    ) : (
      <p>opening</p>
    );
  };

  it('opens, is stored when it is closed, and tells how far it is', async () => {
    const id = await add('Bakery');
    const { unmount } = render(<Editor id={id} />, { wrapper: inSpace });
    expect(screen.getByText('opening')).toBeTruthy();
    const input = await screen.findByRole('textbox');
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.change(input, { target: { value: 'My notes' } });
    expect(screen.getByText('typing')).toBeTruthy();
    unmount();
    await waitFor(async () => expect(await space.read.text(applications, id, 'notes')).toBe('My notes'));
    expect(space.hasOpenText()).toBe(false);
  });
});

describe('useSendingState', () => {
  it('follows own edits and what the others have', async () => {
    const other = await openSpace(2);
    await exchange(space, other);
    const { result } = renderHook(() => useSendingState(), { wrapper: inSpace });
    await waitFor(() => expect(result.current?.waiting).toBe(0));
    await act(() => add('Bakery'));
    await waitFor(() =>
      expect(result.current?.others).toEqual([{ member: 'member2', name: 'Name 2', waiting: 1 }]),
    );
    await act(async () => {
      await give(space, other);
      await give(other, space);
    });
    await waitFor(() => expect(result.current?.waiting).toBe(0));
  });
});

describe('useSettings', () => {
  it('shows a change at once', async () => {
    const settings = settingsInMemory();
    const { result } = renderHook(() => useSettings(), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <SettingsProvider settings={settings}>{children}</SettingsProvider>
      ),
    });
    expect(result.current[0].theme).toBe('system');
    await act(() => result.current[1]({ theme: 'dark' }));
    expect(result.current[0].theme).toBe('dark');
  });
});
