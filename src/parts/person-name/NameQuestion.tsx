import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { Lead } from '#ui/TopBar.tsx';

const MAX_NAME = 60;

export interface NameQuestionProps {
  readonly name: string;
  readonly lead: Lead;
  readonly onName: (name: string) => void;
}

/** What somebody wants to be called; nothing is written yet. */
export function NameQuestion({ name, lead, onName }: NameQuestionProps) {
  const [value, setValue] = useState(name);
  const [error, setError] = useState<'start.name.error.empty' | 'start.name.error.long' | null>(null);
  return (
    <QuestionPage
      kind="field"
      lead={lead}
      question={<Words of="start.name.question" />}
      hint={<Words of="start.name.hint" />}
      {...(error ? { error: <Words of={error} /> } : {})}
      actionText={<Words of="common.action.next" />}
      actionSymbolEnd="next"
      onSubmit={() => {
        const given = value.trim();
        if (given === '') setError('start.name.error.empty');
        else if (given.length > MAX_NAME) setError('start.name.error.long');
        else onName(given);
      }}
    >
      <Field size="large" value={value} onChange={setValue} enterKeyHint="next" />
    </QuestionPage>
  );
}
