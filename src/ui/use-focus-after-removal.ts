import { useEffect } from 'react';
import { focusPageTitle } from './focus.ts';

/** Where one listens on: a part of the screen, by its heading where it has one. */
const PARTS = 'li, article, section, form, fieldset, [role="group"], [role="region"]';
const HEADINGS = 'h2, h3, h4, legend';
/** A screen that gives the focus a place of its own does so at once, or when what it reads is there. */
const SETTLED_MS = 100;

function focusPart(part: HTMLElement): void {
  const place = part.querySelector<HTMLElement>(HEADINGS) ?? part;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * A button that goes away with what it closed takes the focus with it, and a screen reader would begin at the top of the
 * window. The focus goes to the part of the screen that is still there around it, and else to the title.
 */
export function useFocusAfterRemoval(): void {
  useEffect(() => {
    let path: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      const found: Element[] = [];
      for (let at = target instanceof Element ? target : null; at; at = at.parentElement) found.push(at);
      path = found;
    };
    const isLost = (): boolean => document.activeElement === document.body && path[0]?.isConnected === false;
    const keep = (): void => {
      if (!isLost()) return;
      const part = path.find((element) => element.isConnected && element.matches(PARTS));
      if (part instanceof HTMLElement) focusPart(part);
      else focusPageTitle();
    };
    const look = (): void => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(keep, SETTLED_MS);
    };
    const observer = new MutationObserver(look);
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
}
