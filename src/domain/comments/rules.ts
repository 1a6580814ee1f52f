import * as v from 'valibot';
import type { Field, RowOf } from '../shared/record.ts';
import type { comments } from './model.ts';

export type Comment = RowOf<typeof comments>;

/** The field that a comment is about. */
export interface CommentPlace {
  readonly table: Comment['onTable'];
  readonly row: string;
  readonly field: string;
}

export const isOpen = ({ doneOn }: Comment): boolean => doneOn === null;

export const isAbout = ({ onTable, onRow, onField }: Comment, { table, row, field }: CommentPlace): boolean =>
  onTable === table && onRow === row && onField === field;

/** Those of one field in the order of their words in it; whose words are gone come last. */
export function commentsAt(all: readonly Comment[], place: CommentPlace, text: string): readonly Comment[] {
  const at = ({ quote }: Comment): number => {
    const found = quote === '' ? -1 : text.indexOf(quote);
    return found === -1 ? Number.MAX_SAFE_INTEGER : found;
  };
  return all
    .filter((comment) => isAbout(comment, place))
    .sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}

/** The text with the suggestion in it; null when the words that it was about are not there any more. */
export function accepted(
  text: string,
  { quote, suggestion }: Pick<Comment, 'quote' | 'suggestion'>,
): string | null {
  if (suggestion === '') return null;
  if (quote === '') return text.trim() === '' ? suggestion : null;
  const at = text.indexOf(quote);
  return at === -1 ? null : text.slice(0, at) + suggestion + text.slice(at + quote.length);
}

/** Whether a field can hold this: a suggestion that cannot be taken is not made. */
export function fitsIn(field: Field | undefined, value: string): boolean {
  if (field?.kind === 'text') return value.length <= field.maxLength;
  return field?.kind === 'register' && v.safeParse(field.schema, value).success;
}
