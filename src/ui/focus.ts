import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Gives the focus to the title of the page, so that a screen reader starts there. False when there is none yet. */
export function focusPageTitle(root: ParentNode = document): boolean {
  const title = root.querySelector<HTMLElement>('h1');
  if (title === null) return false;
  if (!title.hasAttribute('tabindex')) title.tabIndex = -1;
  title.focus({ preventScroll: true });
  return true;
}

/**
 * After each change of address (not at the first one) the focus goes to the `h1`, as soon as it is drawn. So it does when
 * another title comes at the same address, as with the next question, and what had the focus went away with the former.
 */
export function useFocusOnNavigation(): void {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const isOpened = useNavigationType() === NavigationType.Pop;
  const earlierAddress = useRef(isOpened ? address : null);
  /** Undefined before the first title, null when the next one must get the focus. */
  const earlierTitle = useRef<string | null>(undefined);
  useEffect(() => {
    let shown: Element | null = null;
    const look = (): void => {
      const title = document.querySelector('h1');
      if (title === null || (title === shown && title.textContent === earlierTitle.current)) return;
      const isFirst = earlierTitle.current === undefined;
      shown = title;
      earlierTitle.current = title.textContent;
      if (!isFirst && document.activeElement === document.body) focusPageTitle();
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    if (earlierAddress.current === address) return;
    earlierAddress.current = address;
    if (focusPageTitle()) return;
    // A page that reads from the database draws its title a moment later than the address changes.
    earlierTitle.current = null;
    (document.activeElement as HTMLElement | null)?.blur();
  }, [address]);
}
