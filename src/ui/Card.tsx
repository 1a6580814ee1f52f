import type { ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { classNames } from './class-names.ts';
import { HearButton } from './HearButton.tsx';
import { isPressable, Pressable, type PressTarget } from './Pressable.tsx';
import './card.css';

/**
 * `flat` is for reading, `press` has an edge, `hero` is the one green block of a screen, `now` has the gold frame of
 * the next step, `private` looks unlike all shared paper.
 */
export type CardKind = 'flat' | 'press' | 'hero' | 'now' | 'private';

export interface CardProps extends PressTarget {
  readonly children: ReactNode;
  /** Default: `press` when the whole card leads somewhere, else `flat`. */
  readonly kind?: CardKind | undefined;
  readonly as?: 'div' | 'section' | 'article' | 'aside' | 'li' | undefined;
  /** `panel` has the wider margin of a tablet column and stretches. */
  readonly room?: 'normal' | 'tight' | 'panel' | undefined;
  /** What stands on it is worth hearing by itself: it has a speaker in its corner. */
  readonly aloud?: boolean | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-current'?: boolean | 'page' | 'step' | undefined;
}

export function Card({
  children,
  kind,
  as: Element = 'div',
  room = 'normal',
  aloud = false,
  className,
  to,
  replace,
  href,
  download,
  onClick,
  ...rest
}: CardProps) {
  const target = { to, replace, href, download, onClick };
  const pressable = isPressable(target);
  const shown = kind ?? (pressable ? 'press' : 'flat');
  const names = classNames(
    'wm-card',
    `wm-card--${shown}`,
    room !== 'normal' && `wm-card--${room}`,
    pressable && 'wm-card--pressable',
    className,
  );
  const hearable = classNames('wm-hearable', `wm-hearable--${shown}`);
  if (pressable) {
    const card = (
      <Pressable {...rest} {...target} className={names}>
        {children}
      </Pressable>
    );
    if (!aloud) return card;
    // Beside it: a button does not stand in a link.
    return (
      <div className={hearable}>
        {card}
        <HearButton />
      </div>
    );
  }
  return (
    <Element {...rest} className={classNames(names, aloud && hearable)}>
      {children}
      {aloud ? <HearButton /> : null}
    </Element>
  );
}

/** The small bold line above the title of a card. */
export function Eyebrow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="wm-eyebrow">
      <Bilingual>{children}</Bilingual>
    </div>
  );
}
