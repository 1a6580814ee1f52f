import { useSearchParams } from 'react-router';
import { goals } from '#domain/plan/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { AtHome } from '#parts/privacy/AtHome.tsx';
import { addStep, type StepPatch } from '#parts/steps/step-commands.ts';
import { StepForm } from '#parts/steps/StepForm.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useFile, useSpace } from '#storage/hooks.tsx';
import { MissingFromPlan } from './MissingFromPlan.tsx';

/** A new step, of a goal or of nothing but the plan itself; it stands in the space of its goal. */
export function NewStepPage() {
  const [search] = useSearchParams();
  const people = usePeople();
  const goal = search.get('goal') ?? '';
  const loading = <LoadingPage parent="/plan" focused />;
  if (people === undefined) return loading;
  if (goal === '') return <NewStep goal="" people={people} />;
  return (
    <AtHome definition={goals} id={goal} loading={loading} missing={<MissingFromPlan />}>
      {({ id }) => <NewStep key={id} goal={id} people={people} />}
    </AtHome>
  );
}

const IDEAS = ['call', 'go', 'course', 'papers'] as const;

function NewStep({ goal, people }: { readonly goal: string; readonly people: People }) {
  const words = useWords();
  const today = useToday();
  const onlyMe = useSpace() !== useFile();
  const parent = goal === '' ? '/plan' : `/plan/goals/${goal}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const save = async (patch: StepPatch): Promise<void> => {
    const from =
      goal === '' ? ({ fromKind: '', fromId: '' } as const) : ({ fromKind: 'goal', fromId: goal } as const);
    const saved = await act(addStep({ ...patch, ...from, addedOn: today }), words('applications.step.saved'));
    if (saved.ok) goBack();
  };
  return (
    <StepForm
      step={null}
      people={people}
      onlyMe={onlyMe}
      parent={parent}
      question={words('applications.step.question')}
      ideas={IDEAS.map((idea) => words(`plan.step.idea.${idea}`))}
      ideasLabel={words('plan.step.ideas')}
      busy={busy}
      foot={<FaultNotice fault={fault} />}
      onSave={(patch) => void save(patch)}
    />
  );
}
