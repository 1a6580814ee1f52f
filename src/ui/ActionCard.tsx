import { useId, useRef, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Pressable, type PressTarget } from './Pressable.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';
import { Tile } from './Tile.tsx';
import './choice-cards.css';

export interface ActionCardProps extends PressTarget {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly symbol?: SymbolName | undefined;
  readonly symbolKind?: 'green' | 'gold' | 'plain' | undefined;
  /** Any other thing at the start, such as a PersonDisc. */
  readonly lead?: ReactNode;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly current?: boolean | undefined;
}

/** One press that chooses and goes on at once: a way to go, a language. */
export function ActionCard({
  label,
  hint,
  symbol,
  symbolKind = 'green',
  lead,
  lang,
  dir,
  current = false,
  ...target
}: ActionCardProps) {
  return (
    <Pressable
      {...target}
      className="wm-choice"
      lang={lang}
      dir={dir}
      aria-current={current ? true : undefined}
    >
      {symbol === undefined ? null : <Tile symbol={symbol} kind={symbolKind} />}
      {lead}
      <span className="wm-choice__words">
        <span>
          <Bilingual>{label}</Bilingual>
        </span>
        {hint === undefined ? null : (
          <span className="wm-choice__hint">
            <Bilingual>{hint}</Bilingual>
          </span>
        )}
      </span>
      <Symbol name="next" />
    </Pressable>
  );
}

export interface FileCardProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly symbol: SymbolName;
  /** As in the native attribute, for example `image/*`. */
  readonly accept?: string | undefined;
  /** Opens a camera of the phone instead of its files: the one at the back, or the one that sees whoever holds it. */
  readonly camera?: 'back' | 'front' | undefined;
  readonly onFile: (file: File) => void;
}

/** Takes a photo or a file through the phone's own chooser. */
export function FileCard({ label, hint, symbol, accept, camera, onFile }: FileCardProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className="wm-choice" htmlFor={id}>
      <input
        ref={input}
        id={id}
        className="wm-covering-input"
        type="file"
        accept={accept}
        capture={camera && (camera === 'front' ? 'user' : 'environment')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that choosing the same file again is seen as a new choice.
          if (input.current !== null) input.current.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Tile symbol={symbol} />
      <span className="wm-choice__words">
        <span>
          <Bilingual>{label}</Bilingual>
        </span>
        {hint === undefined ? null : (
          <span className="wm-choice__hint">
            <Bilingual>{hint}</Bilingual>
          </span>
        )}
      </span>
      <Symbol name="next" />
    </label>
  );
}
