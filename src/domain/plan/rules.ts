import { byPosition, placeAt } from '#core/merge/order.ts';
import { addDays, addMonths, type CivilDate } from '../shared/civil-date.ts';
import type { RowOf } from '../shared/record.ts';
import type { goals, plans } from './model.ts';

export type Plan = RowOf<typeof plans>;
export type Goal = RowOf<typeof goals>;

/** The parts of a plan that are told in words; what somebody can stands before what is in the way. */
export const PLAN_SECTIONS = ['canDo', 'want', 'now', 'learn', 'inTheWay', 'helpers'] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];

export const isPlanSection = (name: string | undefined): name is PlanSection =>
  PLAN_SECTIONS.some((section) => section === name);

export const RESULTS = ['done', 'almost', 'notNeeded'] as const;
export type PlanResult = (typeof RESULTS)[number];

/** What can be looked back at: a goal or a step. */
type Closable = Pick<Goal, 'doneOn' | 'result'>;

const isOpen = ({ doneOn, result }: Closable): boolean => doneOn === null && result === '';

export const isGoalOpen = (goal: Closable): boolean => isOpen(goal);

/** How looking back is written; only what is done has a day on which it was. */
export const closedWith = (result: PlanResult, today: CivilDate): Closable => ({
  result,
  doneOn: result === 'done' ? today : null,
});

export const OPENED_AGAIN: Closable = { result: '', doneOn: null };

/** What is open, in the order that was chosen. */
export const openGoals = <G extends Goal>(list: readonly G[]): readonly G[] =>
  list.filter(isOpen).sort(byPosition);

/** What is over, the latest first. */
export const closedGoals = <G extends Goal>(list: readonly G[]): readonly G[] =>
  list
    .filter((goal) => !isOpen(goal))
    .sort(
      (a, b) =>
        (b.doneOn ?? '').localeCompare(a.doneOn ?? '', 'en') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );

/** A goal with the place that it gets. */
export type GoalPlace = Pick<Goal, 'id' | 'pos'>;

/** The places that move an open goal one up or down among the open ones; none when it is at that end already. */
export function movedGoal(list: readonly Goal[], id: string, by: -1 | 1): readonly GoalPlace[] {
  const inOrder = openGoals(list);
  const from = inOrder.findIndex((goal) => goal.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= inOrder.length) return [];
  return placeAt(
    inOrder.filter((goal) => goal.id !== id),
    id,
    to,
  );
}

/** The places that put a goal behind all others. */
export function lastPlace(list: readonly GoalPlace[], id: string): readonly GoalPlace[] {
  const others = list.filter((goal) => goal.id !== id).sort(byPosition);
  return placeAt(others, id, others.length);
}

interface StepLike extends Closable {
  readonly id: string;
  readonly due: CivilDate | null;
  readonly addedOn: CivilDate | null;
  readonly fromKind: string;
  readonly fromId: string;
}

export const stepsOfGoal = <S extends StepLike>(steps: readonly S[], goal: string): readonly S[] =>
  steps.filter((step) => step.fromKind === 'goal' && step.fromId === goal);

export interface StepCount {
  readonly done: number;
  readonly all: number;
}

/** How many steps are done, of those that were needed: a count, never a share of a hundred. */
export function countSteps(steps: readonly Closable[]): StepCount {
  const needed = steps.filter(({ result }) => result !== 'notNeeded');
  return { done: needed.filter((step) => !isOpen(step)).length, all: needed.length };
}

export interface StepGroups<S> {
  readonly now: readonly S[];
  readonly later: readonly S[];
  readonly over: readonly S[];
}

/** How far ahead 'now' reaches: the talks are weekly. */
const NOW_DAYS = 7;

/** One list in three plain groups: this week and before, after that or some day, and what is over with the latest first. */
export function groupSteps<S extends StepLike>(inOrder: readonly S[], today: CivilDate): StepGroups<S> {
  const endOfNow = addDays(today, NOW_DAYS);
  const isNow = ({ due }: S): boolean => due !== null && due <= endOfNow;
  const open = inOrder.filter(isOpen);
  const dayOf = ({ doneOn, due, addedOn }: S): string => doneOn ?? due ?? addedOn ?? '';
  return {
    now: open.filter(isNow),
    later: open.filter((step) => !isNow(step)),
    over: inOrder
      .filter((step) => !isOpen(step))
      .sort((a, b) => dayOf(b).localeCompare(dayOf(a), 'en') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
}

const LOOK_BACK_MONTHS = [3, 6] as const;

export interface LookBack {
  readonly months: (typeof LOOK_BACK_MONTHS)[number];
  readonly on: CivilDate;
}

/** When the two look back together: half-way and at the end of the months that they have. */
export const lookBackDays = (startOn: CivilDate): readonly LookBack[] =>
  LOOK_BACK_MONTHS.map((months) => ({ months, on: addMonths(startOn, months) }));

/** The next of these days, today included; undefined when all are over. */
export const nextLookBack = (startOn: CivilDate | null, today: CivilDate): LookBack | undefined =>
  startOn === null ? undefined : lookBackDays(startOn).find(({ on }) => on >= today);
