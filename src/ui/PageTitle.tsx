import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './page-title.css';

export interface PageTitleProps {
  readonly children: ReactNode;
  readonly place?: boolean | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly subtitle?: ReactNode;
  readonly lead?: ReactNode;
}

/** The `h1` of a page. It can take the focus after a change of page. */
export function PageTitle({ children, place = false, size = 'normal', subtitle, lead }: PageTitleProps) {
  const title = (
    <h1
      className={classNames(
        'wm-page-title',
        place && 'wm-page-title--place',
        size === 'small' && 'wm-page-title--small',
      )}
      tabIndex={-1}
    >
      {place ? <Brush>{children}</Brush> : children}
    </h1>
  );
  if (subtitle === undefined && lead === undefined) return title;
  return (
    <div className="wm-page-title-group">
      {lead}
      <div className="wm-page-title-group__words">
        {title}
        {subtitle === undefined ? null : <div className="wm-page-title-group__subtitle">{subtitle}</div>}
      </div>
    </div>
  );
}

/** One stroke of gold paint under the name of a place. At most one on a screen. */
export function Brush({ children }: { readonly children: ReactNode }) {
  return <span className="wm-brush">{children}</span>;
}
