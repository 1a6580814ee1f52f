import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import type { EraseOutlook } from '#storage/session.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';

export interface EraseView extends EraseOutlook {
  /** The relay was asked just now what others wrote. */
  readonly isOnline: boolean;
}

export interface EraseState {
  /** Who else has it; null when that could not be read. */
  readonly look: () => Promise<EraseView | null>;
  readonly onErase: () => Promise<boolean>;
}

/** Erasing is the one thing that cannot be undone, so it says first what would be lost, and what others keep. */
export function EraseEverything({ look, onErase }: EraseState) {
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<EraseView | null | undefined>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const ask = (): void => {
    setView(undefined);
    setOpen(true);
    look().then(setView, () => {
      setView(null);
    });
  };
  const erase = async (): Promise<void> => {
    setBusy(true);
    setFailed(!(await onErase()));
    setBusy(false);
  };
  return (
    <Section title={<Words of="settings.erase.title" />}>
      <Button kind="danger" symbol="bin" onClick={ask}>
        <Words of="settings.erase.action" />
      </Button>
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        title={<Words of="settings.erase.question" />}
        actions={
          <>
            <Button kind="danger" busy={busy || view === undefined} onClick={() => void erase()}>
              <Words of="settings.erase.confirm" />
            </Button>
            <Button
              onClick={() => {
                setOpen(false);
              }}
            >
              <Words of="settings.erase.keep" />
            </Button>
          </>
        }
      >
        <Stack gap={3}>
          <RunningText>
            <Words of="settings.erase.body" />
          </RunningText>
          {view === undefined ? (
            <p role="status">
              <Words of="settings.erase.looking" />
            </p>
          ) : null}
          {view ? <What {...view} /> : null}
          <TextLink to="/backup">
            <Words of="settings.erase.backup" />
          </TextLink>
          {failed ? (
            <Notice kind="error" live="alert">
              <Words of="settings.erase.failed" />
            </Notice>
          ) : null}
        </Stack>
      </Dialog>
    </Section>
  );
}

/** What is gone then, and what stays with whom. */
function What({ others, hasOnlyHere, hasOtherDevice, isAtRelay, isOnline }: EraseView) {
  const isAlone = others.length === 0 && !hasOtherDevice;
  return (
    <>
      {isAlone ? (
        <Notice kind="warning">
          <Words of="settings.erase.alone" />
        </Notice>
      ) : null}
      {!isAlone && hasOnlyHere ? (
        <Notice kind="warning">
          <Words of="settings.erase.onlyHere" />
        </Notice>
      ) : null}
      <Keepers others={others} />
      {hasOtherDevice ? (
        <RunningText>
          <Words of="settings.erase.otherDevice" />
        </RunningText>
      ) : null}
      {isAtRelay ? (
        <RunningText>
          <Words of={isOnline ? 'settings.erase.online' : 'settings.erase.offline'} />
        </RunningText>
      ) : null}
    </>
  );
}

function Keepers({ others }: Pick<EraseView, 'others'>) {
  const [first, ...more] = others;
  if (!first) return null;
  const { name, unsent } = first;
  return (
    <>
      {unsent > 0 ? (
        <Notice kind="warning">
          <Words of="settings.erase.unsent" values={{ count: unsent, name }} />
        </Notice>
      ) : null}
      <p>
        {more.length > 0 ? (
          <Words of="settings.erase.manyKeep" />
        ) : (
          <Words of="settings.erase.keeps" values={{ name }} />
        )}{' '}
        <Words of="settings.erase.ends" />
      </p>
    </>
  );
}
