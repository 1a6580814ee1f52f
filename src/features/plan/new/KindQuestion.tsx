import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { changeGoalDraft } from '../goal-draft.ts';
import { GoalKindCards } from '../GoalKindCards.tsx';
import { useGoalQuestion, type GoalQuestionProps } from './use-goal-question.ts';

export function KindQuestion({ draft, space }: GoalQuestionProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [missing, setMissing] = useState(false);
  return (
    <QuestionPage
      kind="group"
      lead={useBackLead('/plan/goals/new')}
      steps={useGoalQuestion(2)}
      question={words('plan.goal.kind.question')}
      hint={words('plan.goal.kind.hint')}
      error={missing && draft.kind === undefined ? words('plan.lookBack.error') : undefined}
      foot={<SendingStatus />}
      actionText={words('common.action.next')}
      actionSymbolEnd="next"
      onSubmit={() => {
        setMissing(draft.kind === undefined);
        if (draft.kind !== undefined) void navigate('/plan/goals/new?question=3');
      }}
    >
      <GoalKindCards
        value={draft.kind}
        onChange={(kind) => {
          changeGoalDraft(space, { kind });
        }}
      />
    </QuestionPage>
  );
}
