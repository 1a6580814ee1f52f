import { use, useId, type KeyboardEventHandler, type ReactNode } from 'react';
import { RunningText } from './RunningText.tsx';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { FieldErrorText, QuestionContext } from './FieldParts.tsx';
import { moveWithArrows } from './move-with-arrows.ts';
import { Symbol, type SymbolName } from './Symbol.tsx';
import { Tile } from './Tile.tsx';
import './choice-cards.css';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly symbol?: SymbolName | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

interface ChoiceFieldProps<Value extends string> {
  /** Leave it out only inside a QuestionPage of kind `group`: there the question is the legend. */
  readonly legend?: ReactNode;
  readonly legendAs?: 'h1' | 'h2' | 'label' | 'hidden' | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly options: readonly ChoiceOption<Value>[];
  readonly columns?: 1 | 2 | undefined;
}

export interface ChoiceCardsProps<Value extends string> extends ChoiceFieldProps<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** The answer changes the whole page or leaves it: arrow keys move, and do not choose. */
  readonly actsAtOnce?: boolean | undefined;
}

/** Choose one, as native radio buttons on large cards. */
export function ChoiceCards<Value extends string>({
  value,
  onChange,
  actsAtOnce = false,
  ...field
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <ChoiceFieldset {...field}>
      {(firstId, described) =>
        field.options.map((option, index) => (
          <ChoiceCard
            key={option.value}
            option={option}
            type="radio"
            name={name}
            id={index === 0 ? firstId : undefined}
            describedBy={described}
            checked={option.value === value}
            onKeyDown={actsAtOnce ? moveWithArrows : undefined}
            onChange={() => {
              onChange(option.value);
            }}
          />
        ))
      }
    </ChoiceFieldset>
  );
}

export interface CheckCardsProps<Value extends string> extends ChoiceFieldProps<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Choose any number, as native checkboxes on large cards. The answer keeps the order of the options. */
export function CheckCards<Value extends string>({ values, onChange, ...field }: CheckCardsProps<Value>) {
  return (
    <ChoiceFieldset {...field}>
      {(firstId, described) =>
        field.options.map((option, index) => (
          <ChoiceCard
            key={option.value}
            option={option}
            type="checkbox"
            id={index === 0 ? firstId : undefined}
            describedBy={described}
            checked={values.includes(option.value)}
            onChange={(on) => {
              onChange(
                field.options
                  .map((one) => one.value)
                  .filter((one) => (one === option.value ? on : values.includes(one))),
              );
            }}
          />
        ))
      }
    </ChoiceFieldset>
  );
}

interface ChoiceFieldsetProps<Value extends string> extends Omit<ChoiceFieldProps<Value>, 'options'> {
  readonly children: (firstId: string, describedBy: string | undefined) => ReactNode;
}

function ChoiceFieldset<Value extends string>({
  legend,
  legendAs = 'label',
  hint,
  error,
  columns = 1,
  children,
}: ChoiceFieldsetProps<Value>) {
  const own = useId();
  const question = use(QuestionContext);
  const id = legend === undefined ? (question?.controlId ?? own) : own;
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const cards = (
    <div className={classNames('wm-choices', columns === 2 && 'wm-choices--two')}>
      {children(id, question?.describedBy)}
    </div>
  );
  if (legend === undefined) return cards;
  const Heading = legendAs === 'h1' || legendAs === 'h2' ? legendAs : undefined;
  return (
    <fieldset
      className={classNames('wm-choice-field', legendAs === 'h1' && 'wm-choice-field--page')}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className={legendAs === 'hidden' ? 'wm-visually-hidden' : 'wm-choice-field__legend'}>
        {Heading === undefined ? (
          <span className="wm-label">
            <Bilingual>{legend}</Bilingual>
          </span>
        ) : (
          <Heading>
            <Bilingual>{legend}</Bilingual>
          </Heading>
        )}
      </legend>
      {hint === undefined ? null : (
        <RunningText as="div" id={`${id}-hint`} className="wm-hint">
          {hint}
        </RunningText>
      )}
      {error === undefined ? null : <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText>}
      {cards}
    </fieldset>
  );
}

interface ChoiceCardProps<Value extends string> {
  readonly option: ChoiceOption<Value>;
  readonly type: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement> | undefined;
  readonly name?: string | undefined;
  readonly id: string | undefined;
  readonly describedBy: string | undefined;
}

function ChoiceCard<Value extends string>({
  option,
  type,
  checked,
  onChange,
  onKeyDown,
  name,
  id,
  describedBy,
}: ChoiceCardProps<Value>) {
  return (
    <label
      className={classNames('wm-choice', checked && 'wm-choice--checked')}
      lang={option.lang}
      dir={option.dir}
    >
      <input
        className="wm-covering-input"
        type={type}
        name={name}
        id={id}
        autoComplete="off"
        checked={checked}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {type === 'radio' ? (
        <span className="wm-choice__radio" />
      ) : (
        <span className="wm-choice__box">
          <Symbol name="tick" size={20} />
        </span>
      )}
      {option.symbol === undefined ? null : <Tile symbol={option.symbol} />}
      <span className="wm-choice__words">
        <span>
          <Bilingual>{option.label}</Bilingual>
        </span>
        {option.hint === undefined ? null : (
          <span className="wm-choice__hint">
            <Bilingual>{option.hint}</Bilingual>
          </span>
        )}
      </span>
    </label>
  );
}
