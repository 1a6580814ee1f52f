import { useId, type ReactNode } from 'react';
import { FieldErrorText } from './FieldParts.tsx';
import { Field } from './Field.tsx';
import './month-field.css';

export interface MonthOption {
  /** '01' to '12'; '' for none. */
  readonly value: string;
  readonly label: string;
}

export interface MonthFieldProps {
  readonly legend: ReactNode;
  readonly error?: ReactNode;
  readonly months: readonly MonthOption[];
  readonly month: string;
  readonly year: string;
  readonly monthLabel: ReactNode;
  readonly yearLabel: ReactNode;
  readonly onMonth: (month: string) => void;
  readonly onYear: (year: string) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A month and a year, where the month may be unknown: the phone's own list, and four digits. */
export function MonthField({
  legend,
  error,
  months,
  month,
  year,
  monthLabel,
  yearLabel,
  onMonth,
  onYear,
  onBlur,
}: MonthFieldProps) {
  const id = useId();
  return (
    <fieldset
      className="wm-month-field"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      onBlur={(event) => {
        // From the month to the year one has not left it.
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
      }}
    >
      <legend className="wm-label">{legend}</legend>
      {error === undefined ? null : <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText>}
      <div className="wm-month-field__parts">
        <div className="wm-field">
          <label className="wm-hint" htmlFor={`${id}-month`}>
            {monthLabel}
          </label>
          <select
            id={`${id}-month`}
            className="wm-input wm-select"
            autoComplete="off"
            value={month}
            onChange={(event) => {
              onMonth(event.currentTarget.value);
            }}
          >
            {months.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={<span className="wm-hint">{yearLabel}</span>}
          inputMode="numeric"
          ltr
          maxLength={4}
          value={year}
          onChange={onYear}
        />
      </div>
    </fieldset>
  );
}
