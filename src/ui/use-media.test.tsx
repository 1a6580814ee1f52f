// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useSideBySide } from './use-media.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A window of some width, on the screen or on paper. */
function pretendWindow() {
  const listeners = new Set<() => void>();
  const state = { wide: true, paper: false };
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return query === 'print' ? state.paper : state.wide;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }));
  return (change: Partial<typeof state>) => {
    Object.assign(state, change);
    act(() => {
      for (const listener of listeners) listener();
    });
  };
}

const Shown = () => (useSideBySide() ? 'wide' : 'narrow');

it('follows the width of the screen, and keeps it while narrower paper is printed', () => {
  const change = pretendWindow();
  const { container } = render(<Shown />);
  expect(container.textContent).toBe('wide');
  change({ wide: false, paper: true });
  expect(container.textContent).toBe('wide');
  change({ wide: true, paper: false });
  expect(container.textContent).toBe('wide');
  change({ wide: false });
  expect(container.textContent).toBe('narrow');
});
