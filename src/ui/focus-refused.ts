const isRefused = (element: Element): boolean =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').some((id) => id.endsWith('-error'));

/**
 * After a press on a button that did nothing, because something is missing: the focus goes to that, and with it a screen
 * reader says what to do. Once what is wrong stands on the screen, and so also on a second press.
 */
export function focusRefusedSoon(root: ParentNode | null): void {
  setTimeout(() => {
    const found = [...(root?.querySelectorAll<HTMLElement>('input, textarea, select, fieldset') ?? [])];
    const [refused] = found.filter(isRefused);
    const control = refused?.matches('fieldset') ? refused.querySelector<HTMLElement>('input') : refused;
    control?.focus();
  });
}
