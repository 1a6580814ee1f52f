import { useCallback, useSyncExternalStore } from 'react';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { useServices } from '../services.ts';

const nothingToStop = (): void => undefined;

/** Whether there is a connection, and why sending does not work, if so. */
export function useSyncStatus(spaceId: string): {
  readonly online: boolean;
  readonly problem: SyncProblem | null;
} {
  const { sync, connection } = useServices();
  const listenToConnection = useCallback((listener: () => void) => connection.listen(listener), [connection]);
  const listenToSync = useCallback((listener: () => void) => sync?.listen(listener) ?? nothingToStop, [sync]);
  const online = useSyncExternalStore(listenToConnection, () => connection.state().online);
  const problem = useSyncExternalStore(listenToSync, () => sync?.status(spaceId)?.problem ?? null);
  return { online, problem };
}
