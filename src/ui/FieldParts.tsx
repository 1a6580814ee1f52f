import { createContext, use, useId, type ReactNode } from 'react';
import { Words } from '#i18n/Words.tsx';
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
  /** How many letters go in, where that many stand there now. */
  readonly fullAt?: number | undefined;
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
  fullAt,
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
      {fullAt === undefined ? null : (
        <div className="wm-hint" role="status">
          <Words of="common.field.full" values={{ most: fullAt }} />
        </div>
      )}
    </div>
  );
}

/** Of a year or a code all letters are filled in, and nothing of it was cut off. */
const SHORTEST_TOLD = 20;

/** The browser cuts what is pasted at the bound and says nothing: where a text comes to it, the field does. */
export const fullAt = (value: string, maxLength: number | undefined): number | undefined =>
  maxLength !== undefined && maxLength >= SHORTEST_TOLD && value.length >= maxLength ? maxLength : undefined;

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
