import { withOwnWords } from '../shared/own-words.ts';
import { civilDate, defineRecord, oneOf, order, shortText, text } from '../shared/record.ts';

/** The personal development plan in the person's own words: one row in a pair's space. */
export const plans = defineRecord({
  table: 'plan',
  fields: {
    /** How things are now. */
    now: text(),
    canDo: text(),
    want: text(),
    learn: text(),
    inTheWay: text(),
    helpers: text(),
  },
});

export const GOAL_KINDS = [
  'work',
  'ownBusiness',
  'learning',
  'experienceCertificate',
  'volunteering',
  'language',
  'practical',
] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** What she wants to reach; its steps are `step` rows that come from it. */
export const goals = defineRecord({
  table: 'goal',
  fields: withOwnWords(
    {
      what: shortText(200, { required: true }),
      why: shortText(500),
      kind: oneOf(['', ...GOAL_KINDS], ''),
      due: civilDate(),
      doneOn: civilDate(),
      result: oneOf(['', 'done', 'almost', 'notNeeded'], ''),
      learned: shortText(500),
      addedOn: civilDate(),
      pos: order(),
    },
    ['what', 'why'],
  ),
});
