import { createContext, use, useMemo, type ReactNode } from 'react';
import { useQuery } from '#storage/hooks.tsx';
import { readApplicationRows, type ApplicationRows } from './read-application-rows.ts';

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
