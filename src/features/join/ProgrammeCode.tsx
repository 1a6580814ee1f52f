import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface ProgrammeCodeProps {
  readonly lead: Lead;
  readonly onCode: (code: string) => void;
}

/** A public relay asks the code of the programme once, when a file is shared for the first time. */
export function ProgrammeCode({ lead, onCode }: ProgrammeCodeProps) {
  const words = useWords();
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  return (
    <QuestionPage
      kind="field"
      lead={lead}
      question={words('sharing.code.question')}
      hint={words('sharing.code.hint')}
      {...(empty ? { error: words('sharing.code.error.empty') } : {})}
      actionText={words('sharing.code.action')}
      onSubmit={() => {
        if (code.trim() === '') setEmpty(true);
        else onCode(code.trim());
      }}
    >
      <Field size="large" ltr value={code} onChange={setCode} />
    </QuestionPage>
  );
}
