import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { isPressable, Pressable, type PressTarget } from './Pressable.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './status-line.css';

export interface StatusLineProps extends PressTarget {
  readonly symbol: SymbolName;
  readonly children: ReactNode;
  readonly align?: 'center' | 'start' | undefined;
}

/** Symbol and words at the foot of the content: where her work is. A screen reader hears it when it changes. */
export function StatusLine({ symbol, children, align = 'center', ...target }: StatusLineProps) {
  const content = (
    <>
      <Symbol name={symbol} />
      <span>
        <Bilingual>{children}</Bilingual>
      </span>
    </>
  );
  return (
    <div role="status" className={classNames('wm-status-line', align === 'start' && 'wm-status-line--start')}>
      {isPressable(target) ? (
        <Pressable {...target} className="wm-status-line__words wm-status-line__words--pressable">
          {content}
        </Pressable>
      ) : (
        <div className="wm-status-line__words">{content}</div>
      )}
    </div>
  );
}

/** A quiet line with a symbol, for a fact that does not change while you look: who reads this, how to speak it. */
export function SymbolLine({
  symbol,
  children,
}: {
  readonly symbol: SymbolName;
  readonly children: ReactNode;
}) {
  return (
    <div className="wm-symbol-line">
      <Symbol name={symbol} />
      <span>
        <Bilingual>{children}</Bilingual>
      </span>
    </div>
  );
}
