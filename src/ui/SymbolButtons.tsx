import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './symbol-buttons.css';

export interface SymbolButton<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly symbol: SymbolName;
}

export interface SymbolButtonsProps<Value extends string> {
  readonly label: string;
  readonly buttons: readonly SymbolButton<Value>[];
  readonly onPress: (value: Value) => void;
  /** The one that holds now, if any. */
  readonly value?: Value | undefined;
}

/** Two to four equal buttons with a symbol above a word, such as three faces. One press is the answer. */
export function SymbolButtons<Value extends string>({
  label,
  buttons,
  onPress,
  value,
}: SymbolButtonsProps<Value>) {
  return (
    <div role="group" aria-label={label} className="wm-symbol-buttons">
      {buttons.map((button) => (
        <button
          key={button.value}
          type="button"
          className="wm-symbol-button"
          aria-pressed={button.value === value}
          onClick={() => {
            onPress(button.value);
          }}
        >
          <Symbol name={button.symbol} size={28} />
          <span>
            <Bilingual>{button.label}</Bilingual>
          </span>
        </button>
      ))}
    </div>
  );
}
