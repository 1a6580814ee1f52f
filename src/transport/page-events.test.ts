// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { watchPage, type PageEvent } from './page-events.ts';

test('the page tells when it is hidden, shown, left, focused, and on or off the network', () => {
  const page = watchPage(window);
  const seen: PageEvent[] = [];
  const stop = page.listen((event) => seen.push(event));
  let visibility: DocumentVisibilityState = 'hidden';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(page.isVisible()).toBe(false);
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  for (const name of ['pagehide', 'pageshow', 'offline', 'online', 'focus'])
    window.dispatchEvent(new Event(name));
  expect(seen).toEqual(['hidden', 'visible', 'leaving', 'visible', 'offline', 'online', 'focus']);
  stop();
  window.dispatchEvent(new Event('focus'));
  expect(seen).toHaveLength(7);
  expect(page.isOnline()).toBe(navigator.onLine);
});
