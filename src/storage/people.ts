import { deviceOf, type LogId } from '#core/merge/vector.ts';
import { devices, members, type Role } from '#domain/people/model.ts';
import { parseRole } from '#domain/people/rules.ts';
import { ownWord } from './own-word.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import { viewOf } from './view.ts';

/** Who writes under which log: a log belongs to a device, a device to a member. */
export interface People {
  memberOf(log: LogId): string | null;
  /** @param device row id */
  memberOfDevice(device: string): string | null;
  /** By his own word; null when this device does not know him. */
  roleOf(member: string): Role | null;
  /** Members in the order of their row ids. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

const NOBODY: People = { memberOf: () => null, memberOfDevice: () => null, roleOf: () => null, members: [] };

/**
 * Of whom a device is, the device says itself, and what somebody is in a file his own devices say: what others write there,
 * by a mistake or on purpose, is kept and changes neither. Nor does a deletion: nobody is taken out of a file by a row.
 */
export async function readPeople(db: SpaceDatabase): Promise<People> {
  if (!db.definitions.has(devices.table) || !db.definitions.has(members.table)) return NOBODY;
  const memberByDevice = new Map<string, string>();
  for (const row of intact(await db.rows(devices.table).toArray())) {
    const said = await ownWord(db, devices.table, row, 'member', (log) => deviceOf(log) === row.id);
    memberByDevice.set(row.id, typeof said === 'string' ? said : viewOf(devices, row).member);
  }
  const memberOfDevice = (device: string): string | null => memberByDevice.get(device) || null;
  const memberOf = (log: LogId): string | null => memberOfDevice(deviceOf(log));
  const roles = new Map<string, Role>();
  const found: { readonly id: string; readonly name: string }[] = [];
  for (const row of intact(await db.rows(members.table).toArray())) {
    const said = await ownWord(db, members.table, row, 'role', (log) => memberOf(log) === row.id);
    const { name, role } = viewOf(members, row);
    roles.set(row.id, parseRole(said) ?? role);
    found.push({ id: row.id, name });
  }
  return { memberOf, memberOfDevice, roleOf: (member) => roles.get(member) ?? null, members: found };
}
