import { useState } from 'react';
import { RESULTS, type Goal, type PlanResult } from '#domain/plan/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { EarlierVersions, type EarlierVersionsProps } from '#parts/history/EarlierVersions.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { Written } from '#parts/own-words/Written.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import type { CommandFault } from '#storage/space.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import type { LookedBack } from './commands.ts';

const symbols: Readonly<Record<PlanResult, SymbolName>> = {
  done: 'done',
  almost: 'waiting',
  notNeeded: 'minus',
};

const LABELS = { goal: 'plan.goal.label', step: 'plan.step.label' } as const;

export interface LookBackQuestionProps {
  readonly of: Pick<Goal, 'id' | 'what' | 'whatOwn' | 'whatOwnLang' | 'result' | 'learned'>;
  readonly record: EarlierVersionsProps['of'];
  readonly kind: 'goal' | 'step';
  readonly voice: Voice;
  readonly parent: string;
  readonly busy: boolean;
  readonly fault: CommandFault | undefined;
  readonly onSave: (answer: LookedBack) => void;
}

/** How it went, and what was learned: the same for a goal and for a step. */
export function LookBackQuestion({
  of,
  record,
  kind,
  voice,
  parent,
  busy,
  fault,
  onSave,
}: LookBackQuestionProps) {
  const words = useWords();
  const [result, setResult] = useState<PlanResult | undefined>(of.result === '' ? undefined : of.result);
  const [learned, setLearned] = useState(of.learned);
  const [missing, setMissing] = useState(false);
  usePageTitle(words('plan.lookBack.question'), words(LABELS[kind]));
  return (
    <QuestionPage
      kind="group"
      lead={useBackLead(parent)}
      question={<Words of="plan.lookBack.question" />}
      hint={<Written of={of} field="what" />}
      error={missing && result === undefined ? <Words of="plan.lookBack.error" /> : undefined}
      below={
        <div>
          <TextArea
            label={<Words of={voice === 'mine' ? 'plan.lookBack.learned' : 'plan.lookBack.learnedTheirs'} />}
            mayBeEmpty={<Words of="plan.lookBack.optional" />}
            rows={3}
            value={learned}
            maxLength={500}
            onChange={setLearned}
          />
          <EarlierVersions of={record} id={of.id} field="learned" />
        </div>
      }
      foot={fault === undefined ? <SendingStatus /> : <FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => {
        setMissing(result === undefined);
        if (result !== undefined) onSave({ result, learned });
      }}
    >
      <ChoiceCards
        options={RESULTS.map((value) => ({
          value,
          label: words(`plan.result.${kind}.${value}`),
          symbol: symbols[value],
        }))}
        value={result}
        onChange={setResult}
      />
    </QuestionPage>
  );
}
