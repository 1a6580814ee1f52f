import type { ReactNode } from 'react';
import type { CommentPlace } from '#domain/comments/rules.ts';

/** A field of a CV or letter about which something can be said. */
export interface CommentedField {
  readonly place: CommentPlace;
  /** What stands in it now. */
  readonly text: string;
  /** Its name in the form: told where several fields have one place for comments. */
  readonly label?: ReactNode;
  /** False for a date or a choice: other words cannot be put in it. */
  readonly takesWords?: boolean;
}
