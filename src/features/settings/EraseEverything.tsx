import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import type { EraseOutlook } from '#storage/session.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
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
  const words = useWords();
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
    <Section title={words('settings.erase.title')}>
      <Button kind="danger" symbol="bin" onClick={ask}>
        {words('settings.erase.action')}
      </Button>
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        title={words('settings.erase.question')}
        actions={
          <>
            <Button kind="danger" busy={busy || view === undefined} onClick={() => void erase()}>
              {words('settings.erase.confirm')}
            </Button>
            <Button
              onClick={() => {
                setOpen(false);
              }}
            >
              {words('settings.erase.keep')}
            </Button>
          </>
        }
      >
        <Stack gap={3}>
          <p>{words('settings.erase.body')}</p>
          {view === undefined ? <p role="status">{words('settings.erase.looking')}</p> : null}
          {view ? <What {...view} /> : null}
          <TextLink to="/backup">{words('settings.erase.backup')}</TextLink>
          {failed ? (
            <Notice kind="error" live="alert">
              {words('settings.erase.failed')}
            </Notice>
          ) : null}
        </Stack>
      </Dialog>
    </Section>
  );
}

/** What is gone then, and what stays with whom. */
function What({ others, hasOnlyHere, hasOtherDevice, isAtRelay, isOnline }: EraseView) {
  const words = useWords();
  const isAlone = others.length === 0 && !hasOtherDevice;
  return (
    <>
      {isAlone ? <Notice kind="warning">{words('settings.erase.alone')}</Notice> : null}
      {!isAlone && hasOnlyHere ? <Notice kind="warning">{words('settings.erase.onlyHere')}</Notice> : null}
      <Keepers others={others} />
      {hasOtherDevice ? <p>{words('settings.erase.otherDevice')}</p> : null}
      {isAtRelay ? <p>{words(isOnline ? 'settings.erase.online' : 'settings.erase.offline')}</p> : null}
    </>
  );
}

function Keepers({ others }: Pick<EraseView, 'others'>) {
  const words = useWords();
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
          words('settings.erase.manyKeep')
        ) : (
          <Words of="settings.erase.keeps" values={{ name }} />
        )}{' '}
        {words('settings.erase.ends')}
      </p>
    </>
  );
}
