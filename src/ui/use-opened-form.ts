import { useEffect, useRef, type RefObject } from 'react';

const FIRST = ['input:checked', 'input', 'textarea', 'button'];

/**
 * For a form that comes in the place of the button that opens it: one of the two is always away, with the focus that it
 * had. Who opens the form goes on in it; who closes it is back at the button.
 */
export function useOpenedForm(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    const control = FIRST.map((kind) => place.current?.querySelector<HTMLElement>(kind)).find(Boolean);
    control?.focus();
  }, [isOpen]);
  return place;
}
