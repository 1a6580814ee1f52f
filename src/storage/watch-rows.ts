import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { follow } from './follow.ts';
import type { Space } from './space.ts';

/** The visible rows of a record, now and after each change, for who is no screen. */
export const watchRows = <F extends Fields>(
  { connection, read }: Space,
  definition: RecordDefinition<F>,
  next: (rows: readonly RowOf<RecordDefinition<F>>[]) => void,
): (() => void) =>
  follow(connection, () => read.list(definition), { next, error: () => undefined, otherwise: 'slowly' });

/** Says when something came or was written. */
export const watchHeads = ({ connection, read }: Space, next: () => void): (() => void) =>
  follow(connection, () => read.heads(), { next, error: () => undefined, otherwise: 'slowly' });
