import type { RowOf } from '../shared/record.ts';
import { ROLES, type devices, type members, type Role } from './model.ts';

export type Device = RowOf<typeof devices>;

/**
 * Whether the people of a file are told of a device, so that they notice one that none of them let in. Of the one with
 * which a person came in is told that she joined; of what took part before this device, nothing is told here.
 */
export function isAnnounced(
  device: Device,
  here: string,
  all: readonly Device[],
  people: readonly RowOf<typeof members>[],
): boolean {
  const { id, addedOn, stoppedOn, member } = device;
  if (id === here || addedOn === null || stoppedOn !== null) return false;
  const since = all.find((one) => one.id === here)?.addedOn ?? null;
  if (since !== null && addedOn < since) return false;
  const cameIn = people.find((one) => one.id === member)?.joinedOn === addedOn;
  const sameDay = all.filter((one) => one.member === member && one.addedOn === addedOn);
  return !cameIn || sameDay.length > 1;
}

/** Null for what is no role of ours. */
export const parseRole = (value: unknown): Role | null => ROLES.find((role) => role === value) ?? null;

/** So long a device is called new where all of them are listed. */
const NEW_DAYS = 14;

export const isNewDevice = ({ addedOn }: Device, today: string): boolean =>
  addedOn !== null && Date.parse(today) - Date.parse(addedOn) < NEW_DAYS * 86_400_000;
