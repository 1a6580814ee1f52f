import { useId, type ReactNode } from 'react';
import './progress.css';

export interface ProgressProps {
  /** What is under way, in words. */
  readonly label: ReactNode;
  /** Undefined: how much there is, is not known yet. */
  readonly value: number | undefined;
  readonly max: number;
  /** How far, in words, such as '3 of 12'. */
  readonly text?: ReactNode;
}

/** For waiting on a device (a download, a row of QR codes); never for a person. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId();
  return (
    <div className="wm-progress">
      <div className="wm-progress__words">
        <label htmlFor={id}>{label}</label>
        {text === undefined ? null : <span className="wm-soft">{text}</span>}
      </div>
      <progress id={id} className="wm-progress__bar" max={max} value={value} />
    </div>
  );
}
