import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { changeGoalDraft } from '../goal-draft.ts';
import { GoalKindCards } from '../GoalKindCards.tsx';
import { useGoalQuestion, type GoalQuestionProps } from './use-goal-question.ts';

export function KindQuestion({ draft, space }: GoalQuestionProps) {
  const navigate = useNavigate();
  const [missing, setMissing] = useState(false);
  return (
    <QuestionPage
      kind="group"
      lead={useBackLead('/plan/goals/new')}
      steps={useGoalQuestion(2)}
      question={<Words of="plan.goal.kind.question" />}
      hint={<Words of="plan.goal.kind.hint" />}
      error={missing && draft.kind === undefined ? <Words of="plan.lookBack.error" /> : undefined}
      foot={<SendingStatus />}
      actionText={<Words of="common.action.next" />}
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
