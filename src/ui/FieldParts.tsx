import { createContext, use, useId, type ReactNode } from 'react';
import { RunningText } from './RunningText.tsx';
import { Bilingual } from './Bilingual.tsx';
import { Symbol } from './Symbol.tsx';
import './field.css';

/** What a question page already says about the one control in it. */
export interface QuestionParts {
  readonly controlId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export const QuestionContext = createContext<QuestionParts | undefined>(undefined);

export interface FieldTextProps {
  /** Leave it out only inside a QuestionPage: there the question is the label. */
  readonly label?: ReactNode;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Behind the label, for what may stay empty. */
  readonly mayBeEmpty?: ReactNode;
  readonly id?: string | undefined;
}

export interface FieldWiring {
  readonly controlId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** Ids that tie label, hint and error to one control; inside a question page they come from the page. */
export function useFieldWiring({ label, hint, error, id }: FieldTextProps): FieldWiring {
  const own = useId();
  const question = use(QuestionContext);
  const fromQuestion = label === undefined ? question : undefined;
  const controlId = id ?? fromQuestion?.controlId ?? own;
  const described = [
    fromQuestion?.describedBy,
    hint === undefined ? undefined : `${controlId}-hint`,
    error === undefined ? undefined : `${controlId}-error`,
  ].filter((one) => one !== undefined);
  return {
    controlId,
    describedBy: described.length === 0 ? undefined : described.join(' '),
    invalid: error !== undefined || fromQuestion?.invalid === true,
  };
}

export interface FieldFrameProps extends FieldTextProps {
  readonly controlId: string;
  readonly children: ReactNode;
}

/** Label, hint and error around one control, in the order in which they are read. */
export function FieldFrame({
  label,
  labelHidden = false,
  hint,
  error,
  mayBeEmpty,
  controlId,
  children,
}: FieldFrameProps) {
  return (
    <div className="wm-field">
      {label === undefined ? null : (
        <label className={labelHidden ? 'wm-visually-hidden' : 'wm-label'} htmlFor={controlId}>
          <Bilingual>{label}</Bilingual>
          {mayBeEmpty === undefined ? null : <span className="wm-label__may-be-empty"> {mayBeEmpty}</span>}
        </label>
      )}
      {hint === undefined ? null : (
        <RunningText as="div" id={`${controlId}-hint`} className="wm-hint">
          {hint}
        </RunningText>
      )}
      {error === undefined ? null : <FieldErrorText id={`${controlId}-error`}>{error}</FieldErrorText>}
      {children}
    </div>
  );
}

/** One sentence that says what to do, with a symbol, so that colour is not the only sign. */
export function FieldErrorText({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={id} className="wm-field-error">
      <Symbol name="attention" />
      <span>
        <Bilingual>{children}</Bilingual>
      </span>
    </div>
  );
}
