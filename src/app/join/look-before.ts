import { members } from '#domain/people/model.ts';
import { isNothing, readBefore, signatureOf } from '#features/privacy/before-list.ts';
import type { Space } from '#storage/space.ts';
import { beginning } from './beginning.ts';
import { isGivenToNobody } from './shared-space.ts';

/** Whether what a mentor will read of this file has to be shown before an invitation is made. */
export async function hasToLook(space: Space): Promise<boolean> {
  const me = await space.read.get(members, space.me);
  if (me?.role !== 'mentee' || !(beginning.inviteNew || (await isGivenToNobody(space)))) return false;
  const list = await readBefore(space.read);
  return !isNothing(list) && signatureOf(list) !== beginning.looked;
}
