/** What is read when the whole screen is asked for: an open question; else the title, the page, the buttons in its head. */
export function pageRoots(): readonly Element[] {
  const dialogs = document.querySelectorAll('dialog[open]');
  const last = dialogs[dialogs.length - 1];
  if (last) return [last];
  return [
    ...document.querySelectorAll('header .wm-top-bar__title'),
    ...document.querySelectorAll('main'),
    ...document.querySelectorAll('header .wm-top-bar__actions'),
  ];
}
