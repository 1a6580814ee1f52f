import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { faultWords } from './fault-words.ts';
import type { FaultType } from './RestorePage.tsx';

export interface WordsQuestionProps {
  readonly lead: Lead;
  readonly fault: FaultType | null;
  /** What she typed before, and did not fit: a slip is mended, not typed anew. */
  readonly before: string;
  readonly onWords: (typed: string) => void;
}

/** The words stay visible: who reads them from paper sees her own slips. */
export function WordsQuestion({ lead, fault, before, onWords }: WordsQuestionProps) {
  const [typed, setTyped] = useState(before);
  return (
    <QuestionPage
      kind="field"
      question={<Words of="backup.restore.words.question" />}
      hint={<Words of="backup.restore.words.hint" />}
      error={fault === null ? undefined : <Words of={faultWords[fault]} />}
      lead={lead}
      actionText={<Words of="backup.restore.words.open" />}
      onSubmit={() => {
        if (typed.trim() !== '') onWords(typed);
      }}
    >
      <Field value={typed} onChange={setTyped} size="large" maxLength={200} spellCheck={false} />
    </QuestionPage>
  );
}
