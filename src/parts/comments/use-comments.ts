import { comments } from '#domain/comments/model.ts';
import { isOpen, type Comment } from '#domain/comments/rules.ts';
import { useQuery } from '#storage/hooks.tsx';

/** What was said about a CV or letter; undefined while it is read. */
export const useComments = (of: string): readonly Comment[] | undefined =>
  useQuery((read) => read.list(comments, { code: 'of', equals: of }), [of]);

/** How many there are to do something with, by the field that they are about; none while they are read. */
export function useOpenComments(of: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { onField } of (useComments(of) ?? []).filter(isOpen))
    counts.set(onField, (counts.get(onField) ?? 0) + 1);
  return counts;
}
