import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';

export interface UndoOffer {
  readonly id: string;
  readonly text: string;
  /** Puts back what was done; not ok when that did not work. */
  readonly putBack: () => Promise<{ readonly ok: boolean }>;
}

interface UndoParts {
  /** The last act that can be put back, if any. */
  readonly offer: UndoOffer | undefined;
  readonly offerUndo: (text: string, putBack: UndoOffer['putBack']) => void;
  readonly undo: (id: string) => Promise<void>;
  readonly close: (id: string) => void;
}

const UndoContext = createContext<UndoParts | undefined>(undefined);

/** Keeps the last act of this space for the one undo bar of the app. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<UndoOffer>();
  const offerUndo = useCallback((text: string, putBack: UndoOffer['putBack']) => {
    setOffer((before) => ({ id: String(Number(before?.id ?? 0) + 1), text, putBack }));
  }, []);
  const close = useCallback((id: string) => {
    setOffer((now) => (now?.id === id ? undefined : now));
  }, []);
  const undo = useCallback(
    async (id: string) => {
      if (offer?.id !== id) return;
      const undone = await offer.putBack();
      // Where it did not work the bar stays, so that she can try again.
      if (undone.ok) close(id);
    },
    [offer, close],
  );
  const parts = useMemo(() => ({ offer, offerUndo, undo, close }), [offer, offerUndo, undo, close]);
  return <UndoContext value={parts}>{children}</UndoContext>;
}

export function useUndoOffer(): UndoParts {
  const parts = use(UndoContext);
  if (parts === undefined) throw new Error('no UndoProvider around this screen');
  return parts;
}
