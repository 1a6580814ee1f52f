import { useParams } from 'react-router';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { addStep, changeStep, throwAwayStep, type StepPatch } from '#parts/steps/step-commands.ts';
import { StepForm } from '#parts/steps/StepForm.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useQuery } from '#storage/hooks.tsx';
import { MissingApplication } from './MissingApplication.tsx';

/** The next step of an application: what, by which day, and who. */
export function StepPage() {
  const { id = '', step: stepId = 'new' } = useParams();
  const people = usePeople();
  const isNew = stepId === 'new';
  const step = useQuery(
    async (read) => (isNew ? null : ((await read.get(steps, stepId)) ?? null)),
    [isNew, stepId],
  );
  if (people === undefined || step === undefined)
    return <LoadingPage parent={`/applications/${id}`} focused />;
  if (!isNew && step === null) return <MissingApplication />;
  return <EditStep key={stepId} application={id} step={step} people={people} />;
}

interface EditStepProps {
  readonly application: string;
  readonly step: Step | null;
  readonly people: People;
}

const IDEAS = ['call', 'ask', 'letter', 'practise'] as const;

function EditStep({ application, step, people }: EditStepProps) {
  const words = useWords();
  const today = useToday();
  const parent = `/applications/${application}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();

  const save = async (patch: StepPatch): Promise<void> => {
    const saved = step
      ? await act(changeStep(step.id, patch), words('common.done.saved'))
      : await act(
          addStep({ ...patch, fromKind: 'application', fromId: application, addedOn: today }),
          words('applications.step.saved'),
        );
    if (saved.ok) goBack();
  };
  const throwAway = async (id: string): Promise<void> => {
    const gone = await act(throwAwayStep(id), words('applications.step.thrownAway'));
    if (gone.ok) goBack();
  };

  return (
    <StepForm
      step={step}
      people={people}
      parent={parent}
      question={words('applications.step.question')}
      partOf={words('deleted.kind.application')}
      ideas={IDEAS.map((idea) => words(`applications.step.idea.${idea}`))}
      ideasLabel={words('applications.step.hint')}
      busy={busy}
      foot={<FaultNotice fault={fault} />}
      onSave={(patch) => void save(patch)}
      onThrowAway={step === null ? undefined : () => void throwAway(step.id)}
    />
  );
}
