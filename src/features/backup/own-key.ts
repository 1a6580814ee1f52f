import type { KeyRecipe, MakeKey } from '#storage/backup/open-package.ts';

/** Makes keys of a person's words beside the page, because it is slow by intent. */
export interface OwnKey {
  /** True when guessing the words would take too long. */
  readonly isLongEnough: (words: string) => boolean;
  /** How much work this device can do in a few seconds. */
  readonly work: (signal: AbortSignal) => Promise<Omit<KeyRecipe, 'salt'>>;
  /** `onProgress`: from 0 to 1. Fails as soon as the signal says so, and gives the memory back. */
  readonly make: (words: string, onProgress: (done: number) => void, signal: AbortSignal) => MakeKey;
  /** Digits that nobody can guess, in groups that are easy to write down. */
  readonly pick: () => string;
}
