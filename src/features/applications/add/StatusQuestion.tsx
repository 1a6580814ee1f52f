import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Status } from '#domain/applications/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { statusLook } from '#parts/status/status-look.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { addApplication } from '../commands.ts';
import { changeDraft, finishDraft } from '../draft.ts';
import { useQuestionSteps, type DraftQuestionProps } from './EmployerQuestion.tsx';

/** Where most begin; every other status is one press of 'news' away. */
const FIRST_STATUSES: readonly Status[] = ['saved', 'preparing', 'sent', 'received', 'invited'];

export function StatusQuestion({ draft, voice, space }: DraftQuestionProps) {
  const words = useWords();
  const statusWords = useStatusWords(voice);
  const today = useToday();
  const navigate = useNavigate();
  const { act, fault, busy } = useAct();
  const [missing, setMissing] = useState(false);

  const save = async (): Promise<void> => {
    const { status } = draft;
    setMissing(status === undefined);
    if (status === undefined) return;
    const added = await act(addApplication({ ...draft, status }, today), words('applications.add.done'));
    if (!added.ok) return;
    finishDraft(space);
    await navigate(`/applications/${added.value.value}`, { replace: true });
  };

  return (
    <QuestionPage
      kind="group"
      lead={useBackLead('/applications/new?question=2')}
      steps={useQuestionSteps(3)}
      question={
        <Words
          of={
            voice === 'mine' ? 'applications.add.status.question' : 'applications.add.status.questionTheirs'
          }
        />
      }
      hint={<Words of="applications.add.status.hint" />}
      error={missing && draft.status === undefined ? <Words of="applications.add.status.error" /> : undefined}
      foot={<FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <ChoiceCards
        options={FIRST_STATUSES.map((status) => ({
          value: status,
          label: statusWords.of(status),
          symbol: statusLook(status).symbol,
        }))}
        value={draft.status}
        onChange={(status) => {
          changeDraft(space, { status });
        }}
      />
    </QuestionPage>
  );
}
