import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

export interface ScrollMemoryProps {
  /** True when two addresses are one screen, such as a list with another of its rows open beside it. */
  readonly isSameScreen: (from: string, to: string) => boolean;
}

/** Rows are read after the page is there; so long may it take until the page is as high as it was. */
const LONGEST_WAIT_MS = 1500;

/**
 * A new page begins at its top; going back shows the place where she was. Kept in memory only. Mount it once, inside
 * the router.
 */
export function ScrollMemory({ isSameScreen }: ScrollMemoryProps) {
  const { key, pathname } = useLocation();
  const kind = useNavigationType();
  const places = useRef(new Map<string, number>());
  const before = useRef({ key, pathname });

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const remember = (): void => {
      places.current.set(before.current.key, window.scrollY);
    };
    window.addEventListener('scroll', remember, { passive: true });
    return () => {
      window.removeEventListener('scroll', remember);
    };
  }, []);

  useLayoutEffect(() => {
    const left = before.current;
    if (left.key === key) return undefined;
    before.current = { key, pathname };
    if (kind !== NavigationType.Pop) {
      if (!isSameScreen(left.pathname, pathname)) window.scrollTo(0, 0);
      return undefined;
    }
    return scrollBackTo(places.current.get(key) ?? 0);
  }, [key, pathname, kind, isSameScreen]);

  return null;
}

/** Goes to a place as soon as the page is high enough. Gives what stops waiting. */
function scrollBackTo(place: number): () => void {
  const isReached = (): boolean => {
    window.scrollTo(0, place);
    return Math.abs(window.scrollY - place) <= 1;
  };
  if (isReached()) return () => undefined;
  const observer = new ResizeObserver(() => {
    if (isReached()) observer.disconnect();
  });
  observer.observe(document.body);
  const timer = setTimeout(() => {
    observer.disconnect();
  }, LONGEST_WAIT_MS);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
