import { useId, type ReactNode } from 'react';
import { Field } from './Field.tsx';
import { FieldErrorText } from './FieldParts.tsx';
import './month-field.css';

export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface BirthDateFieldProps {
  readonly legend: ReactNode;
  readonly error?: ReactNode;
  readonly labels: Readonly<Record<keyof DayParts, ReactNode>>;
  readonly value: DayParts;
  readonly onChange: (value: DayParts) => void;
  readonly onBlur?: (() => void) | undefined;
}

const PARTS = ['day', 'month', 'year'] as const;

/** A day that one knows by heart: three fields for digits, in the order in which it is said. Nothing jumps by itself. */
export function BirthDateField({ legend, error, labels, value, onChange, onBlur }: BirthDateFieldProps) {
  const id = useId();
  return (
    <fieldset
      className="wm-month-field wm-month-field--day"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      onBlur={(event) => {
        // From the month to the year one has not left it.
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
      }}
    >
      <legend className="wm-label">{legend}</legend>
      {error === undefined ? null : <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText>}
      <div className="wm-month-field__parts">
        {PARTS.map((part) => (
          <Field
            key={part}
            label={<span className="wm-hint">{labels[part]}</span>}
            inputMode="numeric"
            ltr
            maxLength={part === 'year' ? 4 : 2}
            value={value[part]}
            onChange={(typed) => {
              onChange({ ...value, [part]: typed.replace(/\D/gu, '') });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
