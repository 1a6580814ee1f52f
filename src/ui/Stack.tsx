import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './stack.css';

/** 4, 8, 12, 16, 24, 32 or 48 px. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface StackProps {
  readonly children: ReactNode;
  readonly gap?: Gap | undefined;
  readonly as?: 'div' | 'section' | 'article' | 'form' | undefined;
  /** Takes the free height of its column, so that what follows sinks to the foot. */
  readonly grow?: boolean | undefined;
  readonly className?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
}

/** Things below each other. */
export function Stack({
  children,
  gap = 3,
  as: Element = 'div',
  grow = false,
  className,
  ...rest
}: StackProps) {
  return (
    <Element
      {...rest}
      className={classNames('wm-stack', `wm-gap-${String(gap)}`, grow && 'wm-grow', className)}
    >
      {children}
    </Element>
  );
}

export interface RowProps {
  readonly children: ReactNode;
  readonly gap?: Gap | undefined;
  readonly align?: 'center' | 'start' | 'end' | 'baseline' | undefined;
  /** First to the start, last to the end. */
  readonly between?: boolean | undefined;
  /** Default true: at 200 % text a row breaks rather than overflows. */
  readonly wrap?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Things beside each other. */
export function Row({
  children,
  gap = 2,
  align = 'center',
  between = false,
  wrap = true,
  className,
}: RowProps) {
  return (
    <div
      className={classNames(
        'wm-row',
        `wm-gap-${String(gap)}`,
        `wm-row--${align}`,
        between && 'wm-row--between',
        wrap && 'wm-row--wrap',
        className,
      )}
    >
      {children}
    </div>
  );
}

/** Takes the free room in a Row or Stack. */
export function Grow({ children }: { readonly children?: ReactNode }) {
  return <div className="wm-grow">{children}</div>;
}

/** Equal columns that fall below each other when a column would be narrower than `min` (in rem). */
export function Columns({
  children,
  min = 18,
  gap = 4,
  fill = false,
}: {
  readonly children: ReactNode;
  readonly min?: number | undefined;
  readonly gap?: Gap | undefined;
  /** Down to the foot of the page, as the panels of a tablet. */
  readonly fill?: boolean | undefined;
}) {
  return (
    <div
      className={classNames('wm-columns', fill && 'wm-grow', `wm-gap-${String(gap)}`)}
      style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${String(min)}rem), 1fr))` }}
    >
      {children}
    </div>
  );
}
