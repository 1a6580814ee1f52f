import { bytesToHex } from '@noble/hashes/utils.js';
import { vectorDigest } from '#core/envelope/batch.ts';
import { canonical } from './canonical.ts';
import type { MemoryStore } from '#core/sync/memory-store.ts';

/** One text for everything that two devices must agree about. */
export function fingerprint(store: MemoryStore): { readonly [part: string]: string } {
  const { disk } = store;
  const rows = [...disk.rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = [...disk.texts].map(([key, { plain, pending }]) => [key, plain, pending]).sort();
  return {
    vector: JSON.stringify([...disk.log.vector].sort(([a], [b]) => (a < b ? -1 : 1))),
    digest: bytesToHex(vectorDigest(disk.log.vector)),
    rows: canonical(rows),
    texts: JSON.stringify(texts),
  };
}
