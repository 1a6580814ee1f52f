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

export type HandName = 'keys' | 'names';

export interface Journey {
  readonly what: string;
  /** Whose hand it is each day; before a release both go through everything. */
  readonly daily: HandName;
  /** In whose place, in a file that is months old. */
  readonly as: 'mentee' | 'mentor';
  readonly flows: readonly Flow<Hand>[];
}

export const JOURNEYS: readonly Journey[] = [
  {
    what: 'makes a CV',
    daily: 'names',
    as: 'mentee',
    flows: [cvFromFile, cvJob, cvPhoto, cvVersions, cvPaper],
  },
  { what: 'writes letters', daily: 'keys', as: 'mentee', flows: [letter, spelling, letterPaper, letterGone] },
  {
    what: 'writes notes, and in two languages',
    daily: 'names',
    as: 'mentee',
    flows: [notes, bothWrote, bothLanguages, ownWords, readAloud],
  },
  {
    what: 'helps',
    daily: 'keys',
    as: 'mentor',
    flows: [mentees, lookBack, noteToMentee, comment, planTalk, talkWithMentee, bothWroteToMentor],
  },
];

const isRelease = process.env['PROOF'] === '1';

/** Those that a hand goes through in this run. */
export const journeysOf = (hand: HandName): readonly Journey[] =>
  JOURNEYS.filter(({ daily }) => isRelease || daily === hand);

export const TOGETHER: readonly Flow<Two>[] = [beginWithCv, invite, suggestion, talkOfTwo, nameDevice];

/** All that there is of features in all that is walked. */
export const WALKED: ReadonlySet<string> = new Set(
  [...ALONE, ...JOURNEYS.flatMap(({ flows }) => flows), ...TOGETHER].flatMap(({ features }) => features),
);
