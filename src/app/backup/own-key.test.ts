import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyReply, KeyRequest } from './key-messages.ts';
import { ownKey } from './own-key.ts';

vi.mock('../worker/key.worker.ts?worker&url', () => ({ default: '/key.js' }));
vi.mock('../pwa/trusted-types.ts', () => ({ scriptUrl: (url: string) => url }));

/** Stands where the browser starts a worker, and says how long the work alone took. */
class SlowToStart {
  static started: SlowToStart[] = [];
  static workMs = 1;
  static answers = true;
  isTerminated = false;
  onmessage: ((event: { data: KeyReply }) => void) | null = null;

  constructor() {
    SlowToStart.started.push(this);
  }

  postMessage({ words }: KeyRequest): void {
    if (!SlowToStart.answers) return;
    setTimeout(() => {
      this.onmessage?.({
        data: { type: 'key', key: new TextEncoder().encode(words), ms: SlowToStart.workMs },
      });
    }, 300);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const signal = (): AbortSignal => new AbortController().signal;

beforeEach(() => {
  SlowToStart.started = [];
  SlowToStart.answers = true;
  vi.stubGlobal('Worker', SlowToStart);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the work behind a key', () => {
  it('is full on a phone that starts workers slowly but works fast enough', async () => {
    SlowToStart.workMs = 100;
    expect(await ownKey.work(signal())).toEqual({ memoryKiB: 64 * 1024, passes: 3, lanes: 1 });
  });

  it('is lighter where the full work would take longer than anybody waits', async () => {
    SlowToStart.workMs = 400;
    expect(await ownKey.work(signal())).toEqual({ memoryKiB: 19 * 1024, passes: 2, lanes: 1 });
  });

  it('ends with its worker when somebody stops it', async () => {
    SlowToStart.answers = false;
    const stopping = new AbortController();
    const recipe = { memoryKiB: 64 * 1024, passes: 3, lanes: 1, salt: new Uint8Array(16) };
    const key = ownKey.make('mijn kat eet vis', () => undefined, stopping.signal)(recipe);
    stopping.abort();
    await expect(key).rejects.toThrow('stopped');
    expect(SlowToStart.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    await expect(ownKey.work(stopping.signal)).rejects.toThrow('stopped');
    expect(SlowToStart.started).toHaveLength(1);
  });
});
