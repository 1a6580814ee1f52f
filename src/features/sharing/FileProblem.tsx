import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';

export interface FileProblemProps {
  readonly problem: SyncProblem | null;
  readonly onCode: (code: string) => void;
}

/** Why this file is not sent, or not all here, and what a person can do about it. */
export function FileProblem({ problem, onCode }: FileProblemProps) {
  const words = useWords();
  const [code, setCode] = useState('');
  const gap = useQuery((read) => read.gap(), []);
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
      return <WentOn of="closed" />;
    case 'full':
    case 'too_large':
      return (
        <Notice kind="warning" title={words('sharing.file.full.title')}>
          {words('sharing.file.full.body')}
        </Notice>
      );
    default:
      return gap ? (
        <Notice kind="warning" live="status" title={words(`sharing.file.${gap}.title`)}>
          {words(`sharing.file.${gap}.body`)}
        </Notice>
      ) : (
        <WereTheyEqual />
      );
  }
}

/** That two devices showed different things for the same edits: what is done about it, and that nothing is gone. */
function WereTheyEqual() {
  const words = useWords();
  const tidings = useQuery((read) => read.tidings(), []);
  switch (tidings) {
    case 'differs':
      return (
        <Notice
          kind="warning"
          live="status"
          title={words('sharing.file.differs.title')}
          action={
            <Stack gap={2}>
              <Button kind="second" size="small" symbol="saved" to="/backup">
                {words('sharing.file.differs.action')}
              </Button>
              <TextLink to="/help">{words('help.page.title')}</TextLink>
            </Stack>
          }
        >
          {words('sharing.file.differs.body')}
        </Notice>
      );
    case 'healed':
      return (
        <Notice live="status" symbol="tick" title={words('sharing.file.healed.title')}>
          {words('sharing.file.healed.body')}
        </Notice>
      );
    default:
      return null;
  }
}

const WAYS_BACK = {
  closed: { symbol: 'people', to: '/join' },
  closedOwn: { symbol: 'phone', to: '/join?own=take' },
} as const;

/** Others went on without this device, in a file or in what is only hers: nothing is gone, and there is a way back. */
export function WentOn({ of }: { readonly of: keyof typeof WAYS_BACK }) {
  const words = useWords();
  return (
    <Notice
      kind="warning"
      title={words(`sharing.file.${of}.title`)}
      action={
        <Button kind="second" size="small" {...WAYS_BACK[of]}>
          {words(`sharing.file.${of}.action`)}
        </Button>
      }
    >
      {words(`sharing.file.${of}.body`)}
    </Notice>
  );
}
