import { useSyncExternalStore } from 'react';
import type { Status } from '#domain/applications/model.ts';

/** What she answered so far for a new application. */
export interface Draft {
  readonly employer: string;
  readonly job: string;
  readonly status: Status | undefined;
}

const EMPTY: Draft = { employer: '', job: '', status: undefined };

/**
 * Kept in memory by space, and never in the address or in web storage: going back, to another screen and forth again
 * loses nothing; a reload of the page does.
 */
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

export function changeDraft(space: string, patch: Partial<Draft>): void {
  drafts.set(space, { ...(drafts.get(space) ?? EMPTY), ...patch });
  finishedSpace = undefined;
  tell();
}

/** The application is saved. Questions that are still in the browser's history are over from now on. */
export function finishDraft(space: string): void {
  drafts.delete(space);
  finishedSpace = space;
  tell();
}

/** A new one is begun on purpose, by a press and not by going back. */
export function beginDraft(): void {
  finishedSpace = undefined;
  tell();
}

export const useDraft = (space: string): Draft =>
  useSyncExternalStore(listen, () => drafts.get(space) ?? EMPTY);

export const useIsFinished = (space: string): boolean =>
  useSyncExternalStore(listen, () => finishedSpace === space);
