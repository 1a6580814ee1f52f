import { decodeBase64url, encodeBase64url } from '#core/protocol/base64.ts';
import { equalBytes } from '@noble/ciphers/utils.js';
import { members } from '#domain/people/model.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import type { SpaceKey } from './session.ts';
import { singletonId } from './singletons.ts';
import type { Space, Writer } from './space.ts';

/** The keyring is the rows `spaceKey` of the own space: which files a person has, and the key of each in its last generation. */
export type KeyRow = RowOf<typeof spaceKeys>;

/** The same on all devices of a person, so that two that note a file offline note it once. */
export const keyRowId = (spaceUid: string): string => singletonId(spaceUid, spaceKeys.table);

/** Null for a row whose key this version cannot read. */
export function keyOf({ key: [generation, secret, relay] }: KeyRow): SpaceKey | null {
  const bytes = decodeBase64url(secret);
  return bytes.ok && bytes.value.length === 32 ? { secret: bytes.value, generation, relay } : null;
}

/**
 * Which of two keys of one space is to be used: the one of the later generation. Two people who made a next generation
 * at the same time made two keys of the same number; then the one on the keyring stands, which is one for all devices.
 */
export function compareKeys(own: SpaceKey, other: SpaceKey): 'same' | 'ours' | 'theirs' {
  if (own.generation !== other.generation) return own.generation > other.generation ? 'ours' : 'theirs';
  return equalBytes(own.secret, other.secret) ? 'same' : 'theirs';
}

/** Who somebody is in a file. */
export type Membership = Pick<KeyRow, 'me' | 'name' | 'role' | 'spaceUid'>;

export async function membershipOf({ read, me, spaceUid }: Space): Promise<Membership> {
  const member = await read.get(members, me);
  return { me, spaceUid, name: member?.name ?? '', role: member?.role ?? 'mentee' };
}

/** Notes a file and its key. */
export async function noteKey(
  writer: Writer,
  membership: Membership,
  { generation, secret, relay }: SpaceKey,
  state: KeyRow['state'],
): Promise<void> {
  const id = keyRowId(membership.spaceUid);
  const key: KeyRow['key'] = [generation, encodeBase64url(secret), relay];
  if (await writer.get(spaceKeys, id)) await writer.update(spaceKeys, id, { key, state });
  else await writer.create(spaceKeys, { ...membership, kind: 'pair', key, state }, id);
}
