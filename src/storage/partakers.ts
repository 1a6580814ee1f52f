import { registerOf } from '#core/merge/row.ts';
import { shownSibling } from '#core/merge/register.ts';
import { deviceOf } from '#core/merge/vector.ts';
import { devices } from '#domain/people/model.ts';
import { readLog } from './meta.ts';
import { readPeople } from './people.ts';
import { intact, type SpaceDatabase } from './space-database.ts';
import type { StoredRow } from './stored-rows.ts';
import { viewOf } from './view.ts';

/** Who besides this device has a space. */
export interface Partakers {
  /** Row ids of members. One whose phone was lost may come back; one who threw the file away does not. */
  readonly others: readonly string[];
  /** How many more devices of this person. */
  readonly ownDevices: number;
}

/** True when the device said of itself that it is stopped: its person threw the file away on it. */
export function hasLeft(device: StoredRow): boolean {
  const stopped = shownSibling(registerOf(device.$, 'stoppedOn'));
  return stopped !== undefined && stopped[4] !== null && deviceOf(stopped[0]) === device.id;
}

/** In an own space every device is hers, whatever row of a member it names. */
export async function readPartakers(
  db: SpaceDatabase,
  { kind, me }: { readonly kind: string; readonly me: string },
): Promise<Partakers> {
  const here = deviceOf((await readLog(db)).state.log);
  const people = await readPeople(db);
  const known = intact(await db.rows(devices.table).toArray()).map((stored) => ({
    id: stored.id,
    hasLeft: hasLeft(stored),
    stoppedOn: viewOf(devices, stored).stoppedOn,
    member: people.memberOfDevice(stored.id) ?? '',
  }));
  const mine = known.filter(({ id, member }) => id !== here && (kind === 'own' || member === me));
  const ownDevices = mine.filter(({ stoppedOn }) => stoppedOn === null).length;
  if (kind === 'own') return { others: [], ownDevices };
  // A device may be known before the row of its person is.
  const ids = new Set([
    ...people.members.map(({ id }) => id),
    ...known.map(({ member }) => member).filter((member) => member !== ''),
  ]);
  const others = [...ids].filter((id) => {
    if (id === me) return false;
    const theirs = known.filter(({ member }) => member === id);
    return theirs.length === 0 || !theirs.every((device) => device.hasLeft);
  });
  return { others, ownDevices };
}
