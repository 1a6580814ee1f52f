import { useEffect } from 'react';
import { Navigate, NavigationType, useNavigationType, useSearchParams } from 'react-router';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { usePeople } from '#parts/people/use-people.ts';
import { useSpace } from '#storage/hooks.tsx';
import { EmployerQuestion } from './add/EmployerQuestion.tsx';
import { JobQuestion } from './add/JobQuestion.tsx';
import { StatusQuestion } from './add/StatusQuestion.tsx';
import { beginDraft, useDraft, useIsFinished } from './draft.ts';

/** A new application: where, which work, how far. Three questions, each a step of its own in the history. */
export function AddApplicationPage() {
  const space = useSpace();
  const draft = useDraft(space.id);
  const finished = useIsFinished(space.id);
  const people = usePeople();
  const [search] = useSearchParams();
  const cameBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!cameBack) beginDraft();
  }, [cameBack]);
  if (finished) return cameBack ? <Navigate to="/jobs" replace /> : null;
  const question = search.get('question') ?? '1';
  if (question !== '1' && draft.employer.trim() === '') return <Navigate to="/applications/new" replace />;
  if (people === undefined) return <LoadingPage parent="/jobs" focused />;
  const shared = { draft, voice: people.voice, space: space.id };
  switch (question) {
    case '2':
      return <JobQuestion {...shared} />;
    case '3':
      return <StatusQuestion {...shared} />;
    default:
      return <EmployerQuestion {...shared} />;
  }
}
