import type { Entry } from '#domain/applications/entries.ts';
import { hasPlannedDay } from '#domain/applications/rules.ts';
import { nextTalk, type DatedMeeting, type Meeting } from '#domain/meetings/rules.ts';

/** An application with a talk or trial day that is today or ahead. */
export interface Interview {
  readonly entry: Entry;
  readonly on: string;
  readonly at: string;
}

/** The nearest talk or trial day at an employer, if one is planned. */
export function nextInterview(entries: readonly Entry[], today: string): Interview | undefined {
  return entries
    .flatMap((entry): readonly Interview[] => {
      const { current } = entry;
      const planned = current && hasPlannedDay(current.status) ? current.plannedOn : null;
      return current && planned !== null && planned >= today ? [{ entry, on: planned, at: current.at }] : [];
    })
    .sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : 1))[0];
}

export interface FirstTalk {
  readonly meeting: DatedMeeting | undefined;
  readonly interview: Interview | undefined;
  /** Which of the two comes first and has the green block. */
  readonly first: 'meeting' | 'interview' | undefined;
}

const key = ({ on, at }: { readonly on: string; readonly at: string }): string => `${on} ${at}`;

/** The talk with the mentor and the one at an employer, and which of them comes first. */
export function firstTalk(entries: readonly Entry[], list: readonly Meeting[], today: string): FirstTalk {
  const meeting = nextTalk(list, today);
  const interview = nextInterview(entries, today);
  const first =
    meeting && (!interview || key(meeting) <= key(interview)) ? 'meeting' : interview && 'interview';
  return { meeting, interview, first };
}
