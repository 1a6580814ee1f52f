import { classNames } from './class-names.ts';
import './dots.css';

export type DotState = 'done' | 'here' | 'empty';

export interface DotsProps {
  readonly states: readonly DotState[];
  /** What the dots say, when no words beside them say it already. */
  readonly label?: string | undefined;
  /** Larger dots spread over the whole width. */
  readonly spread?: boolean | undefined;
}

/** A row of dots: filled = done, gold = here, empty = ahead. Never a score. */
export function Dots({ states, label, spread = false }: DotsProps) {
  return (
    <span
      className={classNames('wm-dots', spread && 'wm-dots--spread')}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {states.map((state, index) => (
        <span key={index} className={`wm-dots__dot wm-dots__dot--${state}`} />
      ))}
    </span>
  );
}
