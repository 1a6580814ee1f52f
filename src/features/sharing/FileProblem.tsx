import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface FileProblemProps {
  readonly problem: SyncProblem | null;
  readonly onCode: (code: string) => void;
}

/** Why this file is not sent, and what a person can do about it. */
export function FileProblem({ problem, onCode }: FileProblemProps) {
  const words = useWords();
  const [code, setCode] = useState('');
  const [given, setGiven] = useState(false);
  switch (problem) {
    case 'code_needed':
      return (
        <Notice kind="warning" title={words('sharing.file.pending.title')}>
          <Stack gap={3}>
            <p>{words('sharing.file.pending.body')}</p>
            <Field
              label={words('sharing.code.question')}
              {...(given ? { error: words('sharing.code.error.wrong') } : {})}
              hint={words('sharing.code.hint')}
              ltr
              value={code}
              onChange={setCode}
            />
            <Button
              kind="second"
              onClick={() => {
                if (code.trim() === '') return;
                setGiven(true);
                onCode(code.trim());
              }}
            >
              {words('sharing.code.action')}
            </Button>
          </Stack>
        </Notice>
      );
    case 'closed':
      return (
        <Notice
          kind="warning"
          title={words('sharing.file.closed.title')}
          action={
            <Button kind="second" size="small" symbol="people" to="/join">
              {words('sharing.file.closed.action')}
            </Button>
          }
        >
          {words('sharing.file.closed.body')}
        </Notice>
      );
    case 'full':
    case 'too_large':
      return (
        <Notice kind="warning" title={words('sharing.file.full.title')}>
          {words('sharing.file.full.body')}
        </Notice>
      );
    default:
      return null;
  }
}
