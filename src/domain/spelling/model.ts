import { civilDate, defineRecord, shortText } from '../shared/record.ts';

/** A word that its person calls right. A row of the own space: her own devices have it, nobody else. */
export const knownWords = defineRecord({
  table: 'knownWord',
  fields: {
    word: shortText(64, { required: true }),
    addedOn: civilDate(),
  },
});
