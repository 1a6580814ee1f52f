import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './day-leaf.css';

export interface DayLeafProps {
  /** For example the day of the week. */
  readonly above: ReactNode;
  readonly number: ReactNode;
  /** For example the month. */
  readonly below: ReactNode;
  readonly size?: 'normal' | 'large' | undefined;
}

/** A leaf of a tear-off calendar: day, number, month. Read as one phrase. */
export function DayLeaf({ above, number, below, size = 'normal' }: DayLeafProps) {
  return (
    <div className={classNames('wm-day-leaf', size === 'large' && 'wm-day-leaf--large')} data-aloud="phrase">
      <span className="wm-day-leaf__word">{above}</span> <b className="wm-day-leaf__number">{number}</b>{' '}
      <span className="wm-day-leaf__word">{below}</span>
    </div>
  );
}
