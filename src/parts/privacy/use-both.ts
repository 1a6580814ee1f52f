import { useMemo } from 'react';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { Home } from './use-home.ts';

/** A row and where it stands. */
export interface Kept<F extends Fields> {
  readonly row: RowOf<RecordDefinition<F>>;
  readonly home: Exclude<Home, 'nowhere'>;
}

/**
 * The rows of both spaces as one list, those of the file first; undefined while they are read. A row that is on its way
 * stands in both for a moment and is shown once.
 */
export function useBoth<F extends Fields>(
  definition: RecordDefinition<F>,
  by?: { readonly code: string; readonly equals: string | number },
): readonly Kept<F>[] | undefined {
  const { code, equals } = by ?? {};
  const of = (): typeof by => (code === undefined || equals === undefined ? undefined : { code, equals });
  const shared = useFileQuery((read) => read.list(definition, of()), [definition, code, equals]);
  const mine = useOwnQuery((read) => read.list(definition, of()), [definition, code, equals]);
  return useMemo(() => {
    if (shared === undefined || mine === undefined) return undefined;
    const ids = new Set(shared.map(({ id }) => id));
    return [
      ...shared.map((row) => ({ row, home: 'together' as const })),
      ...mine.filter(({ id }) => !ids.has(id)).map((row) => ({ row, home: 'mine' as const })),
    ];
  }, [shared, mine]);
}
