import * as v from 'valibot';
import { civilDate, defineRecord, oneOf, register, rowId, shortText } from '../shared/record.ts';

export const ROLES = ['mentee', 'mentor', 'coordinator', 'reviewer'] as const;
export type Role = (typeof ROLES)[number];

/** A person in a space. */
export const members = defineRecord({
  table: 'member',
  fields: {
    name: shortText(60, { required: true }),
    role: oneOf(ROLES, 'mentee'),
    joinedOn: civilDate(),
    /** Shown under help, so that the other can be called; only digits, spaces and a leading plus. */
    phone: register(v.pipe(v.string(), v.regex(/^\+?[\d ()-]{0,24}$/)), ''),
  },
});

/** A phone or tablet of a member; the id of the row is the device id in hex. */
export const devices = defineRecord({
  table: 'device',
  fields: {
    member: rowId(),
    kind: oneOf(['phone', 'tablet', 'computer'], 'phone'),
    /** Civil date of the last time it was used, so that no time of day is told. */
    seenOn: civilDate(),
    addedOn: civilDate(),
    /** `null` while it may read; the civil date on which it was reported lost or stopped. */
    stoppedOn: civilDate(),
    label: register(v.pipe(v.string(), v.maxLength(60)), ''),
    /** The device's row in the own space of its person: a device has another id in each space. */
    ownDevice: rowId(),
  },
});
