import { useId, type ReactNode } from 'react';
import { RunningText } from './RunningText.tsx';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { FieldErrorText } from './FieldParts.tsx';
import { Pressable, type PressTarget } from './Pressable.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './chips.css';

export interface ChipOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly symbol?: SymbolName | undefined;
  readonly lang?: string | undefined;
}

interface ChipFieldProps<Value extends string> {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly options: readonly ChipOption<Value>[];
}

export interface ChipGroupProps<Value extends string> extends ChipFieldProps<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Goes to the first radio, for an error summary. */
  readonly id?: string | undefined;
}

/** Choose one, as radio buttons that look like chips. */
export function ChipGroup<Value extends string>({ value, onChange, id, ...field }: ChipGroupProps<Value>) {
  const name = useId();
  return (
    <ChipFieldset {...field}>
      {field.options.map((option, index) => (
        <ChipChoice
          key={option.value}
          option={option}
          type="radio"
          id={index === 0 ? id : undefined}
          name={name}
          checked={option.value === value}
          onChange={() => {
            onChange(option.value);
          }}
        />
      ))}
    </ChipFieldset>
  );
}

export interface ChipChecksProps<Value extends string> extends ChipFieldProps<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Choose any number, as checkboxes that look like chips. The answer keeps the order of the options. */
export function ChipChecks<Value extends string>({ values, onChange, ...field }: ChipChecksProps<Value>) {
  const toggle = (value: Value, on: boolean): void => {
    const kept = field.options
      .map((option) => option.value)
      .filter((one) => one !== value && values.includes(one));
    onChange(
      on
        ? field.options.map((option) => option.value).filter((one) => one === value || kept.includes(one))
        : kept,
    );
  };
  return (
    <ChipFieldset {...field}>
      {field.options.map((option) => (
        <ChipChoice
          key={option.value}
          option={option}
          type="checkbox"
          checked={values.includes(option.value)}
          onChange={(on) => {
            toggle(option.value, on);
          }}
        />
      ))}
    </ChipFieldset>
  );
}

function ChipFieldset<Value extends string>({
  legend,
  legendHidden = false,
  hint,
  error,
  children,
}: Omit<ChipFieldProps<Value>, 'options'> & { readonly children: ReactNode }) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset className="wm-chips" aria-describedby={described === '' ? undefined : described}>
      <legend className={classNames('wm-label', legendHidden && 'wm-visually-hidden')}>
        <Bilingual>{legend}</Bilingual>
      </legend>
      {hint === undefined ? null : (
        <RunningText as="div" id={`${id}-hint`} className="wm-hint">
          {hint}
        </RunningText>
      )}
      {error === undefined ? null : <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText>}
      <div className="wm-chips__row">{children}</div>
    </fieldset>
  );
}

interface ChipChoiceProps<Value extends string> {
  readonly option: ChipOption<Value>;
  readonly type: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
}

function ChipChoice<Value extends string>({
  option,
  type,
  checked,
  onChange,
  name,
  id,
}: ChipChoiceProps<Value>) {
  return (
    <label
      className={classNames('wm-chip', 'wm-chip--line', 'wm-chip--choice', checked && 'wm-chip--checked')}
      lang={option.lang}
    >
      <input
        className="wm-covering-input"
        id={id}
        type={type}
        name={name}
        autoComplete="off"
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {option.symbol === undefined ? null : <Symbol name={option.symbol} />}
      <span>
        <Bilingual>{option.label}</Bilingual>
      </span>
    </label>
  );
}

export interface ChipProps extends PressTarget {
  readonly children: ReactNode;
  readonly symbol?: SymbolName | undefined;
  readonly lang?: string | undefined;
}

/** A small act in a row of others, such as a sentence to add. */
export function Chip({ children, symbol, ...target }: ChipProps) {
  return (
    <Pressable {...target} className="wm-chip wm-chip--line">
      {symbol === undefined ? null : <Symbol name={symbol} />}
      <span>
        <Bilingual>{children}</Bilingual>
      </span>
    </Pressable>
  );
}

/** Chips that are acts, wrapped over lines. */
export function ChipRow({
  children,
  ...label
}: {
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
}) {
  return (
    <div
      {...label}
      {...(label['aria-label'] === undefined ? {} : { role: 'group' })}
      className="wm-chips__row"
    >
      {children}
    </div>
  );
}
