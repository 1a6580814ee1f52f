import type { Fault, Progress } from '../worker/worker-line.ts';

/** Where the files stand that a list of words is made of. */
export interface SpellingFiles {
  readonly engine: string;
  readonly affixes: string;
  readonly words: string;
  /** Bytes of the three together, unpacked: for the progress. */
  readonly size: number;
}

/** To the worker. `load` comes first. */
export type SpellingRequest =
  | { readonly type: 'load'; readonly files: SpellingFiles }
  | { readonly type: 'check'; readonly words: readonly string[] }
  | { readonly type: 'suggest'; readonly word: string };

/** From the worker: how far it is, and in the end one of the others. */
export type SpellingReply =
  | Progress
  | { readonly type: 'ready' }
  | { readonly type: 'wrong'; readonly words: readonly string[] }
  | { readonly type: 'suggestions'; readonly words: readonly string[] }
  | Fault;
