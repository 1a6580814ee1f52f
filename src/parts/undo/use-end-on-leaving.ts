import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Closes the offer when the person goes on to another page: what she reads there has nothing to do with it, and it stands
 * before it. Many an act ends on another page by itself; that one step is part of the act. It is known by this: nothing was
 * pressed between.
 */
export function useEndOnLeaving(offer: string | undefined, close: (id: string) => void): void {
  const { pathname } = useLocation();
  const isOfAct = useRef(false);
  const shown = useRef(pathname);

  useEffect(() => {
    if (offer === undefined) return undefined;
    isOfAct.current = true;
    const onPress = (): void => {
      isOfAct.current = false;
    };
    const options = { capture: true };
    window.addEventListener('pointerdown', onPress, options);
    window.addEventListener('keydown', onPress, options);
    return () => {
      window.removeEventListener('pointerdown', onPress, options);
      window.removeEventListener('keydown', onPress, options);
    };
  }, [offer]);

  useEffect(() => {
    const before = shown.current;
    shown.current = pathname;
    if (offer === undefined || before === pathname) return;
    if (isOfAct.current) isOfAct.current = false;
    else close(offer);
  }, [pathname, offer, close]);
}
