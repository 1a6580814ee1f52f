import * as v from 'valibot';
import { attachment } from '../shared/attachment.ts';
import { civilDate, defineRecord, oneOf, register, rowId, shortText, text } from '../shared/record.ts';

/** A whole CV or letter as it stood once. Written once and never changed. */
export const versions = defineRecord({
  table: 'version',
  isFrozen: true,
  fields: {
    /** The CV or letter: it goes where that goes. */
    of: rowId(),
    kind: oneOf(['cv', 'letter'], 'cv'),
    /** `''`: the app made it by itself. */
    name: shortText(80),
    on: civilDate(),
    /** When it was made, in ms since 1970: puts those of one day in order, and tells them apart by their hour. */
    madeAt: register(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    /** `versions/content.ts` */
    content: text(100_000),
    /** What it shows beside its words: while the version is there, so are the bytes. */
    picture: attachment(),
  },
  indexes: ['of'],
  codesOf: ({ of }) => ({ of }),
});
