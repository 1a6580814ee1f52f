import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface ProgrammeCodeProps {
  readonly lead: Lead;
  /** The code that was given before was refused. */
  readonly isWrong: boolean;
  readonly onCode: (code: string) => void;
}

const ERRORS = { empty: 'sharing.code.error.empty', wrong: 'sharing.code.error.wrong' } as const;

/** A public relay asks the code of the programme once, when a file is shared for the first time. */
export function ProgrammeCode({ lead, isWrong, onCode }: ProgrammeCodeProps) {
  const [code, setCode] = useState('');
  const [error, setError] = useState<'empty' | 'wrong' | null>(isWrong ? 'wrong' : null);
  return (
    <QuestionPage
      kind="field"
      lead={lead}
      question={<Words of="sharing.code.question" />}
      hint={<Words of="sharing.code.hint" />}
      {...(error ? { error: <Words of={ERRORS[error]} /> } : {})}
      actionText={<Words of="sharing.code.action" />}
      onSubmit={() => {
        if (code.trim() === '') setError('empty');
        else onCode(code.trim());
      }}
    >
      <Field size="large" ltr value={code} onChange={setCode} />
    </QuestionPage>
  );
}
