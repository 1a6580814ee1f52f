import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { isPressable, Pressable, type PressTarget } from './Pressable.tsx';
import { Symbol } from './Symbol.tsx';
import './list.css';

export interface ListProps {
  readonly children: ReactNode;
  /** No edge below: a list that is only read. */
  readonly flat?: boolean | undefined;
  readonly ordered?: boolean | undefined;
  /** No block around it: rows on the paper of the card they lie in. */
  readonly bare?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
}

/** One rounded block of rows with hairlines. Its children are `ListRow`s. */
export function List({ children, flat = false, ordered = false, bare = false, ...label }: ListProps) {
  const Element = ordered ? 'ol' : 'ul';
  return (
    // The role is repeated because Safari drops it from a list without bullets.
    <Element
      {...label}
      role="list"
      className={classNames('wm-list', flat && 'wm-list--flat', bare && 'wm-list--bare')}
    >
      {children}
    </Element>
  );
}

export interface ListRowProps extends PressTarget {
  /** Tile, PersonDisc or Symbol at the start. */
  readonly lead?: ReactNode;
  readonly title: ReactNode;
  /** The title is a sentence of a person, not a name: medium weight. */
  readonly sentence?: boolean | undefined;
  readonly detail?: ReactNode;
  /** Status below the detail. */
  readonly tag?: ReactNode;
  /** Instead of the chevron: a tag, words, or (only in a row that cannot be pressed itself) a button. */
  readonly end?: ReactNode;
  /** The row that is open beside the list. */
  readonly current?: boolean | undefined;
  readonly small?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly id?: string | undefined;
}

/** The whole row is the target. */
export function ListRow({
  lead,
  title,
  sentence = false,
  detail,
  tag,
  end,
  current = false,
  small = false,
  lang,
  id,
  ...target
}: ListRowProps) {
  const pressable = isPressable(target);
  const content = (
    <>
      {lead}
      <span className="wm-list-row__words">
        <span
          className={classNames('wm-list-row__title', sentence && 'wm-list-row__title--sentence')}
          lang={lang}
        >
          <Bilingual>{title}</Bilingual>
        </span>
        {detail === undefined ? null : (
          <span className="wm-list-row__detail">
            <Bilingual>{detail}</Bilingual>
          </span>
        )}
        {tag === undefined ? null : <span className="wm-list-row__tag">{tag}</span>}
      </span>
      {end}
      {pressable && end === undefined ? <Symbol name="next" /> : null}
    </>
  );
  const names = classNames(
    'wm-list-row',
    small && 'wm-list-row--small',
    pressable && 'wm-list-row--pressable',
  );
  return (
    <li className="wm-list__item" id={id}>
      {pressable ? (
        <Pressable {...target} className={names} aria-current={current ? true : undefined}>
          {content}
        </Pressable>
      ) : (
        <div className={names}>{content}</div>
      )}
    </li>
  );
}
