import { useNavigate } from 'react-router';
import { ownWordsPatch } from '#domain/shared/own-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { addGoal } from '../commands.ts';
import { changeGoalDraft, finishGoalDraft } from '../goal-draft.ts';
import { GoalDayField } from '../GoalDayField.tsx';
import { useGoalQuestion, type GoalQuestionProps } from './use-goal-question.ts';

export function DueQuestion({ draft, space }: GoalQuestionProps) {
  const words = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const { act, fault, busy } = useAct();

  const save = async (): Promise<void> => {
    const goal = {
      what: draft.what,
      ...ownWordsPatch('what', draft.own),
      kind: draft.kind ?? '',
      due: draft.due === undefined || draft.due === '' ? null : draft.due,
    };
    const added = await act(addGoal(goal, today), words('plan.goal.saved'));
    if (!added.ok) return;
    finishGoalDraft(space);
    await navigate(`/plan/goals/${added.value.value}`, { replace: true });
  };

  return (
    <QuestionPage
      kind="group"
      lead={useBackLead('/plan/goals/new?question=2')}
      steps={useGoalQuestion(3)}
      question={<Words of="plan.goal.due.question" />}
      hint={<Words of="plan.goal.due.hint" />}
      foot={<FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <GoalDayField
        value={draft.due}
        onChange={(due) => {
          changeGoalDraft(space, { due });
        }}
      />
    </QuestionPage>
  );
}
