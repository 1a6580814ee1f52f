import type { notes } from '#domain/notes/model.ts';
import { dutchOrOwn, type InTwoLanguages } from '#domain/shared/own-words.ts';
import type { RowOf } from '#domain/shared/record.ts';

const firstLine = (text: string): string => text.trim().split('\n', 1)[0]?.trim() ?? '';

export interface NoteName {
  /** The name as it stands in the note, in one language or in two. */
  readonly of: InTwoLanguages<'title' | 'body'>;
  readonly field: 'title' | 'body';
}

/** What a list shows of a note: its name, else its first line; null when there is neither. */
export function noteName(row: RowOf<typeof notes>): NoteName | null {
  const of = {
    ...row,
    title: row.title.trim(),
    body: firstLine(row.body),
    bodyOwn: firstLine(row.bodyOwn),
  };
  if (dutchOrOwn(of, 'title') !== '') return { of, field: 'title' };
  return dutchOrOwn(of, 'body') === '' ? null : { of, field: 'body' };
}
