import { useId, useState, type ReactNode } from 'react';
import { ChipGroup, type ChipOption } from './Chips.tsx';
import { Field } from './Field.tsx';

export interface ChipInputFieldProps {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** The likely answers, nearest first. */
  readonly options: readonly ChipOption<string>[];
  readonly value: string | undefined;
  /** Undefined while no whole date or time is filled in. */
  readonly onChange: (value: string | undefined) => void;
  /** Words of the last chip, which opens the field. */
  readonly otherText: ReactNode;
  /** Label of that field. */
  readonly inputLabel: ReactNode;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly id?: string | undefined;
}

const other = 'other';

function ChipInputField({
  type,
  legend,
  legendHidden,
  hint,
  error,
  options,
  value,
  onChange,
  otherText,
  inputLabel,
  min,
  max,
  id,
}: ChipInputFieldProps & { readonly type: 'date' | 'time' }) {
  const own = useId();
  const offered = value !== undefined && options.some((option) => option.value === value);
  const [opened, setOpened] = useState(false);
  const showInput = (opened || value !== undefined) && !(offered && !opened);
  return (
    <div className="wm-field">
      <ChipGroup
        id={id ?? own}
        legend={legend}
        legendHidden={legendHidden}
        hint={hint}
        error={error}
        options={[
          ...options,
          { value: other, label: otherText, symbol: type === 'date' ? 'calendar' : 'clock' },
        ]}
        value={showInput ? other : value}
        onChange={(chosen) => {
          setOpened(chosen === other);
          onChange(chosen === other ? undefined : chosen);
        }}
      />
      {showInput ? (
        <Field
          label={inputLabel}
          type={type}
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(typed) => {
            onChange(typed === '' || (type === 'date' && typed.length > LAST_DAY.length) ? undefined : typed);
          }}
        />
      ) : null}
    </div>
  );
}

/** Without a last day the field takes years of more than four digits, and one key too many makes a day that is none. */
const LAST_DAY = '9999-12-31';

/** A day: chips first, then the phone's own date field. Values are civil dates, `2026-03-09`. */
export function DateField({ max = LAST_DAY, ...props }: ChipInputFieldProps) {
  return <ChipInputField {...props} max={max} type="date" />;
}

/** An hour: chips first, then the phone's own time field. Values are `10:00`. */
export function TimeField(props: ChipInputFieldProps) {
  return <ChipInputField {...props} type="time" />;
}
