import { describe, expect, it } from 'vitest';

import { onLostChunk } from './lost-chunks.ts';

function page({ controlled = true, server = true, build = 'a' } = {}) {
  const state = { reloads: 0, last: null as string | null, build };
  const handle = () =>
    onLostChunk({
      isControlled: () => controlled,
      isServerThere: () => Promise.resolve(server),
      build: state.build,
      lastReloaded: {
        get: () => state.last,
        set: (value) => {
          state.last = value;
        },
      },
      reload: () => {
        state.reloads += 1;
      },
    })();
  return { state, handle };
}

describe('a screen whose file is gone', () => {
  it('reloads once for a build, and again for the next build', async () => {
    const { state, handle } = page();
    expect(await handle()).toBe(true);
    expect(await handle()).toBe(false);
    state.build = 'b';
    expect(await handle()).toBe(true);
    expect(state.reloads).toBe(2);
  });

  it('reloads without a network when the service worker has the page', async () => {
    expect(await page({ controlled: true, server: false }).handle()).toBe(true);
  });

  it('never reloads without a network and without a service worker', async () => {
    const { state, handle } = page({ controlled: false, server: false });
    expect(await handle()).toBe(false);
    expect(state.reloads).toBe(0);
    expect(state.last).toBeNull();
  });
});
