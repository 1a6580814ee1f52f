import { useState } from 'react';
import { Name } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import type { NotBack } from '#parts/people/use-not-back.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { useDevice } from './DevicePage.tsx';
import type { DeviceRecord } from './DeviceRow.tsx';
import { MissingFromSharing } from './MissingFromSharing.tsx';
import { NotBackList } from './NotBackList.tsx';

export interface LostDevicePageProps {
  readonly online: boolean;
  /** Names of those who read along now, in all files that go on without it; undefined while they are looked up. */
  readonly again: readonly string[] | undefined;
  /** Who has to join again, after a device was lost; undefined while it is read. */
  readonly notBack: readonly NotBack[] | undefined;
  readonly onInvite: (spaceId: string) => void;
  /** Goes on under new keys, so that the device gets nothing new. False: this device could not store that. */
  readonly onLost: (device: string) => Promise<boolean>;
}

/** Before a device is shut out: what that does, and what it cannot do. */
export function LostDevicePage(props: LostDevicePageProps) {
  const words = useWords();
  const found = useDevice();
  usePageTitle(words('sharing.lost.title'));
  if (!found)
    return <MissingFromSharing title={<Words of="sharing.lost.title" />} isReading={found === undefined} />;
  return <LostDevice {...props} device={found.device} />;
}

interface LostDeviceProps extends LostDevicePageProps {
  readonly device: DeviceRecord;
}

function LostDevice({ device, online, again, notBack, onInvite, onLost }: LostDeviceProps) {
  const space = useSpace();
  const lead = useBackLead(`/sharing/device/${device.id}`);
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const isMine = device.member === space.me;
  if (device.stoppedOn) return <Stopped online={online} notBack={notBack} onInvite={onInvite} />;
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
      title={<Words of="sharing.lost.title" />}
      lead={lead}
      actions={
        <Button
          kind="danger"
          full
          busy={state === 'busy' || again === undefined}
          symbol="lock"
          onClick={stop}
        >
          <Words of="sharing.lost.confirm" />
        </Button>
      }
    >
      {state === 'failed' ? (
        <Notice kind="error" live="alert">
          <Words of="errors.unknown.retry" />
        </Notice>
      ) : null}
      <Stack gap={3}>
        <SymbolLine symbol="lock">
          <Words of="sharing.lost.nothingNew" />
        </SymbolLine>
        <SymbolLine symbol="show">
          <Words of="sharing.lost.staysThere" />
        </SymbolLine>
        {again === undefined || again.length === 0 ? null : (
          <Stack gap={2}>
            <SymbolLine symbol="people">
              <Words of="sharing.lost.again" values={{ count: again.length }} />
            </SymbolLine>
            <List flat>
              {again.map((name, index) => (
                <ListRow key={index} small title={<Name>{name}</Name>} />
              ))}
            </List>
          </Stack>
        )}
        {isMine ? (
          <SymbolLine symbol="phone">
            <Words of="sharing.lost.ownDevices" />
          </SymbolLine>
        ) : null}
      </Stack>
      {online ? null : (
        <Notice>
          <Words of="sharing.lost.offline" />
        </Notice>
      )}
      <MachineTranslation />
    </Page>
  );
}

/** It is done; who read along comes back in the same ways as at the beginning. */
function Stopped({
  online,
  notBack,
  onInvite,
}: Pick<LostDevicePageProps, 'online' | 'notBack' | 'onInvite'>) {
  return (
    <Page focused title={<Words of="sharing.lost.done" />} lead={useBackLead('/sharing')}>
      <RunningText>
        <Words of="sharing.lost.staysThere" />
      </RunningText>
      {notBack?.length === 0 ? (
        <SymbolLine symbol="done">
          <Words of="sharing.lost.allBack" />
        </SymbolLine>
      ) : null}
      <NotBackList list={notBack ?? []} onInvite={onInvite} />
      {online ? null : (
        <Notice>
          <Words of="sharing.lost.offline" />
        </Notice>
      )}
    </Page>
  );
}
