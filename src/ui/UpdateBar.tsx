import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Button, ButtonRow } from './Button.tsx';
import './update-bar.css';

export interface UpdateBarProps {
  readonly open: boolean;
  readonly text: ReactNode;
  readonly nowText: ReactNode;
  readonly laterText: ReactNode;
  readonly onNow: () => void;
  readonly onLater: () => void;
}

/** There is a new version; the reader says when. It stands in the page, so it never lies over what she types. */
export function UpdateBar({ open, text, nowText, laterText, onNow, onLater }: UpdateBarProps) {
  return (
    <div role="status">
      {open ? (
        <div className="wm-update-bar">
          <span className="wm-update-bar__text">
            <Bilingual>{text}</Bilingual>
          </span>
          <ButtonRow>
            <Button kind="second" size="small" onClick={onNow}>
              {nowText}
            </Button>
            <Button kind="second" size="small" onClick={onLater}>
              {laterText}
            </Button>
          </ButtonRow>
        </div>
      ) : null}
    </div>
  );
}
