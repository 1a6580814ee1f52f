import { useMemo } from 'react';
import { pairs } from '#domain/pairs/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import type { Goal, Plan } from '#domain/plan/rules.ts';
import { steps } from '#domain/steps/model.ts';
import { bySoonest, type Step } from '#domain/steps/rules.ts';
import { useEntries } from '#parts/applications/use-entries.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { useFile, useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import { pairRowId, planRowId } from '#storage/singletons.ts';
import type { Reader } from '#storage/space.ts';

/** A row with the space where it stands. */
export type Placed<Row> = Row & { readonly mine: boolean };

export interface WholePlan {
  readonly people: People;
  /** Undefined as long as nobody typed in it. */
  readonly plan: Plan | undefined;
  readonly goals: readonly Placed<Goal>[];
  /** All steps, the soonest first; without those of a goal or application that was thrown away. */
  readonly steps: readonly Placed<Step>[];
  readonly startOn: string | null;
}

const readGoalsAndSteps = async (read: Reader) => ({
  goals: await read.list(goals),
  steps: await read.list(steps),
});

type GoalsAndSteps = Awaited<ReturnType<typeof readGoalsAndSteps>>;

const NOTHING: GoalsAndSteps = { goals: [], steps: [] };

/** A row that is on its way from one space to the other stands in both for a moment, and is shown once. */
function placed<Row extends { readonly id: string }>(
  shared: readonly Row[],
  mine: readonly Row[],
): readonly Placed<Row>[] {
  const ids = new Set(shared.map(({ id }) => id));
  return [
    ...shared.map((row) => ({ ...row, mine: false })),
    ...mine.filter(({ id }) => !ids.has(id)).map((row) => ({ ...row, mine: true })),
  ];
}

/**
 * Goals and steps of the file together with those that only she reads. A mentor has one own space beside several files,
 * so nothing of it is drawn into the plan of a mentee.
 */
export function useWholePlan(): WholePlan | undefined {
  const file = useFile();
  const people = usePeople();
  const entries = useEntries();
  const shared = useFileQuery(readGoalsAndSteps, []);
  const own = useOwnQuery(readGoalsAndSteps, []);
  const parts = useFileQuery(
    async (read) => ({
      plan: await read.get(plans, planRowId(file)),
      startOn: (await read.get(pairs, pairRowId(file)))?.startOn ?? null,
    }),
    [file],
  );
  return useMemo(() => {
    if (!people || !entries || !shared || !own || !parts) return undefined;
    const mine = people.voice === 'mine' ? own : NOTHING;
    const allGoals = placed(shared.goals, mine.goals);
    const known = {
      goal: new Set(allGoals.map(({ id }) => id)),
      application: new Set(entries.map(({ application }) => application.id)),
    };
    const isKept = ({ fromKind, fromId }: Step): boolean =>
      fromKind !== 'goal' && fromKind !== 'application' ? true : known[fromKind].has(fromId);
    return {
      people,
      plan: parts.plan,
      startOn: parts.startOn,
      goals: allGoals,
      steps: bySoonest(placed(shared.steps, mine.steps).filter(isKept)),
    };
  }, [people, entries, shared, own, parts]);
}
