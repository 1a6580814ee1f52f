import { useMemo } from 'react';
import { useQuery } from '#storage/hooks.tsx';
import type { BothWrote } from '#storage/space.ts';
import { isAsked } from './asked-fields.ts';

/** What two people wrote at the same time and may choose between; undefined while it is read. */
export function useBothWrote(): readonly BothWrote[] | undefined {
  const all = useQuery((read) => read.bothWrote(), []);
  return useMemo(() => all?.filter(isAsked), [all]);
}
