import type { Step } from '#domain/steps/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import type { People } from '#parts/people/use-people.ts';
import { changeStep, type StepPatch } from '#parts/steps/step-commands.ts';
import { stepAddress } from '#parts/steps/step-address.ts';
import { StepForm } from '#parts/steps/StepForm.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useFile, useSpace } from '#storage/hooks.tsx';
import { AtStep } from './AtGoal.tsx';

export function EditStepPage() {
  return <AtStep focused>{(step, people) => <EditStep key={step.id} step={step} people={people} />}</AtStep>;
}

function EditStep({ step, people }: { readonly step: Step; readonly people: People }) {
  const words = useWords();
  const onlyMe = useSpace() !== useFile();
  const parent = stepAddress(step);
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const save = async (patch: StepPatch): Promise<void> => {
    const saved = await act(changeStep(step.id, patch), words('common.done.saved'));
    if (saved.ok) goBack();
  };
  return (
    <StepForm
      step={step}
      people={people}
      onlyMe={onlyMe}
      parent={parent}
      question={words('plan.step.changeQuestion')}
      ideas={[]}
      ideasLabel=""
      busy={busy}
      foot={<FaultNotice fault={fault} />}
      onSave={(patch) => void save(patch)}
    />
  );
}
