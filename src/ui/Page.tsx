import { use, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { PageTitle } from './PageTitle.tsx';
import { ShellContext } from './Shell.tsx';
import { TopBar, type Lead } from './TopBar.tsx';
import { useMeasuredSize } from './use-measured-size.ts';
import './page.css';

export interface PageProps {
  readonly children: ReactNode;
  /** The `h1`. Leave it out only when what is inside brings its own, as a question does. */
  readonly title?: ReactNode;
  /** A place of the navigation (Today, Plan, …): its title gets the gold brush. */
  readonly place?: boolean | undefined;
  /** One step smaller, for names that someone typed. */
  readonly titleSize?: 'normal' | 'small' | undefined;
  readonly subtitle?: ReactNode;
  /** A person or tile before the title. */
  readonly titleLead?: ReactNode;
  /** Beside the title: a date, a name, where the work is saved. */
  readonly aside?: ReactNode;
  /** The way back, or the language on the first place. */
  readonly lead?: Lead | undefined;
  /** The button or buttons of the page: at the head on a tablet, at the foot of a phone, always in view. */
  readonly actions?: ReactNode;
  /** The status line: at the foot of the content, above the actions; on a tablet at the end of the head. */
  readonly foot?: ReactNode;
  /** `narrow` keeps lines readable; `full` is for columns on a tablet. */
  readonly width?: 'narrow' | 'full' | undefined;
  /** Nothing but this: no tabs at the foot. */
  readonly focused?: boolean | undefined;
  /** What belongs here is still being read. */
  readonly busy?: boolean | undefined;
}

export function Page({
  children,
  title,
  place = false,
  titleSize = 'normal',
  subtitle,
  titleLead,
  aside,
  lead,
  actions,
  foot,
  width = 'narrow',
  focused = false,
  busy = false,
}: PageProps) {
  const { rail } = use(ShellContext);
  const heading =
    title === undefined ? null : (
      <PageTitle place={place} size={titleSize} subtitle={subtitle} lead={titleLead}>
        {title}
      </PageTitle>
    );
  const titleInBar = rail || lead === undefined || heading === null;
  const asideBelow = rail ? undefined : aside;
  return (
    <>
      <TopBar
        lead={lead}
        title={titleInBar ? heading : null}
        aside={rail ? aside : null}
        status={rail ? foot : null}
        actions={rail ? actions : null}
      />
      <main
        id="wm-main"
        tabIndex={-1}
        className={classNames('wm-page', `wm-page--${width}`, rail && 'wm-page--rail')}
        data-focused-page={focused ? true : undefined}
        aria-busy={busy ? true : undefined}
      >
        {titleInBar ? null : (
          <div className="wm-page__head">
            {heading}
            {asideBelow === undefined ? null : <div className="wm-page__aside">{asideBelow}</div>}
          </div>
        )}
        {titleInBar && asideBelow !== undefined ? <div className="wm-page__aside">{asideBelow}</div> : null}
        {children}
        {rail ? null : <PageFoot foot={foot} actions={actions} />}
      </main>
    </>
  );
}

/** What stands at the foot of the page: where the work is saved, then (always in view) the one green button. */
export function PageFoot({ foot, actions }: { readonly foot?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <>
      {foot === undefined ? null : <div className="wm-page__foot">{foot}</div>}
      {actions === undefined ? null : <StickyActions>{actions}</StickyActions>}
    </>
  );
}

function StickyActions({ children }: { readonly children: ReactNode }) {
  const ref = useMeasuredSize('--wm-foot-block-size');
  return (
    <div ref={ref} className="wm-page__actions">
      {children}
    </div>
  );
}
