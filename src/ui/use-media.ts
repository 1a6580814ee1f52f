import { useCallback, useSyncExternalStore } from 'react';

/** What held last on the screen. */
const onScreen = new Map<string, boolean>();

/** Paper has a width of its own: while something is printed the screen stays as it stands, and that is printed. */
function holds(query: string): boolean {
  if (typeof window.matchMedia !== 'function') return false;
  const before = window.matchMedia('print').matches ? onScreen.get(query) : undefined;
  const now = before ?? window.matchMedia(query).matches;
  onScreen.set(query, now);
  return now;
}

/** True while the media query holds. Where there are no media queries the answer is false: the phone comes first. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (typeof window.matchMedia !== 'function') return () => undefined;
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => {
        list.removeEventListener('change', changed);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => holds(query));
}

/** A tablet or screen that lies down: the navigation stands at the start as a rail. */
export function useRail(): boolean {
  return useMedia('(min-width: 56.25rem) and (orientation: landscape)');
}

/** Wide enough for a list and its detail side by side. */
export function useSideBySide(): boolean {
  return useMedia('(min-width: 47.5rem)');
}
