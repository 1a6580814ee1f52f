import { members } from '#domain/people/model.ts';
import { thrownAway } from '#features/privacy/before-list.ts';
import { civilToday } from '#storage/civil-today.ts';
import { moveRow } from '#storage/moving/move.ts';
import type { Session } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';
import { isGivenToNobody } from './shared-space.ts';

export interface FileToGive {
  readonly session: Session;
  readonly own: Space;
  /** The file of which she has seen what it holds. */
  readonly space: Space;
  /** For another mentor than the one who reads this file. */
  readonly forSomebodyNew: boolean;
  readonly now: () => number;
}

/** Somebody who sets things apart again and again while the new file is made can try once more. */
const MOST_ROUNDS = 4;

/**
 * The file whose key a mentor may have. What a mentee sets apart can be taken out of the log of a file that never left this
 * device. Of any other file the log holds all that it ever held, on her other devices and at the relay, and whoever has the
 * key can read that: then it is given on as a new file. Null: it could not be made, and nobody may be invited.
 */
export async function fileToGive(of: FileToGive, rounds = MOST_ROUNDS): Promise<Space | null> {
  const { session, own, space, forSomebodyNew, now } = of;
  const me = await space.read.get(members, space.me);
  if (me && me.role !== 'mentee') return space;
  const isFirst = await isGivenToNobody(space);
  // Who already reads it is let in again.
  if (!isFirst && !forSomebodyNew) return space;
  for (const { definition, id } of await thrownAway(space.read))
    if (!(await moveRow({ own, file: space }, definition, id, 'own')).ok) return null;
  if (isFirst && (await isClean(session, space, now))) return space;
  const made = rounds > 0 ? await session.beginAnew(space.id) : null;
  // Another tab may have made it and given it away, or set something apart while it was made: it is looked at once more.
  return made?.ok ? fileToGive({ ...of, space: made.value }, rounds - 1) : null;
}

/** Nothing was ever set apart in what others may have: it never left, or was made for this mentor today. */
async function isClean(session: Session, space: Space, now: () => number): Promise<boolean> {
  const mover = await space.loadMover();
  if (await mover.mayForget()) return true;
  const summary = session.spaces().find(({ id }) => id === space.id);
  const isOfToday = summary?.follows === true && summary.createdOn === civilToday(now());
  return isOfToday && !(await mover.holdsMore());
}
