import { civilDate, defineRecord, oneOf } from '../shared/record.ts';

/** The relation of a mentor and a mentee: one row in a pair's space. */
export const pairs = defineRecord({
  table: 'pair',
  fields: {
    startOn: civilDate(),
    endOn: civilDate(),
    phase: oneOf(['alone', 'together', 'aftercare', 'ended'], 'alone'),
  },
});
