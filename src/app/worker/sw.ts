// The service worker: the app without a network. It precaches every screen. A new version waits until the page asks
// for it (src/app/pwa/updates.ts): taking over by itself would reload the app under someone who is typing.
import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

import { languagesToKeep, planPacks } from './packs.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

const packCache = 'packs';
const configCache = 'config';
/** Answers of the server itself. Everything else that is opened as a page is a screen of the app. */
const serverPaths = [
  /^\/v1\//u,
  /^\/live$/u,
  /^\/ready$/u,
  /^\/config\.json$/u,
  /^\/demo\/file\//u,
  /^\/csp-report$/u,
];

const built = self.__WB_MANIFEST.map((entry) =>
  typeof entry === 'string' ? { url: entry, revision: null } : entry,
);
const isPack = ({ url }: PrecacheEntry) => url.startsWith('packs/');
const packPaths = built.filter(isPack).map(({ url }) => `/${url}`);

precacheAndRoute(
  built.filter((entry) => !isPack(entry)),
  { directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [] },
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: serverPaths }));

// Both keep answers with status 200 only: the strategies' own rule for an address of this origin.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/config.json',
  new NetworkFirst({ cacheName: configCache, networkTimeoutSeconds: 4 }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/packs/'),
  new CacheFirst({ cacheName: packCache }),
);

async function keptPacks(cache: Cache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}

/** A pack that cannot be fetched now comes when it is needed: it never stands in the way of an update. */
async function fetchUsedPacks(): Promise<void> {
  const cache = await caches.open(packCache);
  const { fetch: wanted } = planPacks(await keptPacks(cache), packPaths);
  await Promise.allSettled(wanted.map((path) => cache.add(path)));
}

/** What cannot be fetched now is asked for again at the next start. */
async function keepLanguages(): Promise<void> {
  const cache = await caches.open(packCache);
  const wanted = languagesToKeep(await keptPacks(cache), packPaths);
  await Promise.allSettled(wanted.map((path) => cache.add(path)));
}

async function dropOldPacks(): Promise<void> {
  const cache = await caches.open(packCache);
  const { drop } = planPacks(await keptPacks(cache), packPaths);
  await Promise.all(drop.map((path) => cache.delete(path)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(fetchUsedPacks());
});

self.addEventListener('activate', (event) => {
  // The page of the very first visit comes under control too: its packs and its configuration are then kept.
  event.waitUntil(Promise.all([dropOldPacks(), self.clients.claim()]));
});

self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null || !('type' in data)) return;
  if (data.type === 'SKIP_WAITING') void self.skipWaiting();
  if (data.type === 'KEEP_LANGUAGES') event.waitUntil(keepLanguages());
});
