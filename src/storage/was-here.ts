import { tabMemory } from './tab-memory.ts';

/** Only that it exists counts; nothing is kept in it. */
const MARK = 'wm-had-data';

/** Not there on plain http, and refused where cookies are. */
const stores = (): CacheStorage | undefined => (globalThis as { caches?: CacheStorage }).caches;

/**
 * Whether a file stood on this device once, said by two stores of the browser beside the database. Web storage goes to the
 * disk seconds after it was written, so a device that stops just after the beginning has only the other one.
 */
export const wasHere = {
  async look(): Promise<boolean> {
    if (tabMemory.hadData()) return true;
    return (
      (await stores()
        ?.has(MARK)
        .catch(() => false)) ?? false
    );
  },
  async mark(): Promise<void> {
    tabMemory.setHadData(true);
    await stores()
      ?.open(MARK)
      .catch(() => undefined);
  },
  async forget(): Promise<void> {
    tabMemory.setHadData(false);
    await stores()
      ?.delete(MARK)
      .catch(() => undefined);
  },
};
