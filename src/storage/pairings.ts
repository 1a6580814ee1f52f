import { encode, rfc8949EncodeOptions } from 'cborg';
import type { AppStore, PairingRow } from './app-store.ts';
import type { Sealer } from './sealing/seal.ts';

const DAY_MS = 86_400_000;

/** Private keys of pairings that are under way: sealed, used once, kept for 24 hours. */
export interface Pairings {
  /** A random id, which may stand in sessionStorage. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null: unknown, used, or older than 24 hours. The key is gone afterwards. */
  take(id: string): Promise<Uint8Array | null>;
  peek(id: string): Promise<Uint8Array | null>;
}

interface PairingsParts {
  readonly app: AppStore;
  readonly profile: string;
  readonly sealer: Sealer;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createPairings({ app, profile, sealer, now, newId }: PairingsParts): Pairings {
  const contextOf = (id: string): Uint8Array => encode(['wm-pairing1', profile, id], rfc8949EncodeOptions);
  const openRow = (row: PairingRow | undefined): Uint8Array | null => {
    if (row?.profile !== profile || row.expires <= now()) return null;
    const opened = sealer.open(row.sealed, contextOf(row.id));
    return opened.ok && opened.value instanceof Uint8Array ? opened.value : null;
  };
  return {
    put: (bytes) =>
      app.write(async () => {
        const old = await app.pairings.filter(({ expires }) => expires <= now()).primaryKeys();
        await app.pairings.bulkDelete(old);
        const id = newId();
        await app.pairings.add({
          id,
          profile,
          expires: now() + DAY_MS,
          sealed: sealer.seal(bytes, contextOf(id)),
        });
        return id;
      }),
    take: (id) =>
      app.write(async () => {
        const row = await app.pairings.get(id);
        const bytes = openRow(row);
        if (row?.profile === profile) await app.pairings.delete(id);
        return bytes;
      }),
    peek: (id) => app.read(async () => openRow(await app.pairings.get(id))),
  };
}
