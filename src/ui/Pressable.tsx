import type { AriaAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { Link } from 'react-router';

/** What happens on a press: a page of the app (`to`), an address outside it such as `tel:` (`href`), or an act. */
export interface PressTarget {
  readonly to?: string | undefined;
  readonly replace?: boolean | undefined;
  readonly href?: string | undefined;
  /** File name for a download through `href`. */
  readonly download?: string | undefined;
  readonly onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
}

export function isPressable(target: PressTarget): boolean {
  return target.to !== undefined || target.href !== undefined || target.onClick !== undefined;
}

export interface PressableProps extends PressTarget, AriaAttributes {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly disabled?: boolean | undefined;
  readonly form?: string | undefined;
  readonly ref?: Ref<HTMLElement> | undefined;
}

/** A link when it leads somewhere, a button when it does something. */
export function Pressable({
  to,
  replace,
  href,
  download,
  onClick,
  children,
  type = 'button',
  disabled,
  form,
  ref,
  ...rest
}: PressableProps) {
  if (to !== undefined) {
    return (
      <Link
        {...rest}
        ref={ref as Ref<HTMLAnchorElement>}
        to={to}
        replace={replace ?? false}
        onClick={onClick}
      >
        {children}
      </Link>
    );
  }
  if (href !== undefined) {
    return (
      <a
        {...rest}
        ref={ref as Ref<HTMLAnchorElement>}
        href={href}
        download={download}
        onClick={onClick}
        // Another site must not take the place of the app.
        target={/^https?:/iu.test(href) ? '_blank' : undefined}
        rel="noreferrer noopener"
      >
        {children}
      </a>
    );
  }
  return (
    <button
      {...rest}
      ref={ref as Ref<HTMLButtonElement>}
      type={type}
      disabled={disabled}
      form={form}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
