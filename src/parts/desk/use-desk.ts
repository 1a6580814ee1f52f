import { useMedia, useRail } from '#ui/use-media.ts';

/** Room for the parts, the form and the paper beside each other. */
export function useDesk(): boolean {
  const wide = useMedia('(min-width: 68.75rem)');
  return useRail() && wide;
}
