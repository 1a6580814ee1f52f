import { createContext, use, useMemo, type ReactNode } from 'react';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import type { Application, ApplicationEvent } from '#domain/applications/rules.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

export interface ApplicationRows {
  readonly applications: readonly Application[];
  readonly events: readonly ApplicationEvent[];
}

export const readApplicationRows = async (read: Reader): Promise<ApplicationRows> => ({
  applications: await read.list(applications),
  events: await read.list(applicationEvents),
});

interface SharedRows {
  /** Undefined while they are read. */
  readonly rows: ApplicationRows | undefined;
}

const SharedRowsContext = createContext<SharedRows | null>(null);

/**
 * Reads the applications once for all screens, so that going from one to the other unseals nothing again. A screen
 * without it reads for itself.
 */
export function ApplicationRowsProvider({ children }: { readonly children: ReactNode }) {
  const rows = useQuery(readApplicationRows, []);
  const shared = useMemo(() => ({ rows }), [rows]);
  return <SharedRowsContext value={shared}>{children}</SharedRowsContext>;
}

export const useSharedRows = (): SharedRows | null => use(SharedRowsContext);
