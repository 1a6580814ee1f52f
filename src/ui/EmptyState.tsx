import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import type { SymbolName } from './Symbol.tsx';
import { Tile } from './Tile.tsx';
import './empty-state.css';

export interface EmptyStateProps {
  readonly symbol: SymbolName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The first thing to do. */
  readonly action?: ReactNode;
}

/** Nothing here yet: says what will be here and how to begin. */
export function EmptyState({ symbol, title, children, action }: EmptyStateProps) {
  return (
    <div className="wm-empty-state">
      <Tile symbol={symbol} kind="plain" size={56} />
      <div className="wm-empty-state__words">
        <p className="wm-empty-state__title">
          <Bilingual>{title}</Bilingual>
        </p>
        {children === undefined ? null : <div className="wm-soft">{children}</div>}
      </div>
      {action}
    </div>
  );
}
