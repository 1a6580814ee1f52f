import { useState, type ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import './throw-away.css';

export interface ThrowAwayProps {
  readonly action: ReactNode;
  readonly question: ReactNode;
  /** What is lost with it, and how long it can be put back. */
  readonly body?: ReactNode;
  readonly keep?: ReactNode;
  readonly busy: boolean;
  readonly onThrowAway: () => void;
}

/** The end of something that somebody made: far from where it is changed, a quiet button with a question before it. */
export function ThrowAway({
  action,
  question,
  body = <Words of="deleted.ask.body" />,
  keep = <Words of="deleted.ask.keep" />,
  busy,
  onThrowAway,
}: ThrowAwayProps) {
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
  };
  return (
    <div className="wm-throw-away">
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
    </div>
  );
}
