import { useLayoutEffect, useRef, type RefObject } from 'react';

type MeasuredSize =
  '--wm-bar-block-size' | '--wm-tabs-block-size' | '--wm-foot-block-size' | '--wm-undo-block-size';

/**
 * Keeps a custom property of the page equal to the block size of an element that stays in view, so that nothing
 * hides behind it: its height follows the text size and cannot be a fixed number.
 */
export function useMeasuredSize<Element extends HTMLElement>(
  property: MeasuredSize,
): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const root = document.documentElement;
    const measure = (): void => {
      root.style.setProperty(property, `${String(element.offsetHeight)}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
      root.style.removeProperty(property);
    };
  });
  return ref;
}
