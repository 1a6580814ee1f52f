import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { useDevice } from './DevicePage.tsx';
import type { DeviceRecord } from './DeviceRow.tsx';

export interface LostDevicePageProps {
  readonly online: boolean;
  /** Goes on under new keys, so that the device gets nothing new. False: this device could not store that. */
  readonly onLost: (device: string) => Promise<boolean>;
}

/** Before a device is shut out: what that does, and what it cannot do. */
export function LostDevicePage(props: LostDevicePageProps) {
  const words = useWords();
  const found = useDevice();
  const lead = useBackLead('/sharing');
  usePageTitle(words('sharing.lost.title'));
  if (!found)
    return (
      <Page title={words('sharing.lost.title')} lead={lead}>
        {found === null ? <p>{words('errors.notFound.body')}</p> : null}
      </Page>
    );
  return <LostDevice {...props} {...found} />;
}

interface LostDeviceProps extends LostDevicePageProps {
  readonly device: DeviceRecord;
  readonly owner: string;
}

function LostDevice({ device, owner, online, onLost }: LostDeviceProps) {
  const words = useWords();
  const space = useSpace();
  const lead = useBackLead(`/sharing/device/${device.id}`);
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const isMine = device.member === space.me;
  if (device.stoppedOn) return <Stopped owner={owner} isMine={isMine} online={online} />;
  const stop = (): void => {
    setState('busy');
    onLost(device.id).then(
      (done) => {
        if (!done) setState('failed');
      },
      () => {
        setState('failed');
      },
    );
  };
  return (
    <Page
      focused
      title={words('sharing.lost.title')}
      lead={lead}
      actions={
        <Button kind="danger" full busy={state === 'busy'} symbol="lock" onClick={stop}>
          {words('sharing.lost.confirm')}
        </Button>
      }
    >
      {state === 'failed' ? (
        <Notice kind="error" live="alert">
          {words('errors.unknown.retry')}
        </Notice>
      ) : null}
      <Stack gap={3}>
        <SymbolLine symbol="lock">{words('sharing.lost.nothingNew')}</SymbolLine>
        <SymbolLine symbol="show">{words('sharing.lost.staysThere')}</SymbolLine>
        <SymbolLine symbol="people">{words('sharing.lost.joinAgain')}</SymbolLine>
        {isMine ? <SymbolLine symbol="phone">{words('sharing.lost.ownDevices')}</SymbolLine> : null}
      </Stack>
      {online ? null : <Notice>{words('sharing.lost.offline')}</Notice>}
    </Page>
  );
}

/** It is done; the other person comes back in the same ways as at the beginning. */
function Stopped({
  owner,
  isMine,
  online,
}: {
  readonly owner: string;
  readonly isMine: boolean;
  readonly online: boolean;
}) {
  const words = useWords();
  return (
    <Page
      focused
      title={words('sharing.lost.done')}
      lead={useBackLead('/sharing')}
      actions={
        <Button full symbol="people" to="/join">
          {isMine || owner === '' ? (
            words('sharing.lost.letIn')
          ) : (
            <Words of="sharing.lost.letInName" values={{ name: owner }} />
          )}
        </Button>
      }
    >
      <p>{words('sharing.lost.staysThere')}</p>
      <p>{words('sharing.lost.joinAgain')}</p>
      {online ? null : <Notice>{words('sharing.lost.offline')}</Notice>}
    </Page>
  );
}
