import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { goals } from '#domain/plan/model.ts';
import type { Goal } from '#domain/plan/rules.ts';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { AtHome, type AtHomeActs } from '#parts/privacy/AtHome.tsx';
import { MissingFromPlan } from './MissingFromPlan.tsx';

interface AtProps<Row> {
  readonly focused?: boolean;
  readonly children: (row: Row, people: People, acts: AtHomeActs) => ReactNode;
}

/** A screen about the goal of the address, in the space where the goal stands. */
export function AtGoal({ focused = false, children }: AtProps<Goal>) {
  const { id = '' } = useParams();
  const people = usePeople();
  const loading = <LoadingPage parent="/plan" focused={focused} />;
  if (people === undefined) return loading;
  return (
    <AtHome definition={goals} id={id} loading={loading} missing={<MissingFromPlan />}>
      {(goal, acts) => children(goal, people, acts)}
    </AtHome>
  );
}

/** A screen about the step of the address, in the space where the step stands. */
export function AtStep({ focused = false, children }: AtProps<Step>) {
  const { id = '' } = useParams();
  const people = usePeople();
  const loading = <LoadingPage parent="/plan" focused={focused} />;
  if (people === undefined) return loading;
  return (
    <AtHome definition={steps} id={id} loading={loading} missing={<MissingFromPlan />}>
      {(step, acts) => children(step, people, acts)}
    </AtHome>
  );
}
