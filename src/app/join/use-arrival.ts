import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Session } from '#storage/session.ts';
import type { SessionHolder } from '../session-holder.ts';

const never = (): void => undefined;

function firstFile(session: Session | null): string | null {
  const files = session?.spaces().filter(({ kind, state }) => kind === 'pair' && state === 'active') ?? [];
  return files[0]?.id ?? null;
}

function useFirstFile(session: Session | null): string | null {
  const listen = useCallback((listener: () => void) => session?.onSpacesChange(listener) ?? never, [session]);
  return useSyncExternalStore(listen, () => firstFile(session));
}

/** True from the moment that this device belongs to a person's other device until the first file has come. */
export function useIsArriving(session: Session | null): boolean {
  const file = useFirstFile(session);
  if (!session || file !== null) return false;
  return session.spaces().some(({ kind, state, shared }) => kind === 'own' && state === 'active' && shared);
}

/** True when there is a file; the first one that comes becomes the one of this tab. */
export function useArrival(session: Session | null, holder: SessionHolder): boolean {
  const file = useFirstFile(session);
  useEffect(() => {
    if (file !== null && holder.activeId() === null) holder.activate(file);
  }, [file, holder]);
  return file !== null;
}
