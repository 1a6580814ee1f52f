import { use, type ReactNode } from 'react';
import { TextsContext } from '#i18n/texts-context.ts';
import { Bilingual } from './Bilingual.tsx';
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
      {place ? <PlaceTitle>{children}</PlaceTitle> : <Bilingual>{children}</Bilingual>}
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

function PlaceTitle({ children }: { readonly children: ReactNode }) {
  const second = use(TextsContext)?.second ?? null;
  // The stroke is for one line: of two languages neither gets it.
  return second === null ? <Brush>{children}</Brush> : <Bilingual>{children}</Bilingual>;
}
