import { useSyncExternalStore } from 'react';

export interface DraftStore<Draft> {
  readonly change: (space: string, patch: Partial<Draft>) => void;
  /** It is saved. Questions that are still in the browser's history are over from now on. */
  readonly finish: (space: string) => void;
  /** A new one is begun on purpose, by a press and not by going back. */
  readonly begin: () => void;
  readonly useDraft: (space: string) => Draft;
  readonly useIsFinished: (space: string) => boolean;
}

/**
 * What somebody answered so far in a row of questions. Kept in memory by space, and never in the address or in web
 * storage: going back, to another screen and forth again loses nothing; a reload of the page does.
 */
export function createDraftStore<Draft>(empty: Draft): DraftStore<Draft> {
  const drafts = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  let finishedSpace: string | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const draftOf = (space: string): Draft => drafts.get(space) ?? empty;

  return {
    change: (space, patch) => {
      drafts.set(space, { ...draftOf(space), ...patch });
      finishedSpace = undefined;
      tell();
    },
    finish: (space) => {
      drafts.delete(space);
      finishedSpace = space;
      tell();
    },
    begin: () => {
      finishedSpace = undefined;
      tell();
    },
    useDraft: (space) => useSyncExternalStore(listen, () => draftOf(space)),
    useIsFinished: (space) => useSyncExternalStore(listen, () => finishedSpace === space),
  };
}
