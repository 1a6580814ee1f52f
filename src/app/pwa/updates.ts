import type { OpenTexts } from './open-text.ts';

/**
 * `idle`: this is the newest version that we know, or a text is open here. `waiting`: a new one is ready and may be
 * offered. `applying`: the new version takes over and this page reloads.
 */
export type UpdateState = 'idle' | 'waiting' | 'applying';
export type ApplyResult = 'applying' | 'nothing-waiting' | 'text-open';

export interface Updates {
  /** For useSyncExternalStore. */
  state(): UpdateState;
  subscribe(listener: () => void): () => void;
  /** Asks the new version to take over. Refused while a text is open in any tab. */
  applyUpdate(): Promise<ApplyResult>;
  /** Looks for a new version, at most once an hour. */
  lookForUpdate(): Promise<void>;
  /** Settles when the app works without a network. `register()` succeeding does not say so (csp.md 1). */
  readonly offlineReady: Promise<void>;
}

export interface UpdatesDeps {
  readonly container: ServiceWorkerContainer;
  readonly register: () => Promise<ServiceWorkerRegistration>;
  readonly texts: OpenTexts;
  readonly reload: () => void;
  /** Milliseconds since the page started. */
  readonly elapsed: () => number;
}

const lookAgainAfterMs = 60 * 60 * 1000;
/** While a version waits, a text may be opened or closed at any moment. */
const recheckMs = 2000;
/** When the new version does not answer by then, a plain reload gives the page a fresh start. */
const takeOverMs = 10_000;

/** Registers the service worker and watches for new versions. Call once, from the composition root. */
export function watchUpdates({ container, register, texts, reload, elapsed }: UpdatesDeps): Updates {
  let registration: ServiceWorkerRegistration | undefined;
  let isReady = false;
  let taking = false;
  let reloaded = false;
  let shown: UpdateState = 'idle';
  let lookedAt = elapsed();
  let recheck: ReturnType<typeof setInterval> | undefined;
  /** The very first worker taking control of the page is no update. */
  let controlled = container.controller !== null;
  const listeners = new Set<() => void>();

  const refresh = () => {
    const now: UpdateState = texts.here() ? 'idle' : taking ? 'applying' : isReady ? 'waiting' : 'idle';
    if (now === shown) return;
    shown = now;
    for (const listener of listeners) listener();
  };

  /** Once, and never under an open text: another tab may have asked for the update. */
  const reloadWhenFree = () => {
    if (reloaded || texts.here()) return;
    reloaded = true;
    clearInterval(recheck);
    reload();
  };

  const watch = (step: () => void) => {
    clearInterval(recheck);
    recheck = setInterval(step, recheckMs);
    step();
  };

  const found = () => {
    // Without a controller this is the first visit: the worker that waits is the version on the screen.
    if (isReady || container.controller === null) return;
    isReady = true;
    watch(refresh);
  };

  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') found();
    });
  };

  container.addEventListener('controllerchange', () => {
    if (!controlled) {
      controlled = true;
      return;
    }
    taking = true;
    refresh();
    watch(reloadWhenFree);
  });

  const registered = register().then(
    (made) => {
      registration = made;
      if (made.waiting !== null) found();
      follow(made.installing);
      made.addEventListener('updatefound', () => {
        follow(made.installing);
      });
    },
    () => {
      // A private window or a full disk: the app works online and says that it is not ready for offline.
    },
  );

  return {
    state: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    applyUpdate: async () => {
      const waiting = registration?.waiting;
      if (!isReady || waiting == null) return 'nothing-waiting';
      if (await texts.anywhere()) return 'text-open';
      taking = true;
      refresh();
      waiting.postMessage({ type: 'SKIP_WAITING' });
      setTimeout(reloadWhenFree, takeOverMs);
      return 'applying';
    },
    lookForUpdate: async () => {
      await registered;
      if (registration === undefined || elapsed() - lookedAt < lookAgainAfterMs) return;
      lookedAt = elapsed();
      // Offline is the usual reason to fail; the next look comes by itself.
      await registration.update().catch(() => undefined);
    },
    offlineReady: container.ready.then(() => undefined),
  };
}
