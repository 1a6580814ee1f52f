import { goals } from '#domain/plan/model.ts';
import type { Goal } from '#domain/plan/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import type { Voice } from '#parts/people/use-people.ts';
import { useAct } from '#parts/undo/use-act.ts';
import { AtGoal } from './AtGoal.tsx';
import { lookBackOnGoal, type LookedBack } from './commands.ts';
import { LookBackQuestion } from './LookBackQuestion.tsx';

export function GoalLookBackPage() {
  return <AtGoal focused>{(goal, { voice }) => <LookBack key={goal.id} goal={goal} voice={voice} />}</AtGoal>;
}

function LookBack({ goal, voice }: { readonly goal: Goal; readonly voice: Voice }) {
  const words = useWords();
  const today = useToday();
  const parent = `/plan/goals/${goal.id}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const save = async (answer: LookedBack): Promise<void> => {
    const saved = await act(lookBackOnGoal(goal.id, answer, today), words('plan.lookBack.saved'));
    if (saved.ok) goBack();
  };
  return (
    <LookBackQuestion
      of={goal}
      record={goals}
      kind="goal"
      voice={voice}
      parent={parent}
      busy={busy}
      fault={fault}
      onSave={(answer) => void save(answer)}
    />
  );
}
