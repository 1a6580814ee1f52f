import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { HearButton } from './HearButton.tsx';
import { bringIntoView } from './into-view.ts';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './notice.css';

export interface NoticeProps {
  readonly kind?: 'info' | 'warning' | 'error' | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly symbol?: SymbolName | undefined;
  readonly action?: ReactNode;
  /** Much to read: it has a speaker in its corner. */
  readonly aloud?: boolean | undefined;
  /** It came while the reader was busy: a screen reader says it at once (`alert`) or in time (`status`). */
  readonly live?: 'alert' | 'status' | undefined;
}

const symbolOf: Readonly<Record<NonNullable<NoticeProps['kind']>, SymbolName>> = {
  info: 'info',
  warning: 'failed',
  error: 'attention',
};

/** What went wrong is not left behind the bars at the foot of the screen. */
function showWhole(notice: HTMLElement | null): void {
  if (notice !== null) bringIntoView(notice);
}

/** A message in the page, with a symbol; colour is never the only sign. */
export function Notice({ kind = 'info', title, children, symbol, action, aloud = false, live }: NoticeProps) {
  return (
    <div
      ref={live === 'alert' ? showWhole : undefined}
      role={live}
      className={classNames('wm-notice', `wm-notice--${kind}`, aloud && 'wm-hearable')}
    >
      <Symbol name={symbol ?? symbolOf[kind]} />
      <div className="wm-notice__words">
        {title === undefined ? null : (
          <p className="wm-notice__title">
            <Bilingual>{title}</Bilingual>
          </p>
        )}
        {children === undefined ? null : <div>{children}</div>}
        {action === undefined ? null : <div className="wm-notice__action">{action}</div>}
      </div>
      {aloud ? <HearButton /> : null}
    </div>
  );
}
