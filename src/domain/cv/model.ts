import * as v from 'valibot';
import { attachment } from '../shared/attachment.ts';
import { withOwnWords } from '../shared/own-words.ts';
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

export const CV_KINDS = ['chronological', 'skills', 'mixed'] as const;
export type CvKind = (typeof CV_KINDS)[number];

/** How it looks on paper. */
export const CV_LOOKS = ['line', 'calm', 'side'] as const;
export type CvLook = (typeof CV_LOOKS)[number];

/** In the order of a Dutch CV. */
export const CV_SECTIONS = [
  'work',
  'home',
  'education',
  'course',
  'qualification',
  'volunteering',
  'skill',
  'language',
  'quality',
] as const;
export type CvSection = (typeof CV_SECTIONS)[number];

/** What somebody learned to do at home, by pictures. */
export const HOME_SKILLS = [
  'care',
  'children',
  'household',
  'cooking',
  'money',
  'papers',
  'languages',
  'organising',
] as const;
export type HomeSkill = (typeof HOME_SKILLS)[number];

export const LANGUAGE_LEVELS = ['', 'motherTongue', 'good', 'fair', 'learning'] as const;

/** Of whose words a sentence is: `domain/letters/whose-words.ts`. */
const sentenceKey = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

/** A year, or a year and a month: `YYYY` or `YYYY-MM`, `''` when not known. */
const partialDate = () =>
  register<string>(v.pipe(v.string(), v.regex(/^(|(19|20)\d{2}(-(0[1-9]|1[0-2]))?)$/)), '');

/** One draft of a CV. Never: marital status, children, religion, BSN. */
export const cvs = defineRecord({
  table: 'cv',
  fields: {
    title: shortText(80, { required: true }),
    kind: oneOf(CV_KINDS, 'chronological'),
    look: oneOf(CV_LOOKS, 'line'),
    name: shortText(80),
    town: shortText(80),
    phone: register(v.pipe(v.string(), v.regex(/^\+?[\d ()-]{0,24}$/)), ''),
    email: shortText(120),
    address: shortText(200),
    birthOn: civilDate(),
    nationality: shortText(60),
    licence: shortText(40),
    link: shortText(200),
    /** A small JPEG that was made on the device: it says nothing of where and when it was taken. */
    photo: attachment(),
    /** Off until she chooses one; off again, the photo stays. */
    withPhoto: register(v.boolean(), false),
    profile: text(2_000),
    hobbies: shortText(300),
    references: shortText(300),
    /** Sentences that the mentor thought of, in any of its texts: seen in the editor only. */
    mentorWords: setOf(sentenceKey),
    addedOn: civilDate(),
    pos: order(),
  },
});

/** One line of a CV: a job, a school, a language. Its tasks and results are the lines of `details`. */
export const cvItems = defineRecord({
  table: 'cvItem',
  fields: withOwnWords(
    {
      cv: rowId(),
      section: oneOf(CV_SECTIONS, 'work'),
      title: shortText(120),
      organisation: shortText(120),
      place: shortText(80),
      from: partialDate(),
      until: partialDate(),
      /** It goes on to this day. */
      isNow: register(v.boolean(), false),
      details: text(2_000),
      homeSkills: setOf(v.picklist(HOME_SKILLS)),
      level: shortText(60),
      diploma: oneOf(['', 'yes', 'no', 'busy'], ''),
      valued: oneOf(['', 'yes', 'no'], ''),
      speaking: oneOf(LANGUAGE_LEVELS, ''),
      reading: oneOf(LANGUAGE_LEVELS, ''),
      writing: oneOf(LANGUAGE_LEVELS, ''),
      pos: order(),
    },
    ['title', 'details'],
  ),
  indexes: ['cv'],
  codesOf: (row) => ({ cv: row.cv }),
});
