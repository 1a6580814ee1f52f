import { useCallback, useSyncExternalStore } from 'react';
import type { Updates, UpdateState } from './updates.ts';

const nothingToStop = (): void => undefined;

/** Whether a new version waits; always `idle` where there is no service worker. */
export function useUpdateState(updates: Updates | undefined): UpdateState {
  const subscribe = useCallback(
    (listener: () => void) => updates?.subscribe(listener) ?? nothingToStop,
    [updates],
  );
  return useSyncExternalStore(subscribe, () => updates?.state() ?? 'idle');
}
