import { useCallback, useEffect, useRef, useState } from 'react';

export interface SavedValue {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  /** The field was left: only then it is fair to say that something is wrong. */
  readonly left: boolean;
}

/** So long after the last letter it is stored; also when the field is left, and when the page is. */
const PAUSE_MS = 500;

/**
 * A short text that stores itself. While somebody types, her own letters stand; what another device writes shows as
 * soon as she is not busy with the field.
 */
export function useSavedValue(stored: string, save: (value: string) => void): SavedValue {
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState(false);
  const [known, setKnown] = useState(stored);
  if (known !== stored) {
    setKnown(stored);
    if (!busy) setTyped(null);
  }
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly value: string } | null>(
    null,
  );
  const flush = useCallback(() => {
    const held = waiting.current;
    if (held === null) return;
    waiting.current = null;
    clearTimeout(held.timer);
    latest.current(held.value);
  }, []);
  useEffect(() => flush, [flush]);
  return {
    value: typed ?? stored,
    left,
    onChange: (value) => {
      setTyped(value);
      setBusy(true);
      setLeft(false);
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { timer: setTimeout(flush, PAUSE_MS), value };
    },
    onBlur: () => {
      setBusy(false);
      setLeft(true);
      flush();
    },
  };
}
