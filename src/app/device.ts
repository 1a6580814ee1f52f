/** What kind of device this is, for the list of devices; a guess by the size of the screen and the pointer. */
export function deviceKind(window: Window): 'phone' | 'tablet' | 'computer' {
  const hasFinger = window.matchMedia('(pointer: coarse)').matches;
  const shortest = Math.min(window.screen.width, window.screen.height);
  if (shortest < 600) return 'phone';
  return hasFinger ? 'tablet' : 'computer';
}

/** It was opened from the home screen. */
export const isInstalled = (window: Window): boolean =>
  window.matchMedia('(display-mode: standalone)').matches;
