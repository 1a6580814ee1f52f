import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { records } from '#domain/records.ts';
import type { Newcomer, Standing } from '#features/join/join-deps.ts';
import type { Session } from '#storage/session.ts';
import { pairRowId } from '#storage/singletons.ts';
import type { Space } from '#storage/space.ts';
import type { Invitation } from '#transport/pairing.ts';

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
  // Of a mentee it is her own file that she goes on with, also with another mentor.
  const isForSomebodyNew = newcomer.role === 'mentor' && (inviteNew || byLink);
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

/** What this device has of the space of an invitation. */
export async function standingOf(session: Session | null, invitation: Invitation): Promise<Standing> {
  const known = (await session?.spaceOf(invitation.spaceUid)) ?? null;
  const key = known && session?.invitation(known.id);
  if (!known || !key) return 'new';
  // A copy that does not open is no reason to keep somebody out.
  if (!(await session?.openSpace(known.id))?.ok) return 'new';
  if (key.generation > invitation.generation) return 'earlier';
  return key.generation === invitation.generation && isSame(key.secret, invitation.secret) ? 'same' : 'later';
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Stores what was handed over: a new file, the next generation of one that is here, or the own space of the other device. */
export async function takeInto(
  session: Session,
  invitation: Invitation,
  name: string,
): Promise<Space | null> {
  const { secret, spaceUid, generation, relay, inviteeRole: role, pairKind } = invitation;
  const key = { secret, generation, relay };
  if ((await standingOf(session, invitation)) === 'later') {
    const known = await session.spaceOf(spaceUid);
    if (!known || !(await session.takeOver(known.id, key)).ok) return null;
    const opened = await session.openSpace(known.id);
    return opened.ok ? opened.value : null;
  }
  const joined =
    pairKind === 'own'
      ? await session.adoptOwn({ ...key, spaceUid })
      : await session.joinSpace({ ...key, spaceUid, role, name });
  return joined.ok ? joined.value : null;
}

/** The file that somebody began alone, beside the one she is in now: hers, read by nobody else, and not empty. */
export async function fileToBring(session: Session, into: string): Promise<Space | null> {
  const spaces = await pairSpaces(session);
  const target = spaces.find(({ id }) => id === into);
  const role = target && (await newcomerOf(target))?.role;
  for (const space of spaces) {
    if (space.id === into || !(await isGivenToNobody(space))) continue;
    if ((await newcomerOf(space))?.role === role && (await hasContents(space))) return space;
  }
  return null;
}

const OF_EVERY_FILE: ReadonlySet<string> = new Set([members.table, devices.table, pairs.table]);

async function hasContents({ read }: Space): Promise<boolean> {
  for (const definition of records)
    if (!OF_EVERY_FILE.has(definition.table) && (await read.list(definition)).length > 0) return true;
  return false;
}
