import { useNavigate } from 'react-router';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { changeDraft } from '../draft.ts';
import { useQuestionSteps, type DraftQuestionProps } from './EmployerQuestion.tsx';

export function JobQuestion({ draft, space }: DraftQuestionProps) {
  const navigate = useNavigate();
  return (
    <QuestionPage
      kind="field"
      lead={useBackLead('/applications/new')}
      steps={useQuestionSteps(2)}
      question={<Words of="applications.add.job.question" />}
      hint={<Words of="applications.add.job.hint" />}
      below={
        <SymbolLine symbol="info">
          <Words of="common.hint.optional" />
        </SymbolLine>
      }
      foot={<SendingStatus />}
      actionText={<Words of="common.action.next" />}
      actionSymbolEnd="next"
      onSubmit={() => void navigate('/applications/new?question=3')}
    >
      <Field
        size="large"
        value={draft.job}
        maxLength={120}
        enterKeyHint="next"
        onChange={(job) => {
          changeDraft(space, { job });
        }}
      />
    </QuestionPage>
  );
}
