import { useMemo } from 'react';
import { useQuery } from '#storage/hooks.tsx';
import type { BothWrote, Reader } from '#storage/space.ts';
import { isAsked } from './asked-fields.ts';

export const readBothWrote = (read: Reader): Promise<readonly BothWrote[]> => read.bothWrote();

/** What two people wrote at the same time and may choose between; undefined while it is read. */
export function useBothWrote(): readonly BothWrote[] | undefined {
  const all = useQuery(readBothWrote, []);
  return useMemo(() => all?.filter(isAsked), [all]);
}
