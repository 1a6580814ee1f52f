/**
 * What the browser answered when it was asked not to clear our data by itself. `refused` is no failure: the data stay,
 * but a browser short of space may clear them, so a copy outside the browser matters more.
 */
export type PersistAnswer = 'granted' | 'refused' | 'unknown';

/** The part of navigator.storage that is used here. */
export interface StorageKeeper {
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
}

/**
 * Returns what to call after each save. The first call asks; the ones after it do nothing. Asking on the first visit
 * would be too early: browsers say yes to an app that is used.
 */
export function askToPersist(
  keeper: StorageKeeper | undefined,
  keepAnswer: (answer: PersistAnswer) => void | Promise<void>,
): () => Promise<void> {
  let asked = false;
  return async () => {
    if (asked) return;
    asked = true;
    await keepAnswer(await askNow(keeper));
  };
}

/** Asks at once, when a person wants it. */
export async function askNow(keeper: StorageKeeper | undefined): Promise<PersistAnswer> {
  if (keeper === undefined) return 'unknown';
  try {
    return (await keeper.persisted()) || (await keeper.persist()) ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}
