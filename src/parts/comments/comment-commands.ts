import { comments } from '#domain/comments/model.ts';
import { accepted, type Comment, type CommentPlace } from '#domain/comments/rules.ts';
import { letters } from '#domain/letters/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import type { Command, Space } from '#storage/space.ts';
import { restoreText } from '../texts/restore-text.ts';

export interface NewComment {
  readonly of: string;
  readonly kind: Comment['kind'];
  readonly place: CommentPlace;
  readonly quote: string;
  readonly body: string;
  readonly suggestion: string;
  readonly today: string;
}

export const addComment =
  ({ of, kind, place, quote, body, suggestion, today }: NewComment): Command<string> =>
  (write) =>
    write.create(comments, {
      of,
      kind,
      onTable: place.table,
      onRow: place.row,
      onField: place.field,
      quote,
      body,
      suggestion,
      by: write.me,
      addedOn: today,
    });

export const finishComment =
  (id: string, today: string): Command<void> =>
  (write) =>
    write.update(comments, id, { outcome: 'done', doneOn: today });

/** A suggestion was taken. In a letter its sentences are marked as words of whoever thought of them: `mentorKeys`. */
export const finishTaken =
  ({ id, onRow }: Comment, mentorKeys: readonly string[], today: string): Command<void> =>
  async (write) => {
    await write.update(comments, id, { outcome: 'accepted', doneOn: today });
    const letter = mentorKeys.length === 0 ? undefined : await write.get(letters, onRow);
    if (letter === undefined) return;
    await write.update(letters, onRow, { mentorWords: [...new Set([...letter.mentorWords, ...mentorKeys])] });
  };

export const openCommentAgain =
  (id: string): Command<void> =>
  (write) =>
    write.update(comments, id, { outcome: '', doneOn: null });

export const throwAwayComment =
  (id: string): Command<void> =>
  (write) =>
    write.remove(comments, id);

/** `gone`: the words that it was about are not there any more. */
export type Taking =
  { readonly type: 'taken'; readonly putBack: () => Promise<unknown> } | { readonly type: 'gone' | 'failed' };

/** Puts the suggestion in the place of the words that it is about, as an edit of whoever presses. */
export async function takeSuggestion(
  space: Space,
  definition: RecordDefinition,
  comment: Comment,
): Promise<Taking> {
  const { onRow: id, onField: field } = comment;
  if (definition.fields[field]?.kind === 'text') {
    const now = await space.read.text(definition, id, field);
    const after = accepted(now, comment);
    if (after === null) return { type: 'gone' };
    const { ok, putBack } = await restoreText(space, { definition, id, field }, after);
    return ok ? { type: 'taken', putBack } : { type: 'failed' };
  }
  const row = (await space.read.get(definition, id)) as Readonly<Record<string, unknown>> | undefined;
  const now = row?.[field];
  const after = typeof now === 'string' ? accepted(now, comment) : null;
  if (after === null) return { type: 'gone' };
  const done = await space.run((write) => write.update(definition, id, { [field]: after }));
  return done.ok ? { type: 'taken', putBack: () => space.undo(done.value.undo) } : { type: 'failed' };
}
