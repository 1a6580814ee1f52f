// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { titleStands, whenIdle } from './first-title.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('what waits for the first screen', () => {
  it('goes on when a title stands there, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const root = document.createElement('div');
    let stands = false;
    const waited = titleStands(root).then(() => (stands = true));
    root.append(document.createElement('p'));
    await Promise.resolve();
    expect(stands).toBe(false);
    root.firstElementChild?.append(document.createElement('h1'));
    await waited;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on when the screen waits for something, which may wait for a title', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const root = document.createElement('div');
    const waited = titleStands(root);
    const busy = document.createElement('main');
    busy.setAttribute('aria-busy', 'true');
    root.append(busy);
    await waited;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on after a while when there is none', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const waited = titleStands(document.createElement('div'));
    await vi.advanceTimersByTimeAsync(4_000);
    await waited;
  });

  it('is done in a browser that does not say when it is idle', async () => {
    await new Promise<void>(whenIdle);
  });
});
