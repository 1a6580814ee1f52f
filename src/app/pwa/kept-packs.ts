const packCache = 'packs';

/** The part of the Cache interface that is used here. */
export interface PackCache {
  match(path: string): Promise<Response | undefined>;
  add(path: string): Promise<void>;
}

/** The packs that a page has loaded, from the addresses of its resources. */
export function packsAmong(addresses: readonly string[], origin: string): string[] {
  const paths = addresses
    .filter((address) => address.startsWith(`${origin}/packs/`))
    .map((address) => new URL(address).pathname);
  return [...new Set(paths)];
}

/**
 * Keeps packs for use without a network. The service worker keeps what passes through it; what the page of the first
 * visit loaded before there was a service worker has to be added here.
 * @returns how many are kept now
 */
export async function keepPacks(
  paths: readonly string[],
  open: () => Promise<PackCache> = () => caches.open(packCache),
): Promise<number> {
  const cache = await open();
  const kept = await Promise.all(
    paths.map(async (path) => {
      if ((await cache.match(path)) !== undefined) return true;
      return cache.add(path).then(
        () => true,
        () => false,
      );
    }),
  );
  return kept.filter(Boolean).length;
}
