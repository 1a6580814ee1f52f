import { comments } from '#domain/comments/model.ts';
import { isOpen, type Comment } from '#domain/comments/rules.ts';
import { useQuery } from '#storage/hooks.tsx';

/** What was said about a CV or letter; undefined while it is read. */
export const useComments = (of: string): readonly Comment[] | undefined =>
  useQuery((read) => read.list(comments, { code: 'of', equals: of }), [of]);

/** Those that somebody still has to do something with; none while they are read. */
export const useOpenComments = (of: string): readonly Comment[] => (useComments(of) ?? []).filter(isOpen);
