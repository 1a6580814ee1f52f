import type { Hand } from '../hand.ts';
import { application } from './applications.ts';
import { backup } from './backup.ts';
import { begin } from './begin.ts';
import { bothWrote, bothWroteToMentor } from './both-wrote.ts';
import { cvFromFile, cvJob, cvPaper, cvPhoto, cvVersions } from './cv.ts';
import type { Flow, Two } from './flow.ts';
import { languages } from './languages.ts';
import { letter, letterGone, letterPaper } from './letters.ts';
import { comment, lookBack, mentees, noteToMentee, planTalk, talkWithMentee } from './mentor.ts';
import { notes } from './notes.ts';
import { bothLanguages, ownWords, readAloud } from './own-language.ts';
import { plan } from './plan.ts';
import { search } from './search.ts';
import { hide, settings } from './settings.ts';
import { spelling } from './spelling.ts';
import { talk } from './talk.ts';
import { beginWithCv, invite, nameDevice, suggestion, talkOfTwo } from './together.ts';

/** What a mentee does from her first day on, alone. */
export const ALONE: readonly Flow<Hand>[] = [
  begin,
  languages,
  plan,
  application,
  talk,
  backup,
  search,
  hide,
  settings,
];

export interface Journey {
  readonly what: string;
  /** In whose place, in a file that is months old. */
  readonly as: 'mentee' | 'mentor';
  readonly flows: readonly Flow<Hand>[];
}

export const JOURNEYS: readonly Journey[] = [
  { what: 'makes a CV', as: 'mentee', flows: [cvFromFile, cvJob, cvPhoto, cvVersions, cvPaper] },
  { what: 'writes letters', as: 'mentee', flows: [letter, spelling, letterPaper, letterGone] },
  {
    what: 'writes notes, and in two languages',
    as: 'mentee',
    flows: [notes, bothWrote, bothLanguages, ownWords, readAloud],
  },
  {
    what: 'helps',
    as: 'mentor',
    flows: [mentees, lookBack, noteToMentee, comment, planTalk, talkWithMentee, bothWroteToMentor],
  },
];

export const TOGETHER: readonly Flow<Two>[] = [beginWithCv, invite, suggestion, talkOfTwo, nameDevice];

/** All that there is of features in all that is walked. */
export const WALKED: ReadonlySet<string> = new Set(
  [...ALONE, ...JOURNEYS.flatMap(({ flows }) => flows), ...TOGETHER].flatMap(({ features }) => features),
);
