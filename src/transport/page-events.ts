/** `leaving`: the page goes away or into the back/forward cache; what is not sent within this turn may never be. */
export type PageEvent = 'visible' | 'hidden' | 'leaving' | 'online' | 'offline' | 'focus';

export interface PageEvents {
  isVisible(): boolean;
  /** What the browser believes of the network; no proof that the relay can be reached. */
  isOnline(): boolean;
  /** What it returns ends the listening. */
  listen(listener: (event: PageEvent) => void): () => void;
}

export function watchPage(window: Window): PageEvents {
  const { document, navigator } = window;
  const isVisible = (): boolean => document.visibilityState === 'visible';
  return {
    isVisible,
    isOnline: () => navigator.onLine,
    listen(listener) {
      const ending = new AbortController();
      const { signal } = ending;
      const on = (target: EventTarget, name: string, event: () => PageEvent): void =>
        target.addEventListener(name, () => listener(event()), { signal });
      on(document, 'visibilitychange', () => (isVisible() ? 'visible' : 'hidden'));
      on(window, 'pagehide', () => 'leaving');
      // Out of the back/forward cache there is no visibilitychange in every browser.
      on(window, 'pageshow', () => (isVisible() ? 'visible' : 'hidden'));
      on(window, 'online', () => 'online');
      on(window, 'offline', () => 'offline');
      on(window, 'focus', () => 'focus');
      return () => ending.abort();
    },
  };
}
