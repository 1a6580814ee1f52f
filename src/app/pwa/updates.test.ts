import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { watchUpdates, type UpdateState } from './updates.ts';

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly messages: unknown[] = [];
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  looked = 0;
  update(): Promise<void> {
    this.looked += 1;
    return Promise.resolve();
  }
  /** A new version is found and installs itself. */
  find(): FakeWorker {
    const worker = new FakeWorker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    this.installing = null;
    this.waiting = worker;
    worker.become('installed');
    return worker;
  }
}

function browser({ controlled = true, textElsewhere = false } = {}) {
  const registration = new FakeRegistration();
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? new FakeWorker() : null,
    ready: Promise.resolve(registration),
  });
  const page = { text: false, elapsed: 0, reloads: 0 };
  const start = (register: () => Promise<FakeRegistration> = () => Promise.resolve(registration)) =>
    watchUpdates({
      container: container as unknown as ServiceWorkerContainer,
      register: register as unknown as () => Promise<ServiceWorkerRegistration>,
      texts: { here: () => page.text, anywhere: () => Promise.resolve(page.text || textElsewhere) },
      reload: () => {
        page.reloads += 1;
      },
      elapsed: () => page.elapsed,
    });
  const takeControl = () => {
    container.controller = new FakeWorker();
    container.dispatchEvent(new Event('controllerchange'));
  };
  return { registration, page, start, takeControl };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const nextCheck = () => vi.advanceTimersByTimeAsync(2000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('updates', () => {
  it('offers a new version, and tells who listens', async () => {
    const { registration, start } = browser();
    const updates = start();
    const seen: UpdateState[] = [];
    const stop = updates.subscribe(() => seen.push(updates.state()));
    await settle();
    registration.find();
    expect(updates.state()).toBe('waiting');
    expect(seen).toEqual(['waiting']);
    stop();
    await updates.applyUpdate();
    expect(seen).toEqual(['waiting']);
  });

  it('offers a version that was waiting before the page opened', async () => {
    const { registration, start } = browser();
    registration.waiting = new FakeWorker();
    const updates = start();
    await settle();
    expect(updates.state()).toBe('waiting');
  });

  it('offers nothing at the first visit, and does not reload when the first worker takes control', async () => {
    const { registration, start, takeControl, page } = browser({ controlled: false });
    const updates = start();
    await settle();
    registration.find();
    expect(updates.state()).toBe('idle');
    takeControl();
    await nextCheck();
    expect(updates.state()).toBe('idle');
    expect(page.reloads).toBe(0);
  });

  it('offers nothing while a text is open here, and offers it once the text is closed', async () => {
    const { registration, start, page } = browser();
    page.text = true;
    const updates = start();
    await settle();
    registration.find();
    expect(updates.state()).toBe('idle');
    page.text = false;
    await nextCheck();
    expect(updates.state()).toBe('waiting');
    page.text = true;
    await nextCheck();
    expect(updates.state()).toBe('idle');
  });

  it('asks the waiting version to take over, and reloads once when it has', async () => {
    const { registration, start, takeControl, page } = browser();
    const updates = start();
    await settle();
    const waiting = registration.find();
    expect(await updates.applyUpdate()).toBe('applying');
    expect(updates.state()).toBe('applying');
    expect(waiting.messages).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(page.reloads).toBe(0);
    takeControl();
    takeControl();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.reloads).toBe(1);
  });

  it('does not apply an update while a text is open in another tab', async () => {
    const { registration, start } = browser({ textElsewhere: true });
    const updates = start();
    await settle();
    const waiting = registration.find();
    expect(await updates.applyUpdate()).toBe('text-open');
    expect(updates.state()).toBe('waiting');
    expect(waiting.messages).toEqual([]);
  });

  it('has nothing to apply when no version waits', async () => {
    const updates = browser().start();
    await settle();
    expect(await updates.applyUpdate()).toBe('nothing-waiting');
  });

  it('waits with the reload that another tab asked for until the text here is closed', async () => {
    const { start, takeControl, page } = browser();
    const updates = start();
    await settle();
    page.text = true;
    takeControl();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.reloads).toBe(0);
    expect(updates.state()).toBe('idle');
    page.text = false;
    await nextCheck();
    expect(page.reloads).toBe(1);
  });

  it('reloads by itself when the new version never answers', async () => {
    const { registration, start, page } = browser();
    const updates = start();
    await settle();
    registration.find();
    await updates.applyUpdate();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.reloads).toBe(1);
  });

  it('looks for a new version at most once an hour', async () => {
    const { registration, start, page } = browser();
    const updates = start();
    await updates.lookForUpdate();
    expect(registration.looked).toBe(0);
    page.elapsed += 60 * 60 * 1000;
    await updates.lookForUpdate();
    await updates.lookForUpdate();
    expect(registration.looked).toBe(1);
  });

  it('goes on without a service worker when the browser refuses it', async () => {
    const updates = browser().start(() => Promise.reject(new Error('refused')));
    await settle();
    expect(updates.state()).toBe('idle');
    expect(await updates.applyUpdate()).toBe('nothing-waiting');
    await updates.lookForUpdate();
  });
});
