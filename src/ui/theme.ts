export type Theme = 'light' | 'dark' | 'device';

/** Light, dark, or what the device says. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'device') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}
