import { useState, type ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

export interface ThrowAwayDraftProps {
  readonly action: ReactNode;
  readonly question: ReactNode;
  /** How long it can be put back. */
  readonly body: ReactNode;
  readonly keep: ReactNode;
  readonly busy: boolean;
  readonly onThrowAway: () => void;
}

/** The end of a CV or letter: a quiet button, and a question before it. */
export function ThrowAwayDraft({ action, question, body, keep, busy, onThrowAway }: ThrowAwayDraftProps) {
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  return (
    <>
      <Button
        kind="quiet"
        symbol="bin"
        busy={busy}
        onClick={() => {
          setAsking(true);
        }}
      >
        {action}
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={question}
        actions={
          <>
            <Button
              kind="danger"
              symbol="bin"
              onClick={() => {
                close();
                onThrowAway();
              }}
            >
              <Words of="common.action.throwAway" />
            </Button>
            <Button kind="second" onClick={close}>
              {keep}
            </Button>
          </>
        }
      >
        {body}
      </Dialog>
    </>
  );
}
