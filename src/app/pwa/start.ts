import { keepPacks, packsAmong } from './kept-packs.ts';
import { onLostChunk } from './lost-chunks.ts';
import { isTextOnScreen, openTexts } from './open-text.ts';
import { savesData } from './saves-data.ts';
import { scriptUrl } from './trusted-types.ts';
import { watchUpdates, type Updates } from './updates.ts';

const reloadedKey = 'wm-reloaded-build';

/**
 * Starts everything that makes a page an installed app: service worker, updates, packs, lost chunks. Undefined when the
 * browser has no service worker, and while developing: hot reload and a precache do not go together.
 * @param firstScreen resolves when it stands there: its files come first, the precache can wait for them
 */
export function startPwa(firstScreen: Promise<void>): Updates | undefined {
  watchLostChunks();
  // The types promise a service worker everywhere; a private window of Firefox and plain http have none.
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (container === undefined || import.meta.env.DEV) return undefined;

  const updates = watchUpdates({
    container,
    register: async () => {
      await firstScreen;
      return container.register(scriptUrl('/sw.js'), { scope: '/' });
    },
    texts: openTexts(new BroadcastChannel('wm-open-text'), () => isTextOnScreen(document)),
    reload: () => {
      location.reload();
    },
    elapsed: () => performance.now(),
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void updates.lookForUpdate();
  });
  void Promise.all([firstScreen, updates.offlineReady]).then(async () => {
    await keepPacks(
      packsAmong(
        performance.getEntriesByType('resource').map(({ name }) => name),
        location.origin,
      ),
    );
    // Who asked the browser to save data gets a language when she chooses it.
    if (savesData()) return;
    (await container.ready).active?.postMessage({ type: 'KEEP_LANGUAGES' });
  });
  return updates;
}

function watchLostChunks(): void {
  const handle = onLostChunk({
    isControlled: () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null,
    isServerThere: () =>
      fetch('/manifest.webmanifest', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      ),
    build: import.meta.url,
    lastReloaded: {
      get: () => sessionStorage.getItem(reloadedKey),
      set: (build) => {
        sessionStorage.setItem(reloadedKey, build);
      },
    },
    reload: () => {
      location.reload();
    },
  });
  // Not prevented: when there is no reload, the error boundary of the route shows what happened.
  window.addEventListener('vite:preloadError', ({ payload }) => {
    // A pack is not lost: it was never here, and who asked for it says so.
    if (!payload.message.includes('/packs/')) void handle();
  });
}
