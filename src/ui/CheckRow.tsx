import { useId, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { Symbol, type SymbolName } from './Symbol.tsx';
import { Tile } from './Tile.tsx';
import './check-row.css';

export interface CheckRowProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly symbol?: SymbolName | undefined;
  readonly disabled?: boolean | undefined;
  readonly id?: string | undefined;
}

/** A native checkbox; the whole row is the target. */
export function CheckRow(props: CheckRowProps) {
  return <CheckableRow {...props} look="box" />;
}

/** A native checkbox that works at once, like a light switch. */
export function SwitchRow(props: CheckRowProps) {
  return <CheckableRow {...props} look="switch" />;
}

function CheckableRow({
  label,
  hint,
  checked,
  onChange,
  symbol,
  disabled = false,
  id,
  look,
}: CheckRowProps & { readonly look: 'box' | 'switch' }) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <div className="wm-check-row">
      <div className="wm-check-row__press">
        <input
          id={inputId}
          className="wm-covering-input"
          type="checkbox"
          role={look === 'switch' ? 'switch' : undefined}
          autoComplete="off"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${inputId}-hint`}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
        <label
          htmlFor={inputId}
          className={classNames('wm-check-row__target', look === 'switch' && 'wm-check-row__target--switch')}
        >
          {symbol === undefined ? null : <Tile symbol={symbol} kind="plain" />}
          {look === 'box' ? (
            <span className="wm-check-row__box">
              <Symbol name="tick" size={20} />
            </span>
          ) : null}
          <span className="wm-check-row__label">
            <Bilingual>{label}</Bilingual>
          </span>
          {look === 'switch' ? <span className="wm-check-row__switch" /> : null}
        </label>
      </div>
      {hint === undefined ? null : (
        <div id={`${inputId}-hint`} className={classNames('wm-hint', look === 'box' && 'wm-check-row__hint')}>
          {hint}
        </div>
      )}
    </div>
  );
}
