import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Words } from '#i18n/Words.tsx';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import type { JoinDeps } from './join-deps.ts';
import { WaitPage } from './WaitPage.tsx';

export interface BringAlongProps extends Pick<JoinDeps, 'bring'> {
  readonly lead: Lead;
}

/** Who began alone and then joined somebody: her own file comes along, or stays apart. Nobody is left with two unknowingly. */
export function BringAlong({ lead, bring }: BringAlongProps) {
  const navigate = useNavigate();
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const toToday = (): void => {
    void navigate('/today', { replace: true });
  };
  if (state === 'busy') return <WaitPage lead={lead} />;
  return (
    <Page focused title={<Words of="join.bring.title" />} lead={lead}>
      <RunningText>
        <Words of="join.bring.body" />
      </RunningText>
      {state === 'failed' ? (
        <Notice kind="error" live="alert">
          <Words of="errors.unknown.retry" />
        </Notice>
      ) : null}
      <Stack gap={3}>
        <ActionCard
          symbol="folder"
          label={<Words of="join.bring.yes" />}
          hint={<Words of="join.bring.yesHint" />}
          onClick={() => {
            setState('busy');
            bring().then(
              (done) => {
                if (done) toToday();
                else setState('failed');
              },
              () => {
                setState('failed');
              },
            );
          }}
        />
        <ActionCard
          symbol="lock"
          label={<Words of="join.bring.no" />}
          hint={<Words of="join.bring.noHint" />}
          onClick={toToday}
        />
      </Stack>
      <SymbolLine symbol="info">
        <Words of="join.bring.kept" />
      </SymbolLine>
      <MachineTranslation />
    </Page>
  );
}
