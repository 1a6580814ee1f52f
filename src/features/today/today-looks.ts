import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { readApplicationRows } from '#parts/applications/read-application-rows.ts';
import { readBothWrote } from '#parts/both-wrote/use-both-wrote.ts';
import { readContested } from '#parts/contested/read-contested.ts';
import { readMeetings } from '#parts/meetings/use-meetings.ts';
import { readMembers } from '#parts/people/use-people.ts';
import type { Look } from '#storage/first-look.ts';
import type { Reader } from '#storage/space.ts';

export const readSteps = (read: Reader): Promise<readonly Step[]> => read.list(steps);

/**
 * What the day is drawn from: who, the talk, the next step, and what two people wrote. It is read before the first
 * drawing, so only what stands above the fold belongs here; news and where the work is saved are read after it.
 */
export const todayLooks: readonly Look[] = [
  readMembers,
  readSteps,
  readMeetings,
  readApplicationRows,
  readBothWrote,
  readContested,
];
