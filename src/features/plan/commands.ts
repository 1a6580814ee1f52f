import { goals } from '#domain/plan/model.ts';
import {
  closedWith,
  lastPlace,
  OPENED_AGAIN,
  type Goal,
  type GoalPlace,
  type PlanResult,
} from '#domain/plan/rules.ts';
import type { OwnWordsPatch } from '#domain/shared/own-words.ts';
import { steps } from '#domain/steps/model.ts';
import type { Command } from '#storage/space.ts';

export type NewGoal = Pick<Goal, 'what' | 'kind' | 'due'> & Partial<OwnWordsPatch<'what'>>;

/** A goal behind those that are there. Gives the id. */
export const addGoal =
  (goal: NewGoal, today: string): Command<string> =>
  async (write) => {
    const id = write.newId();
    const places = lastPlace(await write.list(goals), id);
    await write.create(goals, { ...goal, what: goal.what.trim(), addedOn: today }, id);
    await putInPlace(places)(write);
    return id;
  };

/** Gives goals of this space their new places. */
export const putInPlace =
  (places: readonly GoalPlace[]): Command<void> =>
  async (write) => {
    for (const { id, pos } of places) await write.update(goals, id, { pos });
  };

export type GoalPatch = Partial<Omit<Goal, 'id' | 'pos'>>;

export const changeGoal =
  (id: string, patch: GoalPatch): Command<void> =>
  (write) =>
    write.update(goals, id, patch);

/** Its steps stay where they are, so that putting it back brings all of it. */
export const throwAwayGoal =
  (id: string): Command<void> =>
  (write) =>
    write.remove(goals, id);

export interface LookedBack {
  readonly result: PlanResult;
  readonly learned: string;
}

export const lookBackOnGoal =
  (id: string, { result, learned }: LookedBack, today: string): Command<void> =>
  async (write) => {
    const before = await write.get(goals, id);
    // The day on which it was done stays when only what was learned is added.
    const closed = before?.result === result ? {} : closedWith(result, today);
    await write.update(goals, id, { ...closed, learned: learned.trim() });
  };

export const openGoalAgain =
  (id: string): Command<void> =>
  (write) =>
    write.update(goals, id, OPENED_AGAIN);

export const lookBackOnStep =
  (id: string, { result, learned }: LookedBack, today: string): Command<void> =>
  async (write) => {
    const before = await write.get(steps, id);
    const closed = before?.result === result ? {} : closedWith(result, today);
    await write.update(steps, id, { ...closed, learned: learned.trim() });
  };

export const openStepAgain =
  (id: string): Command<void> =>
  (write) =>
    write.update(steps, id, OPENED_AGAIN);
