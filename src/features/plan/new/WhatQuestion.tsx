import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { DutchMissing } from '#parts/own-words/DutchMissing.tsx';
import { OwnWordsField } from '#parts/own-words/OwnWordsField.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { Chip, ChipRow } from '#ui/Chips.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { changeGoalDraft } from '../goal-draft.ts';
import { useGoalQuestion, type GoalQuestionProps } from './use-goal-question.ts';

const IDEAS = ['work', 'course', 'dutch', 'helper'] as const;

export function WhatQuestion({ draft, people, space }: GoalQuestionProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [missing, setMissing] = useState(false);
  const noDutch = draft.what.trim() === '';
  const empty = noDutch && draft.own.words.trim() === '';
  const theirs = people.voice === 'mine' ? undefined : people.mentee?.name;
  return (
    <QuestionPage
      kind="field"
      lead={useBackLead('/plan')}
      steps={useGoalQuestion(1)}
      question={
        theirs === undefined ? (
          <Words of="plan.goal.what.question" />
        ) : (
          <Words of="plan.goal.what.questionTheirs" values={{ name: theirs }} />
        )
      }
      hint={<Words of="plan.goal.what.hint" />}
      error={missing && empty ? <Words of="plan.goal.what.error" /> : undefined}
      below={
        <>
          {empty ? (
            <ChipRow aria-label={words('plan.goal.ideas')}>
              {IDEAS.map((idea) => (
                <Chip
                  key={idea}
                  onClick={() => {
                    changeGoalDraft(space, { what: words(`plan.goal.idea.${idea}`) });
                  }}
                >
                  <Words of={`plan.goal.idea.${idea}`} />
                </Chip>
              ))}
            </ChipRow>
          ) : null}
          <SymbolLine symbol="mic">
            <Words of="common.hint.speak" />
          </SymbolLine>
        </>
      }
      foot={<SendingStatus />}
      actionText={<Words of="common.action.next" />}
      actionSymbolEnd="next"
      onSubmit={() => {
        setMissing(empty);
        if (!empty) void navigate('/plan/goals/new?question=2');
      }}
    >
      <Field
        size="large"
        value={draft.what}
        maxLength={200}
        enterKeyHint="next"
        onChange={(what) => {
          changeGoalDraft(space, { what });
        }}
      />
      <OwnWordsField
        about="fields.goal.what"
        value={draft.own}
        maxLength={200}
        onChange={(own) => {
          changeGoalDraft(space, { own });
        }}
      />
      {noDutch && !empty ? <DutchMissing voice={people.voice} /> : null}
    </QuestionPage>
  );
}
