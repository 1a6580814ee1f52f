import type { Page } from '@playwright/test';

type Remembering = { pressed?: WeakRef<Element> };

/** From here on a page knows what was pressed last outside a dialog. Before it is opened, or on it. */
export async function rememberPresses(page: Page): Promise<void> {
  await page.context().addInitScript(remember);
  await page.evaluate(remember);
}

function remember(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const control = target instanceof Element ? target.closest('button, a, summary, input') : null;
      if (control && !control.closest('dialog')) (window as Remembering).pressed = new WeakRef(control);
    },
    true,
  );
}

/**
 * In the page: where the focus went instead of to what opened the dialog that closed. Where that was drawn anew, because the
 * width became another, the title is as good.
 */
export function lostReturn(): readonly string[] {
  const opener = (window as Remembering).pressed?.deref();
  const { activeElement } = document;
  if (opener && opener === activeElement) return [];
  if (opener && !opener.isConnected && activeElement?.tagName === 'H1') return [];
  const nameOf = (element: Element | null | undefined): string =>
    element ? `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"` : 'nothing';
  return [
    `after the dialog the focus is on ${nameOf(activeElement)} and not on what opened it: ${nameOf(opener)}`,
  ];
}
