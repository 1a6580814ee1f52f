import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Symbol } from './Symbol.tsx';
import './fold.css';

export interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
  readonly onToggle?: ((open: boolean) => void) | undefined;
}

/** More to read for who wants it: the native details element. */
export function Fold({ summary, children, open, onToggle }: FoldProps) {
  return (
    <details
      className="wm-fold"
      open={open}
      onToggle={(event) => {
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary className="wm-fold__summary">
        <span className="wm-fold__words">
          <Bilingual>{summary}</Bilingual>
        </span>
        <Symbol name="down" className="wm-fold__arrow" />
      </summary>
      <div className="wm-fold__content">{children}</div>
    </details>
  );
}
