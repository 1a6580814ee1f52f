import { use, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { isPressable, Pressable, type PressTarget } from './Pressable.tsx';
import { ShellContext } from './Shell.tsx';
import { Symbol } from './Symbol.tsx';
import { useMeasuredSize } from './use-measured-size.ts';
import './top-bar.css';

/** What stands at the start of the bar: the way back, or the language in its own script. */
export interface Lead extends PressTarget {
  readonly symbol: 'back' | 'language';
  readonly text: ReactNode;
}

export interface TopBarProps {
  readonly lead?: Lead | undefined;
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
}

/** Phone: way back or title, and the tools. Tablet: way back, title, what is beside it, and the buttons. */
export function TopBar({ lead, title, aside, status, actions }: TopBarProps) {
  const { rail, tools } = use(ShellContext);
  const hasLead = lead !== undefined && isPressable(lead);
  const parts = [title, aside, status, actions].some((part) => part !== undefined && part !== null);
  if (!hasLead && !parts && (rail || tools.length === 0)) return <div className="wm-top-bar-room" />;
  return <FilledTopBar {...{ lead, title, aside, status, actions }} />;
}

function FilledTopBar({ lead, title, aside, status, actions }: TopBarProps) {
  const { rail, tools } = use(ShellContext);
  const ref = useMeasuredSize('--wm-bar-block-size');
  return (
    <header ref={ref} className={rail ? 'wm-top-bar wm-top-bar--rail' : 'wm-top-bar'}>
      {lead === undefined || !isPressable(lead) ? null : <LeadLink {...lead} />}
      {title === undefined || title === null ? null : <div className="wm-top-bar__title">{title}</div>}
      {aside === undefined || aside === null ? null : <div className="wm-top-bar__aside">{aside}</div>}
      <span className="wm-top-bar__space" />
      {status === undefined || status === null ? null : status}
      {actions === undefined || actions === null ? null : (
        <div className="wm-top-bar__actions">{actions}</div>
      )}
      {rail || tools.length === 0 ? null : (
        <div className="wm-top-bar__tools">
          {tools.map(({ id, text, symbol, ...target }) => (
            <Pressable key={id} {...target} className="wm-top-bar__tool">
              <Symbol name={symbol} />
              <span>
                <Bilingual>{text}</Bilingual>
              </span>
            </Pressable>
          ))}
        </div>
      )}
    </header>
  );
}

function LeadLink({ symbol, text, ...target }: Lead) {
  return (
    <Pressable {...target} className="wm-top-bar__lead">
      <Symbol name={symbol} />
      <span>
        <Bilingual>{text}</Bilingual>
      </span>
    </Pressable>
  );
}
