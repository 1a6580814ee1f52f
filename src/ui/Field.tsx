import { useState, type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, fullAt, useFieldWiring, type FieldTextProps } from './FieldParts.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';

export interface FieldProps extends FieldTextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly type?:
    'text' | 'tel' | 'url' | 'email' | 'search' | 'password' | 'date' | 'time' | 'month' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'email' | 'search' | undefined;
  /** Phone numbers, addresses of pages and mail, codes: these run left to right in every language. */
  readonly ltr?: boolean | undefined;
  /** Language of what is typed. Dutch runs left to right on every screen. */
  readonly lang?: string | undefined;
  /** `large` is the one field of a question, `small` stands in a tablet column. */
  readonly size?: 'large' | 'normal' | 'small' | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly name?: string | undefined;
  readonly spellCheck?: boolean | undefined;
  readonly enterKeyHint?: 'done' | 'enter' | 'go' | 'next' | 'search' | 'send' | undefined;
  readonly symbol?: SymbolName | undefined;
  /** Words of the button that shows and hides what is typed in a `password` field. */
  readonly reveal?: { readonly show: ReactNode; readonly hide: ReactNode } | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

// Never filled in by the browser: a shared phone must not tell one person's words to the next.
const noAutoComplete: HTMLInputAutoCompleteAttribute = 'off';

export function Field({
  label,
  labelHidden,
  hint,
  error,
  mayBeEmpty,
  id,
  value,
  onChange,
  type = 'text',
  ltr = false,
  size = 'normal',
  symbol,
  reveal,
  ...input
}: FieldProps) {
  const texts = { label, labelHidden, hint, error, mayBeEmpty, id };
  const { controlId, describedBy, invalid } = useFieldWiring(texts);
  const [revealed, setRevealed] = useState(false);
  const leftToRight = ltr || type === 'tel' || type === 'url' || type === 'email';
  return (
    <FieldFrame {...texts} controlId={controlId} fullAt={fullAt(value, input.maxLength)}>
      <div className="wm-field__box">
        {symbol === undefined ? null : (
          <span className="wm-field__symbol">
            <Symbol name={symbol} />
          </span>
        )}
        <input
          {...input}
          id={controlId}
          className={classNames(
            'wm-input',
            size !== 'normal' && `wm-input--${size}`,
            symbol !== undefined && 'wm-input--with-symbol',
          )}
          type={type === 'password' && revealed ? 'text' : type}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
          autoComplete={noAutoComplete}
          autoCapitalize={leftToRight || type === 'password' ? 'none' : undefined}
          dir={leftToRight || input.lang === 'nl' ? 'ltr' : 'auto'}
          aria-invalid={invalid ? true : undefined}
          aria-describedby={describedBy}
        />
        {reveal === undefined ? null : (
          <button
            type="button"
            className="wm-field__reveal"
            aria-pressed={revealed}
            aria-controls={controlId}
            onClick={() => {
              setRevealed(!revealed);
            }}
          >
            <Symbol name={revealed ? 'hide' : 'show'} />
            <span>{revealed ? reveal.hide : reveal.show}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
