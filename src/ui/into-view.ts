/** Scrolls as little as needed, until nothing of it is behind the bars that stay in view. */
export function bringIntoView(element: Element): void {
  if (typeof element.scrollIntoView === 'function') element.scrollIntoView({ block: 'nearest' });
}
