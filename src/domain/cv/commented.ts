import type { CvSection } from './model.ts';
import { isPart, type CvPart } from './rules.ts';

/** The lines of 'who am I' about which something can be said. */
export const PERSONAL_LINES = [
  'name',
  'town',
  'phone',
  'email',
  'address',
  'birthOn',
  'nationality',
  'licence',
  'link',
] as const;
export type PersonalLine = (typeof PERSONAL_LINES)[number];

/** What of an item stands on paper. */
export type ItemLine =
  | 'title'
  | 'organisation'
  | 'place'
  | 'level'
  | 'from'
  | 'until'
  | 'diploma'
  | 'speaking'
  | 'reading'
  | 'writing'
  | 'homeSkills'
  | 'details';

const JOB = ['title', 'organisation', 'place', 'from', 'until', 'details'] as const;

/** In the order of their forms. */
export const ITEM_LINES: Readonly<Record<CvSection, readonly ItemLine[]>> = {
  work: JOB,
  volunteering: JOB,
  home: ['title', 'from', 'until', 'homeSkills', 'details'],
  education: ['title', 'level', 'organisation', 'place', 'from', 'until', 'diploma'],
  course: ['title', 'organisation', 'from', 'until'],
  language: ['title', 'speaking', 'reading', 'writing', 'level'],
  qualification: ['title', 'until'],
  skill: ['title'],
  quality: ['title'],
};

/** What is chosen or counted: somebody can say something about it, and it is not put right with words. */
const CHOSEN: ReadonlySet<string> = new Set<PersonalLine | ItemLine>([
  'birthOn',
  'from',
  'until',
  'diploma',
  'speaking',
  'reading',
  'writing',
  'homeSkills',
]);

export const isChosen = (line: PersonalLine | ItemLine, section?: CvSection): boolean =>
  CHOSEN.has(line) || (line === 'level' && section === 'language');

/** Where a comment on a field of the CV itself is read and counted. */
export const partOfField = (field: string): CvPart => (isPart(field) ? field : 'personal');
