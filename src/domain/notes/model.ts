import { withOwnWords } from '../shared/own-words.ts';
import { civilDate, defineRecord, oneOf, rowId, shortText, text } from '../shared/record.ts';

/** A loose note: in the own space only its writer reads it, in a pair's space both do. */
export const notes = defineRecord({
  table: 'note',
  fields: withOwnWords(
    {
      title: shortText(120),
      body: text(),
      by: rowId(),
      /** What the note is about, and its row id; a pair is named by its pair row. */
      aboutKind: oneOf(['', 'pair', 'meeting', 'goal', 'application', 'cv'], ''),
      aboutId: rowId(),
      addedOn: civilDate(),
    },
    ['title', 'body'],
  ),
  indexes: ['aboutId'],
  codesOf: (row) => ({ aboutId: row.aboutId }),
});
