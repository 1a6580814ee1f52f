import { DELETED_FIELD, departureOf, readDeletion, registerOf } from '#core/merge/row.ts';
import { deviceOf, type LogId } from '#core/merge/vector.ts';
import { mayMove } from './moving/movable.ts';
import type { People } from './people.ts';
import type { StoredRow } from './stored-rows.ts';

/** The log of who deleted a row last; null when nobody did. */
export const deleterOf = ({ $ }: StoredRow): LogId | null =>
  registerOf($, DELETED_FIELD).s.find(([, , , , value]) => readDeletion(value) !== null)?.[0] ?? null;

function writersOf({ $ }: StoredRow): readonly LogId[] {
  const fields = Object.entries($.r).filter(([field]) => field !== DELETED_FIELD);
  return [
    ...fields.flatMap(([, { s }]) => s.map(([log]) => log)),
    ...Object.values($.t).flatMap((heights) => Object.keys(heights)),
  ];
}

/**
 * Whether a row was set apart by somebody who may do that unseen: this person; else the mentee, whose file it is, unless all
 * of it is this person's; else somebody in whose row nothing is of this person. Any other mark of having moved is a deletion
 * as every other: it is shown where thrown away things are, and can be put back.
 */
export function wasSetApart(table: string, row: StoredRow, people: People, me: string): boolean {
  if (departureOf(row.$) === null || !mayMove(table)) return false;
  const deleter = deleterOf(row);
  const mover = deleter === null ? null : people.memberOf(deleter);
  // A space of one person has no members.
  if (people.members.length === 0 || mover === me) return true;
  const writers = writersOf(row).map((log) => people.memberOf(log));
  if (!writers.includes(me)) return true;
  return mover !== null && people.roleOf(mover) === 'mentee' && writers.some((writer) => writer !== me);
}

/** True when a device of this person moved the row: then it stands in her own space. */
export function movedByMe(row: StoredRow, people: People, here: LogId, me: string): boolean {
  const deleter = departureOf(row.$) === null ? null : deleterOf(row);
  if (deleter === null) return false;
  return (
    deviceOf(deleter) === deviceOf(here) || people.members.length === 0 || people.memberOf(deleter) === me
  );
}

/**
 * When a row was thrown away, for the list of such things. What another wrote there is believed only as far as it can be:
 * not before the last edit that it took away, and not after it was written.
 */
export function thrownAwayAt(row: StoredRow, people: People, me: string): number {
  const deletions = registerOf(row.$, DELETED_FIELD).s.flatMap(([log, , ms, , value]) => {
    const deletion = readDeletion(value);
    return deletion ? [{ log, ms, at: deletion.at }] : [];
  });
  const edits = Object.entries(row.$.r).flatMap(([field, { s }]) =>
    field === DELETED_FIELD ? [] : s.map(([, , ms]) => ms),
  );
  const lastEdit = Math.max(0, ...edits);
  const times = deletions.map(({ log, ms, at }) => {
    const isTrusted = people.members.length === 0 || people.memberOf(log) === me;
    return isTrusted && at > 0 ? at : Math.min(Math.max(at, lastEdit), Math.max(ms, lastEdit));
  });
  return Math.max(0, ...times);
}
