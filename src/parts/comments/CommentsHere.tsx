import { commentsAt, isOpen, type Comment, type CommentPlace } from '#domain/comments/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Stack } from '#ui/Stack.tsx';
import { usePeople } from '../people/use-people.ts';
import { AddComment } from './AddComment.tsx';
import { CommentCard } from './CommentCard.tsx';
import { useComments } from './use-comments.ts';

export interface CommentsHereProps {
  /** The CV or letter. */
  readonly of: string;
  readonly kind: Comment['kind'];
  readonly place: CommentPlace;
  /** What stands in the field now. */
  readonly text: string;
}

/** What was said about one field, what is done with it, and a way to say something. Done ones are folded away. */
export function CommentsHere({ of, kind, place, text }: CommentsHereProps) {
  const all = useComments(of);
  const people = usePeople();
  if (all === undefined || people === undefined) return null;
  const here = commentsAt(all, place, text);
  const open = here.filter(isOpen);
  const done = here.filter((comment) => !isOpen(comment));
  // Alone there is nobody to say something to.
  if (people.other === undefined && here.length === 0) return null;
  return (
    <Stack gap={3}>
      {open.map((comment) => (
        <CommentCard key={comment.id} comment={comment} people={people} />
      ))}
      {people.other === undefined ? null : (
        <AddComment of={of} kind={kind} place={place} text={text} people={people} />
      )}
      {done.length === 0 ? null : (
        <Fold summary={<Words of="comments.done" values={{ count: done.length }} />}>
          <Stack gap={3}>
            {done.map((comment) => (
              <CommentCard key={comment.id} comment={comment} people={people} />
            ))}
          </Stack>
        </Fold>
      )}
    </Stack>
  );
}
