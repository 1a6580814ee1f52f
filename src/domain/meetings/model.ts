import * as v from 'valibot';
import { civilTime } from '../shared/civil-time.ts';
import { civilDate, defineRecord, oneOf, order, register, rowId, shortText, text } from '../shared/record.ts';

export const MEETING_KINDS = ['weekly', 'intake', 'training', 'threeMonths', 'end', 'aftercare'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Why a talk did not go on; never a reproach. */
export const MISS_REASONS = ['childIll', 'noChildcare', 'ill', 'forgot', 'work', 'other'] as const;
export type MissReason = (typeof MISS_REASONS)[number];

export const FACES = ['good', 'soSo', 'notGood'] as const;
export type Face = (typeof FACES)[number];

/** A talk of mentee and mentor. */
export const meetings = defineRecord({
  table: 'meeting',
  fields: {
    on: civilDate(),
    at: civilTime(),
    place: shortText(80),
    minutes: register(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)), 60),
    kind: oneOf(MEETING_KINDS, 'weekly'),
    state: oneOf(['planned', 'held', 'missed', 'cancelled'], 'planned'),
    reason: oneOf(['', ...MISS_REASONS], ''),
    /** The talk that came in its place. */
    movedTo: rowId(),
    childcare: oneOf(['', 'needed', 'arranged'], ''),
    notes: text(),
    /** How it was for her; there only after she sent it. */
    face: oneOf(['', ...FACES], ''),
    addedOn: civilDate(),
  },
});

/** What one of the two wants to talk about; without a meeting it waits for the next one. */
export const agendaItems = defineRecord({
  table: 'agendaItem',
  fields: {
    meeting: rowId(),
    what: shortText(200, { required: true }),
    by: rowId(),
    doneOn: civilDate(),
    addedOn: civilDate(),
    pos: order(),
  },
  indexes: ['meeting'],
  codesOf: (row) => ({ meeting: row.meeting }),
});

/** How a talk was, as long as only she knows: a row of her own space, under the id of the meeting. */
export const ownFaces = defineRecord({
  table: 'ownFace',
  fields: { face: oneOf(['', ...FACES], '') },
});
