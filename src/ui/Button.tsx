import type { MouseEvent, ReactNode, Ref } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { Pressable, type PressTarget } from './Pressable.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';
import './button.css';

/** `now` is the gold one: it happens here and now. `danger` is a white button with a warning word, never a red block. */
export type ButtonKind = 'primary' | 'second' | 'quiet' | 'now' | 'danger';

export interface ButtonProps extends PressTarget {
  readonly children: ReactNode;
  readonly kind?: ButtonKind | undefined;
  /** 56 px high, or 48 px inside a card. */
  readonly size?: 'normal' | 'small' | undefined;
  /** As wide as its room. */
  readonly full?: boolean | undefined;
  /** On the green hero a white button has a paper edge instead of an outline. */
  readonly onHero?: boolean | undefined;
  readonly symbol?: SymbolName | undefined;
  readonly symbolEnd?: SymbolName | undefined;
  /** The act is under way: the button keeps its width and its focus, and does nothing. */
  readonly busy?: boolean | undefined;
  /** Words to show while busy; room for them is kept from the start. */
  readonly busyText?: ReactNode;
  readonly type?: 'button' | 'submit' | undefined;
  readonly form?: string | undefined;
  readonly lang?: string | undefined;
  readonly id?: string | undefined;
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly 'aria-controls'?: string | undefined;
  readonly 'aria-pressed'?: boolean | undefined;
}

export function Button({
  children,
  kind = 'primary',
  size = 'normal',
  full = false,
  onHero = false,
  symbol,
  symbolEnd,
  busy = false,
  busyText,
  onClick,
  ...target
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  const leading = busy && symbol !== undefined ? 'waiting' : symbol;
  return (
    <Pressable
      {...target}
      onClick={press}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : undefined}
      className={classNames(
        'wm-button',
        `wm-button--${kind}`,
        size === 'small' && 'wm-button--small',
        full && 'wm-button--full',
        onHero && 'wm-button--on-hero',
      )}
    >
      {leading === undefined ? null : <Symbol name={leading} />}
      <span className="wm-button__words">
        {busy && symbol === undefined ? (
          <span className="wm-button__waiting">
            <Symbol name="waiting" size={20} />
          </span>
        ) : null}
        <span className={classNames(busy && busyText !== undefined && 'wm-button__away')}>
          <Bilingual>{children}</Bilingual>
        </span>
        {busyText === undefined ? null : (
          <span className={classNames(!busy && 'wm-button__away')}>
            <Bilingual>{busyText}</Bilingual>
          </span>
        )}
      </span>
      {symbolEnd === undefined ? null : <Symbol name={symbolEnd} />}
    </Pressable>
  );
}

/** Buttons beside each other in equal widths; below each other where their words would not fit on one line. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="wm-button-row">
      <div className="wm-button-row__buttons">{children}</div>
    </div>
  );
}
