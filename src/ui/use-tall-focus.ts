import { useEffect } from 'react';

/**
 * At the Tab key the browser shows the end of what is higher than the room between the bars, and hides its first words
 * behind the upper one. It is read from its beginning.
 */
export function useTallFocus(): void {
  useEffect(() => {
    const onKeyUp = ({ key }: KeyboardEvent): void => {
      const { activeElement } = document;
      if (key !== 'Tab' || activeElement === null || activeElement === document.body) return;
      const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
      const [above = 0, below = 0] = [scrollPaddingBlockStart, scrollPaddingBlockEnd].map(
        (padding) => parseFloat(padding) || 0,
      );
      const { top, height } = activeElement.getBoundingClientRect();
      if (top < above && height > innerHeight - above - below)
        activeElement.scrollIntoView({ block: 'start' });
    };
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('keyup', onKeyUp);
    };
  }, []);
}
