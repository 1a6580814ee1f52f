import type { ReactNode } from 'react';
import './form-actions.css';

export interface FormActionsProps {
  /** The one button of the form, where it has one. */
  readonly action?: ReactNode;
  /** The way to the paper. */
  readonly view: ReactNode;
}

/** At the foot of a form without the paper beside it: its button, and the paper one press away. */
export const FormActions = ({ action, view }: FormActionsProps) => (
  <div className="wm-form-actions">
    {action}
    {view}
  </div>
);
