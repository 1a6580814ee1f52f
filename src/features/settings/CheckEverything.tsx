import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Progress } from '#ui/Progress.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface CheckOutcome {
  readonly mended: number;
  readonly unreadable: number;
}

/** Null when it could not be done now. `onPart`: from 0 to 1. */
export type CheckData = (onPart: (part: number) => void) => Promise<CheckOutcome | null>;

type State =
  | { readonly type: 'ask' | 'failed' }
  | { readonly type: 'busy'; readonly part: number }
  | { readonly type: 'done'; readonly outcome: CheckOutcome };

/** Looks through everything that is stored here, and mends what does not fit. */
export function CheckEverything({ check }: { readonly check: CheckData }) {
  const [state, setState] = useState<State>({ type: 'ask' });
  const look = async (): Promise<void> => {
    setState({ type: 'busy', part: 0 });
    const outcome = await check((part) => {
      setState({ type: 'busy', part });
    }).catch(() => null);
    setState(outcome ? { type: 'done', outcome } : { type: 'failed' });
  };
  return (
    <Section title={<Words of="settings.check.title" />}>
      <Stack gap={3}>
        <RunningText>
          <Words of="settings.check.body" />
        </RunningText>
        {state.type === 'busy' ? (
          <Progress label={<Words of="settings.check.busy" />} value={state.part} max={1} />
        ) : null}
        {state.type === 'failed' ? (
          <Notice kind="error" live="alert">
            <Words of="settings.check.failed" />
          </Notice>
        ) : null}
        {state.type === 'done' ? <Outcome {...state.outcome} /> : null}
        <Button kind="second" symbol="tick" busy={state.type === 'busy'} onClick={() => void look()}>
          <Words of="settings.check.action" />
        </Button>
      </Stack>
    </Section>
  );
}

function Outcome({ mended, unreadable }: CheckOutcome) {
  if (unreadable > 0)
    return (
      <Notice kind="warning" live="status">
        <Words of="settings.check.unreadable" values={{ count: unreadable }} />
      </Notice>
    );
  return (
    <Notice live="status" symbol="tick">
      {mended > 0 ? (
        <Words of="settings.check.mended" values={{ count: mended }} />
      ) : (
        <Words of="settings.check.sound" />
      )}
    </Notice>
  );
}
