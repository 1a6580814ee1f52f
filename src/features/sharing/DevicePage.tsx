import { useState } from 'react';
import { useParams } from 'react-router';
import { devices, members } from '#domain/people/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useCommand, useQuery, useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Tile } from '#ui/Tile.tsx';
import { DeviceName } from './DeviceName.tsx';
import type { DeviceRecord } from './DeviceRow.tsx';
import { MissingFromSharing } from './MissingFromSharing.tsx';
import { useDeviceFacts } from './use-device-facts.ts';

/** The device of the address and whose it is; undefined while it is read, null when there is none. */
export function useDevice(): { readonly device: DeviceRecord; readonly owner: string } | null | undefined {
  const { device: id = '' } = useParams();
  return useQuery(
    async (read) => {
      const device = await read.get(devices, id);
      const owner = device && (await read.get(members, device.member));
      return device ? { device, owner: owner?.name ?? '' } : null;
    },
    [id],
  );
}

/** A phone or tablet: its name, when it was used, and what to do when it is lost. */
export function DevicePage() {
  const words = useWords();
  const found = useDevice();
  usePageTitle(words('sharing.device.title'));
  if (!found)
    return <MissingFromSharing title={<Words of="sharing.page.title" />} isReading={found === undefined} />;
  return <Device {...found} />;
}

function Device({ device, owner }: { readonly device: DeviceRecord; readonly owner: string }) {
  const space = useSpace();
  const isThis = device.id === space.device;
  const fact = useDeviceFacts(device, isThis);
  return (
    <Page
      title={<DeviceName device={device} isThis={isThis} owner={owner} />}
      titleSize="small"
      lead={useBackLead('/sharing')}
      {...(isThis || device.stoppedOn
        ? {}
        : {
            actions: (
              <Button kind="danger" full symbol="attention" to={`/sharing/device/${device.id}/lost`}>
                <Words of="sharing.lost.action" />
              </Button>
            ),
          })}
    >
      {fact === undefined ? null : <p>{fact}</p>}
      {isThis || device.stoppedOn ? null : (
        <Notice title={<Words of="sharing.device.unknown" />}>
          <Words of="sharing.device.unknownBody" />
        </Notice>
      )}
      {device.stoppedOn ? (
        <RunningText>
          <Words of="sharing.lost.stopped" />
        </RunningText>
      ) : null}
      <List>
        <ListRow
          lead={<Tile symbol="write" />}
          title={<Words of="sharing.device.name" />}
          detail={device.label === '' ? <Words of="sharing.device.noName" /> : <bdi>{device.label}</bdi>}
          to={`/sharing/device/${device.id}/name`}
        />
      </List>
    </Page>
  );
}

const LONGEST_NAME = 60;

/** A name by which people know the device. */
export function DeviceNamePage() {
  const words = useWords();
  usePageTitle(words('sharing.device.nameQuestion'));
  const found = useDevice();
  if (!found)
    return <MissingFromSharing title={<Words of="sharing.page.title" />} isReading={found === undefined} />;
  return <NameQuestion key={found.device.id} device={found.device} />;
}

function NameQuestion({ device }: { readonly device: DeviceRecord }) {
  const run = useCommand();
  const home = `/sharing/device/${device.id}`;
  const lead = useBackLead(home);
  const goBack = useGoBack(home);
  const [value, setValue] = useState(device.label);
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    const done = await run((writer) => writer.update(devices, device.id, { label: value.trim() }));
    if (done.ok) goBack();
    else setFailed(true);
  };
  return (
    <QuestionPage
      kind="field"
      lead={lead}
      question={<Words of="sharing.device.nameQuestion" />}
      hint={<Words of="sharing.device.nameHint" />}
      {...(failed ? { error: <Words of="errors.unknown.retry" /> } : {})}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      onSubmit={() => void save()}
    >
      <Field size="large" maxLength={LONGEST_NAME} value={value} onChange={setValue} enterKeyHint="done" />
    </QuestionPage>
  );
}
