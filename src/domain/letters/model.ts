import * as v from 'valibot';
import {
  civilDate,
  defineRecord,
  oneOf,
  order,
  register,
  rowId,
  setOf,
  shortText,
  text,
} from '../shared/record.ts';

/** On a vacancy, open, a short e-mail, or what to say by phone or in a WhatsApp message. */
export const LETTER_KINDS = ['vacancy', 'open', 'email', 'script'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** In the order of a Dutch letter. */
export const LETTER_BLOCKS = ['why', 'can', 'whyJob', 'whyHere', 'close'] as const;
export type LetterBlock = (typeof LETTER_BLOCKS)[number];

/** Whose words a sentence is: `domain/letters/whose-words.ts`. */
const sentenceKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

const block = () => text(1_500);

export const letters = defineRecord({
  table: 'letter',
  fields: {
    title: shortText(80, { required: true }),
    kind: oneOf(LETTER_KINDS, 'vacancy'),
    application: rowId(),
    name: shortText(80),
    address: shortText(200),
    town: shortText(80),
    phone: register(v.pipe(v.string(), v.regex(/^\+?[\d ()-]{0,24}$/)), ''),
    email: shortText(120),
    employer: shortText(120),
    contact: shortText(120),
    employerAddress: shortText(200),
    /** The day that stands in the letter. */
    on: civilDate(),
    subject: shortText(160),
    salutation: shortText(120),
    why: block(),
    can: block(),
    whyJob: block(),
    whyHere: block(),
    close: block(),
    /** A CV goes with it, and the letter says so. */
    withCv: register(v.boolean(), true),
    /** Sentences that the mentor thought of: seen in the editor only. */
    mentorWords: setOf(sentenceKey),
    addedOn: civilDate(),
    pos: order(),
  },
  indexes: ['application'],
  codesOf: (row) => ({ application: row.application }),
});
