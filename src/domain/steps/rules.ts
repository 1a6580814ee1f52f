import type { CivilDate } from '../shared/civil-date.ts';
import type { RowOf } from '../shared/record.ts';
import type { steps } from './model.ts';

export type Step = RowOf<typeof steps>;

export const isOpen = (step: Pick<Step, 'doneOn' | 'result'>): boolean =>
  step.doneOn === null && step.result === '';

export const asksHelp = (step: Pick<Step, 'doneOn' | 'result' | 'helpAskedOn'>): boolean =>
  isOpen(step) && step.helpAskedOn !== null;

const FAR = '9999-12-31';

/** The soonest day first; without a day after those with one, then by place in the list. */
export function bySoonest<S extends Step>(list: readonly S[]): readonly S[] {
  return [...list].sort(
    (a, b) =>
      (a.due ?? FAR).localeCompare(b.due ?? FAR, 'en') ||
      (a.pos < b.pos ? -1 : a.pos > b.pos ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

export function openSteps<S extends Step>(list: readonly S[]): readonly S[] {
  return bySoonest(list.filter(isOpen));
}

/** A step without an owner is for both. */
export const isFor = (step: Pick<Step, 'owner'>, member: string): boolean =>
  step.owner === '' || step.owner === member;

/** What this person does next: the soonest open step that is theirs. */
export function nextStepOf<S extends Step>(list: readonly S[], member: string): S | undefined {
  return openSteps(list).find((step) => isFor(step, member));
}

/** The soonest open step of one application, goal or meeting. */
export function nextStepFrom<S extends Step>(
  list: readonly S[],
  from: { readonly kind: Step['fromKind']; readonly id: string },
): S | undefined {
  return openSteps(list).find((step) => step.fromKind === from.kind && step.fromId === from.id);
}

/** Where other people asked for help, longest ago first. */
export function helpAsked<S extends Step>(list: readonly S[], me: string): readonly S[] {
  return [...bySoonest(list.filter((step) => asksHelp(step) && step.owner !== me))].sort((a, b) =>
    (a.helpAskedOn ?? FAR).localeCompare(b.helpAskedOn ?? FAR, 'en'),
  );
}

/** Its day is over; said in words, never in red. */
export const isLate = (step: Step, today: CivilDate): boolean =>
  isOpen(step) && step.due !== null && step.due < today;
