import { useCallback, type RefCallback } from 'react';

type MeasuredSize =
  | '--wm-bar-block-size'
  | '--wm-tabs-block-size'
  | '--wm-foot-block-size'
  | '--wm-undo-block-size'
  | '--wm-panel-foot-block-size';

/**
 * Keeps a custom property of the page equal to the block size of an element that stays in view, so that nothing
 * hides behind it: its height follows the text size and cannot be a fixed number. The browser tells the size once it has
 * laid the page out, before it paints; asking for it would have it lay the page out once more, at each drawing.
 */
export function useMeasuredSize(property: MeasuredSize): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null || typeof ResizeObserver === 'undefined') return undefined;
      const root = document.documentElement;
      const observer = new ResizeObserver(() => {
        root.style.setProperty(property, `${String(element.offsetHeight)}px`);
      });
      observer.observe(element, { box: 'border-box' });
      return () => {
        observer.disconnect();
        root.style.removeProperty(property);
      };
    },
    [property],
  );
}
