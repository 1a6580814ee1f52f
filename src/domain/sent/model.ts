import { attachment } from '../shared/attachment.ts';
import { civilDate, defineRecord, oneOf, rowId, shortText, text } from '../shared/record.ts';

export const SENT_KINDS = ['cv', 'letter'] as const;
export type SentKind = (typeof SENT_KINDS)[number];

/**
 * A CV or letter as it was sent: which one did I send? Only added or thrown away; what is changed in the CV or letter later
 * changes nothing in it. Its words stand here too, so that it can be read where the file is not.
 */
export const sentCopies = defineRecord({
  table: 'sentCopy',
  isFrozen: true,
  fields: {
    application: rowId(),
    kind: oneOf(SENT_KINDS, 'cv'),
    /** The CV or letter that it was made of; it may be gone. */
    source: rowId(),
    title: shortText(120, { required: true }),
    sentOn: civilDate(),
    fileName: shortText(120),
    /** The look that the file was made with. */
    look: shortText(40),
    /** All its words, as they were. */
    content: text(60_000),
    file: attachment(),
  },
  indexes: ['application'],
  codesOf: (row) => ({ application: row.application }),
});
