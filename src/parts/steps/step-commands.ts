import type { OwnWordsPatch } from '#domain/shared/own-words.ts';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import type { Command } from '#storage/space.ts';

/** What a step form asks. */
export type StepPatch = Pick<Step, 'what' | 'owner' | 'due' | 'doneWhen'> &
  Partial<OwnWordsPatch<'what' | 'doneWhen'>>;

/** `addedOn` is there for steps without a day of their own, which are told apart by it. */
export type StepDraft = Pick<Step, 'what' | 'owner' | 'due' | 'fromKind' | 'fromId'> &
  Partial<Pick<Step, 'doneWhen' | 'addedOn'>> &
  Partial<OwnWordsPatch<'what' | 'doneWhen'>>;

export const addStep =
  (draft: StepDraft): Command<string> =>
  (write) =>
    write.create(steps, draft);

export const changeStep =
  (id: string, patch: Partial<Omit<Step, 'id'>>): Command<void> =>
  (write) =>
    write.update(steps, id, patch);

export const finishStep =
  (id: string, today: string): Command<void> =>
  (write) =>
    write.update(steps, id, { doneOn: today, result: 'done' });

/** It was not done after all. */
export const reopenStep =
  (id: string): Command<void> =>
  (write) =>
    write.update(steps, id, { doneOn: null, result: '' });

export const askHelp =
  (id: string, today: string): Command<void> =>
  (write) =>
    write.update(steps, id, { helpAskedOn: today });

export const stopAskingHelp =
  (id: string): Command<void> =>
  (write) =>
    write.update(steps, id, { helpAskedOn: null });

export const throwAwayStep =
  (id: string): Command<void> =>
  (write) =>
    write.remove(steps, id);

const LONGEST_STEP = 200;
const HALF_LETTER = /[\uD800-\uDBFF]$/u;

/** Who was asked for help does something about it: a step of one's own, at the same place. */
export const takeUpHelp =
  (step: Step, what: string): Command<string> =>
  async (write) => {
    await write.update(steps, step.id, { helpAskedOn: null });
    return write.create(steps, {
      what: what.slice(0, LONGEST_STEP).replace(HALF_LETTER, ''),
      owner: write.me,
      due: step.due,
      fromKind: step.fromKind,
      fromId: step.fromId,
    });
  };
