import { deviceOf, type LogId } from '#core/merge/vector.ts';
import { devices, members } from '#domain/people/model.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import { viewOf } from './view.ts';

/** Who writes under which log: a log belongs to a device, a device to a member. */
export interface People {
  memberOf(log: LogId): string | null;
  /** Members in the order of their row ids. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

export async function readPeople(db: SpaceDatabase): Promise<People> {
  if (!db.definitions.has(devices.table) || !db.definitions.has(members.table))
    return { memberOf: () => null, members: [] };
  // A stopped or deleted device still is the author of what it wrote.
  const known = intact(await db.rows(devices.table).toArray());
  const memberByDevice = new Map(known.map((row) => [row.id, viewOf(devices, row).member]));
  const people = intact(await db.rows(members.table).where('visible').equals(1).toArray());
  return {
    memberOf: (log) => memberByDevice.get(deviceOf(log)) || null,
    members: people.map((row) => ({ id: row.id, name: viewOf(members, row).name })),
  };
}
