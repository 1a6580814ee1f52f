import { withOwnWords } from '../shared/own-words.ts';
import { civilDate, defineRecord, oneOf, order, rowId, shortText } from '../shared/record.ts';

/** Something to do, of plan, meetings and applications alike: one list. */
export const steps = defineRecord({
  table: 'step',
  fields: withOwnWords(
    {
      what: shortText(200, { required: true }),
      owner: rowId(),
      due: civilDate(),
      doneOn: civilDate(),
      doneWhen: shortText(200),
      result: oneOf(['', 'done', 'almost', 'notNeeded'], ''),
      learned: shortText(500),
      /** Where the step came from: the kind of record and its row id. */
      fromKind: oneOf(['', 'application', 'goal', 'meeting'], ''),
      fromId: rowId(),
      helpAskedOn: civilDate(),
      addedOn: civilDate(),
      pos: order(),
    },
    ['what', 'doneWhen'],
  ),
  indexes: ['fromId'],
  codesOf: (row) => ({ fromId: row.fromId }),
});
