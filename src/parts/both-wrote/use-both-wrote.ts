import { useMemo } from 'react';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { BothWrote, Reader } from '#storage/space.ts';
import { isAsked } from './asked-fields.ts';

const readAll = (read: Reader): Promise<readonly BothWrote[]> => read.bothWrote();

/**
 * What two people wrote at the same time and may choose between, and what one person wrote on two devices that only she
 * reads; undefined while it is read.
 */
export function useBothWrote(): readonly BothWrote[] | undefined {
  const shared = useFileQuery(readAll, []);
  const own = useOwnQuery(readAll, []);
  return useMemo(() => (shared && own ? [...shared, ...own].filter(isAsked) : undefined), [shared, own]);
}
