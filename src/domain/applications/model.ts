import * as v from 'valibot';
import { civilTime } from '../shared/civil-time.ts';
import { civilDate, defineRecord, oneOf, register, rowId, shortText, text } from '../shared/record.ts';

export const STATUSES = [
  'saved',
  'preparing',
  'inReview',
  'sent',
  'received',
  'invited',
  'interviewed',
  'trialDay',
  'offered',
  'hired',
  'notChosen',
  'declined',
  'stopped',
  'noAnswer',
  'gone',
] as const;
export type Status = (typeof STATUSES)[number];

export const SIDE_EVENTS = ['phoned', 'mailed', 'reminded', 'thanked', 'askedFeedback'] as const;
export type SideEvent = (typeof SIDE_EVENTS)[number];

export const SOURCES = ['', 'website', 'agency', 'network', 'shopWindow', 'coach'] as const;

/** A web address that may be opened: https or http only, so that no script hides in a link. */
const isWebAddress = (value: string): boolean => value === '' || /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(value);

/** One vacancy and all that happens with it. */
export const applications = defineRecord({
  table: 'application',
  fields: {
    job: shortText(120),
    employer: shortText(120, { required: true }),
    place: shortText(80),
    hours: shortText(40),
    source: oneOf(SOURCES, ''),
    link: register(v.pipe(v.string(), v.maxLength(2000), v.check(isWebAddress)), ''),
    contact: shortText(200),
    closingOn: civilDate(),
    /** She was asked to ask again and put it off: not before this day. */
    remindOn: civilDate(),
    notes: text(),
    reason: shortText(500),
    learned: shortText(500),
    /** Civil date on which it was written down. */
    addedOn: civilDate(),
  },
});

/**
 * A status or something done; rows are only added, corrected and deleted. The current status is the last by date, then
 * by clock: there is no status field.
 */
export const applicationEvents = defineRecord({
  table: 'applicationEvent',
  fields: {
    application: rowId(),
    status: oneOf(['', ...STATUSES], ''),
    done: oneOf(['', ...SIDE_EVENTS], ''),
    /** The day on which it came to be so; this decides which status is the current one. */
    on: civilDate(),
    /** The day of the interview or trial day itself, which usually lies ahead. */
    plannedOn: civilDate(),
    /** A civil time `HH:MM` of an interview or trial day, `''` when none. */
    at: civilTime(),
    note: shortText(200),
    /** When it was written down, in ms since 1970: puts the events of one day in order, and is never shown. */
    writtenAt: register(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  },
  indexes: ['application'],
  codesOf: (row) => ({ application: row.application }),
});
