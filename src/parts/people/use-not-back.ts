import { devices, members } from '#domain/people/model.ts';
import { useQueryOfAll } from '#storage/hooks.tsx';
import type { Space } from '#storage/space.ts';
import { useOpenPairs } from '../mentees/use-mentees.ts';

/** Somebody who was in a file before a device was lost, and did not join it again yet. */
export interface NotBack {
  readonly spaceId: string;
  readonly member: string;
  readonly name: string;
}

/** Of all files of this person; undefined while they are read. */
export function useNotBack(): readonly NotBack[] | undefined {
  return useQueryOfAll(useOpenPairs(), readNotBack, [])?.flat();
}

/** That a device is stopped is only told under the new key: who has it came back. */
export async function readNotBack({
  id: spaceId,
  read,
}: Pick<Space, 'id' | 'read'>): Promise<readonly NotBack[]> {
  const stopped = (await read.list(devices)).filter(({ stoppedOn }) => stoppedOn !== null);
  const away = new Set<string>();
  for (const { id } of stopped)
    for (const member of await read.membersWithout(devices, id, 'stoppedOn')) away.add(member);
  if (away.size === 0) return [];
  return (await read.list(members))
    .filter(({ id }) => away.has(id))
    .map(({ id, name }) => ({ spaceId, member: id, name }));
}
