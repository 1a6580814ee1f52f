import { useMemo } from 'react';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { BothWrote, Reader } from '#storage/space.ts';
import { isAsked } from './asked-fields.ts';

export const readBothWrote = (read: Reader): Promise<readonly BothWrote[]> => read.bothWrote();

/**
 * What two people wrote at the same time and may choose between, and what one person wrote on two devices that only she
 * reads (that opens a moment later); undefined while it is read.
 */
export function useBothWrote(): readonly BothWrote[] | undefined {
  const shared = useFileQuery(readBothWrote, []);
  const own = useOwnQuery(readBothWrote, []);
  return useMemo(() => shared && [...shared, ...(own ?? [])].filter(isAsked), [shared, own]);
}
