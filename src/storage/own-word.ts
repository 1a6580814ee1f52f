import { compareStamps } from '#core/clock/stamp.ts';
import { TEXT_OP } from '#core/envelope/op.ts';
import { registerOf } from '#core/merge/row.ts';
import type { Value } from '#core/merge/value.ts';
import type { LogId } from '#core/merge/vector.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import type { StoredRow } from './stored-rows.ts';

/**
 * The value of a field that only some logs may write, whatever others wrote over it: who has the key of a file can write
 * anything about anybody. Undefined when none of them ever wrote it.
 */
export async function ownWord(
  db: SpaceDatabase,
  table: string,
  row: StoredRow,
  field: string,
  isAuthor: (log: LogId) => boolean,
): Promise<Value | undefined> {
  const { s } = registerOf(row.$, field);
  const standing = s.find(([log]) => isAuthor(log));
  if (standing) return standing[4];
  if (s.length === 0) return undefined;
  // Written over: the log still has it.
  const ops = intact(await db.ops.where('row').equals(row.id).toArray()).filter(
    (op) => op.table === table && op.field === field && op.kind !== TEXT_OP && isAuthor(op.log),
  );
  return ops.sort((a, b) => compareStamps(b, a))[0]?.value;
}
