import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

// A page that reads from the database draws its title a moment later than the address changes.
const longestWaitForTitle = 5000;

/** Gives the focus to the title of the page, so that a screen reader starts there. False when there is none yet. */
export function focusPageTitle(root: ParentNode = document): boolean {
  const title = root.querySelector<HTMLElement>('h1');
  if (title === null) return false;
  if (!title.hasAttribute('tabindex')) title.tabIndex = -1;
  title.focus({ preventScroll: true });
  return true;
}

/**
 * After each change of address (not at the first one) the focus goes to the `h1`. It waits for a title that is not
 * drawn yet, and stops waiting as soon as the reader has put the focus somewhere else.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const earlier = useRef(pathname);
  useEffect(() => {
    if (earlier.current === pathname) return undefined;
    earlier.current = pathname;
    const titleBefore = document.activeElement;
    if (focusPageTitle()) return undefined;
    const observer = new MutationObserver(() => {
      const active = document.activeElement;
      const moved = active !== null && active !== document.body && active !== titleBefore;
      if (moved || focusPageTitle()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      observer.disconnect();
    }, longestWaitForTitle);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [pathname]);
}
