import { civilDate, defineRecord, oneOf, rowId, shortText } from '../shared/record.ts';

/**
 * What somebody says about a sentence or a line of a CV or letter, and perhaps how it could be. It points at a field of a
 * row by its words: when those are changed, it stands with the field as a whole.
 */
export const comments = defineRecord({
  table: 'comment',
  fields: {
    /** The CV or letter: it goes where that goes. */
    of: rowId(),
    kind: oneOf(['cv', 'letter'], 'cv'),
    onTable: oneOf(['cv', 'cvItem', 'letter'], 'cv'),
    onRow: rowId(),
    onField: shortText(32),
    quote: shortText(500),
    body: shortText(500),
    suggestion: shortText(500),
    by: rowId(),
    addedOn: civilDate(),
    doneOn: civilDate(),
    outcome: oneOf(['', 'accepted', 'done'], ''),
  },
  indexes: ['of'],
  codesOf: ({ of }) => ({ of }),
});
