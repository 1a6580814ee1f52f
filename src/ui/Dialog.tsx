import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  /** Esc, the back gesture, or a button of the caller. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The buttons, safest last. */
  readonly actions: ReactNode;
}

/**
 * Asks one thing before something that cannot be undone. The native modal dialog keeps the focus inside, gives it
 * back to where it was, and makes the page behind it inert.
 */
export function Dialog({ open, ...content }: DialogProps) {
  return open ? <OpenDialog {...content} /> : null;
}

function OpenDialog({ onClose, title, children, actions }: Omit<DialogProps, 'open'>) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      // The native dialog gives the focus back only when it is still in the page at that moment.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      // A tablet that was turned meanwhile drew its bars anew.
      else document.querySelector('h1')?.focus();
    };
  }, []);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const cancel = (event: Event): void => {
      // The owner of `open` decides; the dialog never closes by itself.
      event.preventDefault();
      onClose();
    };
    element.addEventListener('cancel', cancel);
    // A browser may close it on a second Esc without asking.
    element.addEventListener('close', onClose);
    return () => {
      element.removeEventListener('close', onClose);
      element.removeEventListener('cancel', cancel);
    };
  }, [onClose]);
  return (
    <dialog
      ref={dialog}
      className="wm-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={children === undefined ? undefined : `${id}-text`}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className="wm-dialog__title">
        <Bilingual>{title}</Bilingual>
      </h2>
      {children === undefined ? null : (
        <div id={`${id}-text`} className="wm-dialog__text">
          {children}
        </div>
      )}
      <div className="wm-dialog__actions">{actions}</div>
    </dialog>
  );
}
