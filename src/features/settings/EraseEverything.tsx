import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface EraseState {
  /** Null: nobody else has any of it. */
  readonly other: { readonly name: string; readonly unsent: number } | null;
  readonly onErase: () => Promise<boolean>;
}

/** Erasing is the one thing that cannot be undone, so it says first what would be lost. */
export function EraseEverything({ other, onErase }: EraseState) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const erase = async (): Promise<void> => {
    setBusy(true);
    setFailed(!(await onErase()));
    setBusy(false);
  };
  return (
    <Section title={<Words of="settings.erase.title" />}>
      <Button
        kind="danger"
        symbol="bin"
        onClick={() => {
          setOpen(true);
        }}
      >
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
            <Button kind="danger" busy={busy} onClick={() => void erase()}>
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
          {other === null ? (
            <Notice kind="warning">
              <Words of="settings.erase.alone" />
            </Notice>
          ) : other.unsent > 0 ? (
            <Notice kind="warning">
              <Words of="settings.erase.unsent" values={{ count: other.unsent, name: other.name }} />
            </Notice>
          ) : (
            <RunningText>
              <Words of="settings.erase.sent" values={{ name: other.name }} />
            </RunningText>
          )}
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
