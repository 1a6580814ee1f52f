import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import type { Newcomer } from '#features/join/join-deps.ts';
import type { Session } from '#storage/session.ts';
import { pairRowId } from '#storage/singletons.ts';
import type { Space } from '#storage/space.ts';

/** The open pair spaces of a session. */
export async function pairSpaces(session: Session): Promise<readonly Space[]> {
  const found: Space[] = [];
  for (const { id, kind, state } of session.spaces()) {
    if (kind !== 'pair' || state !== 'active') continue;
    const opened = await session.openSpace(id);
    if (opened.ok) found.push(opened.value);
  }
  return found;
}

export interface SpaceToShare {
  readonly session: Session;
  readonly activeId: string | null;
  readonly inviteNew: boolean;
  /** The journey began with a link that somebody sent, not at the open file. */
  readonly byLink: boolean;
  readonly newcomer: Newcomer;
  readonly relay: string | null;
}

/** True when the key of a file never left this person's devices. An invitation that nobody has opened yet counts as given. */
export async function isGivenToNobody(space: Space): Promise<boolean> {
  const pair = await space.read.get(pairs, pairRowId(space));
  return pair?.phase === 'alone' && (await space.read.list(members)).length < 2;
}

/**
 * The space an invitation gives: the open one, so that a lost phone comes back to its own file; for somebody new one
 * that nobody else reads or was invited to; else a new one.
 */
export async function spaceToShare({
  session,
  activeId,
  inviteNew,
  byLink,
  newcomer,
  relay,
}: SpaceToShare): Promise<Space | null> {
  const spaces = await pairSpaces(session);
  const active = spaces.find(({ id }) => id === activeId);
  // Which mentee sent a link that was tapped in a message, nobody knows: never give the file of another one.
  const isForSomebodyNew = inviteNew || (byLink && newcomer.role === 'mentor');
  if (active && !isForSomebodyNew) return active;
  for (const space of spaces) if (await isGivenToNobody(space)) return space;
  const made = await session.createPairSpace({ ...newcomer, relay });
  return made.ok ? made.value : null;
}

/** From now on the file goes over the relay. */
export async function markShared(space: Space): Promise<void> {
  await space.run(async (writer) => {
    const id = pairRowId(space);
    const pair = await writer.get(pairs, id);
    if (pair?.phase === 'alone') await writer.update(pairs, id, { phase: 'together' });
  });
}

/** Who the person of a space is, as an inviter. */
export async function newcomerOf(space: Space): Promise<Newcomer | null> {
  const me = await space.read.get(members, space.me);
  return me && (me.role === 'mentee' || me.role === 'mentor') ? { name: me.name, role: me.role } : null;
}
