import { useEffect, useRef, type RefObject } from 'react';

const CONTROLS = 'a, button, input, select, textarea, summary';

// A screen about a row is drawn anew in the other space, so it cannot keep this in its own state.
let moving: string | null = null;

export const noteMoving = (id: string | null): void => {
  moving = id;
};

/** Gives the focus back to the choice that was just made, when the screen around it was drawn anew. */
export function useKeptFocus(id: string, home: string | undefined): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (home === undefined || moving !== id) return;
    moving = null;
    const wentOn = document.activeElement?.matches(CONTROLS) ?? false;
    if (!wentOn) ref.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [id, home]);
  return ref;
}
