import type { ReactNode } from 'react';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './track.css';

export interface TrackStep {
  readonly id: string;
  readonly state: 'done' | 'here' | 'todo';
  /** The state in words, for who does not see the colours. */
  readonly stateText: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Default: a tick when done, a flag when to do. */
  readonly symbol?: SymbolName | undefined;
}

export interface TrackProps {
  readonly steps: readonly TrackStep[];
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
}

const symbolOf: Readonly<Record<TrackStep['state'], SymbolName>> = {
  done: 'tick',
  here: 'step',
  todo: 'flag',
};

/** A road from top to bottom: what is walked, where you are, what is ahead. */
export function Track({ steps, ...label }: TrackProps) {
  return (
    <ol {...label} role="list" className="wm-track">
      {steps.map((step) => (
        <li
          key={step.id}
          className={`wm-track__step wm-track__step--${step.state}`}
          aria-current={step.state === 'here' ? 'step' : undefined}
        >
          <span className="wm-track__knot">
            <Symbol name={step.symbol ?? symbolOf[step.state]} size={20} />
          </span>
          <div className="wm-track__words">
            <span className="wm-visually-hidden">{step.stateText}: </span>
            <div className="wm-track__title">{step.title}</div>
            {step.detail === undefined ? null : <div className="wm-track__detail">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
