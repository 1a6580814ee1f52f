import type { CvPart } from '#domain/cv/rules.ts';
import type { SymbolName } from '#ui/Symbol.tsx';

/** A part of the CV, or what is about the draft itself: its name, its kind, its copy. */
export type Place = CvPart | 'about';

export const partSymbols: Readonly<Record<Place, SymbolName>> = {
  about: 'settings',
  personal: 'job',
  profile: 'star',
  work: 'work',
  home: 'home',
  volunteering: 'people',
  education: 'school',
  course: 'book',
  language: 'language',
  skill: 'done',
  qualification: 'file',
  quality: 'person',
  hobbies: 'bike',
  references: 'call',
};
