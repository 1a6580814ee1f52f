import { useEffect } from 'react';
import { Navigate, NavigationType, useNavigationType, useSearchParams } from 'react-router';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { usePeople } from '#parts/people/use-people.ts';
import { useSpace } from '#storage/hooks.tsx';
import { beginGoalDraft, useGoalDraft, useIsGoalFinished } from './goal-draft.ts';
import { DueQuestion } from './new/DueQuestion.tsx';
import { KindQuestion } from './new/KindQuestion.tsx';
import { WhatQuestion } from './new/WhatQuestion.tsx';

/** A new goal: what, which kind, by when. Three questions, each a step of its own in the history. */
export function NewGoalPage() {
  const space = useSpace();
  const draft = useGoalDraft(space.id);
  const finished = useIsGoalFinished(space.id);
  const people = usePeople();
  const [search] = useSearchParams();
  const cameBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!cameBack) beginGoalDraft();
  }, [cameBack]);
  if (finished) return cameBack ? <Navigate to="/plan" replace /> : null;
  const question = search.get('question') ?? '1';
  if (question !== '1' && (draft.what + draft.own.words).trim() === '')
    return <Navigate to="/plan/goals/new" replace />;
  if (people === undefined) return <LoadingPage parent="/plan" focused />;
  const shared = { draft, people, space: space.id };
  switch (question) {
    case '2':
      return <KindQuestion {...shared} />;
    case '3':
      return <DueQuestion {...shared} />;
    default:
      return <WhatQuestion {...shared} />;
  }
}
