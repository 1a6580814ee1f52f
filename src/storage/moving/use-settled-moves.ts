import { useEffect, useState } from 'react';
import { useFile, useLiveBoth, useOwnSpace } from '../hooks.tsx';
import type { TwoSpaces } from './move.ts';

type Moving = Pick<typeof import('./move.ts'), 'settleMoves' | 'unsettledMoves'>;

const nothingYet = (_: TwoSpaces): Promise<string | undefined> => Promise.resolve(undefined);

/** Loaded when the own space is open: no first screen waits for it, and without that space nothing has moved. */
function useMoving(): Moving | null {
  const own = useOwnSpace();
  const [moving, setMoving] = useState<Moving | null>(null);
  useEffect(() => {
    if (!own) return;
    // A part that is not there is said by the page itself (`vite:preloadError`); it settles at the next start.
    void import('./move.ts').then(setMoving, () => undefined);
  }, [own]);
  return moving;
}

/** As long as a file is shown, what the other wrote in a row that was set apart meanwhile follows it. */
export function useSettledMoves(): void {
  const own = useOwnSpace();
  const file = useFile();
  const moving = useMoving();
  const waiting = useLiveBoth(moving?.unsettledMoves ?? nothingYet);
  useEffect(() => {
    if (waiting && own) void moving?.settleMoves({ own, file });
  }, [waiting, own, file, moving]);
}
