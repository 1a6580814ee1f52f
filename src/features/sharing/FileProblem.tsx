import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useQuery } from '#storage/hooks.tsx';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';

export interface FileProblemProps {
  readonly problem: SyncProblem | null;
  readonly onCode: (code: string) => void;
}

/** Why this file is not sent, or not all here, and what a person can do about it. */
export function FileProblem({ problem, onCode }: FileProblemProps) {
  const [code, setCode] = useState('');
  const gap = useQuery((read) => read.gap(), []);
  const [given, setGiven] = useState(false);
  switch (problem) {
    case 'code_needed':
      return (
        <Notice kind="warning" title={<Words of="sharing.file.pending.title" />}>
          <Stack gap={3}>
            <RunningText>
              <Words of="sharing.file.pending.body" />
            </RunningText>
            <Field
              label={<Words of="sharing.code.question" />}
              {...(given ? { error: <Words of="sharing.code.error.wrong" /> } : {})}
              hint={<Words of="sharing.code.hint" />}
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
              <Words of="sharing.code.action" />
            </Button>
          </Stack>
        </Notice>
      );
    case 'closed':
      return <WentOn of="closed" />;
    case 'full':
    case 'too_large':
      return (
        <Notice kind="warning" title={<Words of="sharing.file.full.title" />}>
          <Words of="sharing.file.full.body" />
        </Notice>
      );
    default:
      return gap ? (
        <Notice kind="warning" live="status" title={<Words of={`sharing.file.${gap}.title`} />}>
          <Words of={`sharing.file.${gap}.body`} />
        </Notice>
      ) : (
        <WereTheyEqual />
      );
  }
}

/** That two devices showed different things for the same edits: what is done about it, and that nothing is gone. */
function WereTheyEqual() {
  const tidings = useQuery((read) => read.tidings(), []);
  switch (tidings) {
    case 'differs':
      return (
        <Notice
          kind="warning"
          live="status"
          title={<Words of="sharing.file.differs.title" />}
          action={
            <Stack gap={2}>
              <Button kind="second" size="small" symbol="saved" to="/backup">
                <Words of="sharing.file.differs.action" />
              </Button>
              <TextLink to="/help">
                <Words of="help.page.title" />
              </TextLink>
            </Stack>
          }
        >
          <Words of="sharing.file.differs.body" />
        </Notice>
      );
    case 'healed':
      return (
        <Notice live="status" symbol="tick" title={<Words of="sharing.file.healed.title" />}>
          <Words of="sharing.file.healed.body" />
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
  return (
    <Notice
      kind="warning"
      title={<Words of={`sharing.file.${of}.title`} />}
      action={
        <Button kind="second" size="small" {...WAYS_BACK[of]}>
          <Words of={`sharing.file.${of}.action`} />
        </Button>
      }
    >
      <Words of={`sharing.file.${of}.body`} />
    </Notice>
  );
}
