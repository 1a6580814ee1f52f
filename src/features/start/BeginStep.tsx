import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import type { StartRole } from './start-role.ts';

interface BeginStepProps {
  readonly role: StartRole;
  readonly lead: Lead;
  readonly onAlone: () => Promise<boolean>;
  readonly onTogether: () => void;
}

export function BeginStep({ role, lead, onAlone, onTogether }: BeginStepProps) {
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(!(await onAlone()));
    setBusy(false);
  };
  return (
    <Page focused title={<Words of="start.begin.question" />} lead={lead}>
      <Stack gap={3}>
        <ActionCard
          symbol="person"
          label={<Words of="start.begin.alone" />}
          hint={
            <Words of={role === 'mentee' ? 'start.begin.aloneHintSeeker' : 'start.begin.aloneHintHelper'} />
          }
          onClick={() => void begin()}
        />
        <ActionCard
          symbol="people"
          label={<Words of="start.begin.together" />}
          hint={
            <Words
              of={role === 'mentee' ? 'start.begin.togetherHintSeeker' : 'start.begin.togetherHintHelper'}
            />
          }
          onClick={onTogether}
        />
      </Stack>
      {failed ? (
        <Notice kind="error" live="alert">
          <Words of="errors.unknown.retry" />
        </Notice>
      ) : null}
      <Stack gap={2}>
        <SymbolLine symbol="saved">
          <Words of="start.promise.offline" />
        </SymbolLine>
        <SymbolLine symbol="lock">
          <Words of="start.promise.own" />
        </SymbolLine>
        <SymbolLine symbol="tick">
          <Words of="start.promise.free" />
        </SymbolLine>
      </Stack>
    </Page>
  );
}
