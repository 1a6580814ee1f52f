import { commentsAt, isOpen, type Comment } from '#domain/comments/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Stack } from '#ui/Stack.tsx';
import { usePeople, type People } from '../people/use-people.ts';
import { AddComment } from './AddComment.tsx';
import { CommentCard } from './CommentCard.tsx';
import type { CommentedField } from './commented-field.ts';
import { useComments } from './use-comments.ts';

export interface CommentsHereProps {
  /** The CV or letter. */
  readonly of: string;
  readonly kind: Comment['kind'];
  /** In the order of the form. */
  readonly fields: readonly CommentedField[];
  /** The name of the one that is mostly meant, where that is not the first. */
  readonly first?: string | undefined;
}

/** What was said about some fields, what is done with it, and a way to say something. Done ones are folded away. */
export function CommentsHere({ of, kind, fields, first }: CommentsHereProps) {
  const all = useComments(of);
  const people = usePeople();
  if (all === undefined || people === undefined) return null;
  const here = fields.flatMap((field) =>
    commentsAt(all, field.place, field.text).map((comment) => ({ comment, field })),
  );
  const open = here.filter(({ comment }) => isOpen(comment));
  const done = here.filter(({ comment }) => !isOpen(comment));
  // Alone there is nobody to say something to.
  if (people.other === undefined && here.length === 0) return null;
  return (
    <Stack gap={3}>
      <Cards list={open} people={people} isOneField={fields.length === 1} />
      {people.other === undefined ? null : (
        <AddComment of={of} kind={kind} fields={fields} first={first} people={people} />
      )}
      {done.length === 0 ? null : (
        <Fold summary={<Words of="comments.done" values={{ count: done.length }} />}>
          <Stack gap={3}>
            <Cards list={done} people={people} isOneField={fields.length === 1} />
          </Stack>
        </Fold>
      )}
    </Stack>
  );
}

interface CardsProps {
  readonly list: readonly { readonly comment: Comment; readonly field: CommentedField }[];
  readonly people: People;
  readonly isOneField: boolean;
}

const Cards = ({ list, people, isOneField }: CardsProps) =>
  list.map(({ comment, field }) => (
    <CommentCard
      key={comment.id}
      comment={comment}
      about={isOneField ? undefined : field.label}
      people={people}
    />
  ));
