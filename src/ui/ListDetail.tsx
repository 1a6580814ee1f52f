import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useSideBySide } from './use-media.ts';
import './list-detail.css';

export interface ListDetailProps {
  readonly list: ReactNode;
  /** What is open, if anything. */
  readonly detail?: ReactNode;
  /** Beside the list while nothing is open. */
  readonly empty?: ReactNode;
  readonly listLabel: string;
  readonly detailLabel: string;
}

/** A tablet shows the list and what is open side by side; a phone shows one of the two. */
export function ListDetail({ list, detail, empty, listLabel, detailLabel }: ListDetailProps) {
  const both = useSideBySide();
  if (!both) return detail ?? list;
  return (
    <div className={classNames('wm-list-detail', detail !== undefined && 'wm-list-detail--open')}>
      <section className="wm-list-detail__list" aria-label={listLabel}>
        {list}
      </section>
      <section className="wm-list-detail__detail" aria-label={detailLabel}>
        {detail ?? empty}
      </section>
    </div>
  );
}
