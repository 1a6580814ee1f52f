import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import type { Voice } from '#parts/people/use-people.ts';
import { stepAddress } from '#parts/steps/step-address.ts';
import { useAct } from '#parts/undo/use-act.ts';
import { AtStep } from './AtGoal.tsx';
import { lookBackOnStep, type LookedBack } from './commands.ts';
import { LookBackQuestion } from './LookBackQuestion.tsx';

export function StepLookBackPage() {
  return <AtStep focused>{(step, { voice }) => <LookBack key={step.id} step={step} voice={voice} />}</AtStep>;
}

function LookBack({ step, voice }: { readonly step: Step; readonly voice: Voice }) {
  const words = useWords();
  const today = useToday();
  const parent = stepAddress(step);
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const save = async (answer: LookedBack): Promise<void> => {
    const saved = await act(lookBackOnStep(step.id, answer, today), words('plan.lookBack.saved'));
    if (saved.ok) goBack();
  };
  return (
    <LookBackQuestion
      of={step}
      record={steps}
      kind="step"
      voice={voice}
      parent={parent}
      busy={busy}
      fault={fault}
      onSave={(answer) => void save(answer)}
    />
  );
}
