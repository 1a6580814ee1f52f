import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Symbol } from './Symbol.tsx';
import './error-summary.css';

export interface SummaryError {
  /** `id` of the control to go to. */
  readonly fieldId: string;
  /** The same words as at the field. */
  readonly text: ReactNode;
}

export interface ErrorSummaryProps {
  readonly title: ReactNode;
  readonly errors: readonly SummaryError[];
  /** How often the form was sent: each new try brings the focus back here. Typing never does. */
  readonly attempt?: number | undefined;
}

/** Above a form with more than one mistake. Its heading takes the focus; each line leads to its field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <section className="wm-error-summary" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className="wm-error-summary__title">
        <Symbol name="attention" />
        <span>
          <Bilingual>{title}</Bilingual>
        </span>
      </h2>
      <ul role="list" className="wm-error-summary__list">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                // No address in the history: going back must leave the form.
                event.preventDefault();
                document.getElementById(error.fieldId)?.focus();
              }}
            >
              <Bilingual>{error.text}</Bilingual>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
