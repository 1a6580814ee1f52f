import { useState } from 'react';
import { neutralFileName } from '#domain/shared/file-name.ts';
import { civilToday } from '#storage/civil-today.ts';

export interface FileName {
  /** Without its ending. */
  readonly fileName: string;
  /** What a PDF is called that tells nothing. */
  readonly neutralPdf: string;
  readonly isNeutral: boolean;
  readonly setNeutral: (isNeutral: boolean) => void;
}

/** The name of what is made: that of the person, or on request one that tells nothing. */
export function useFileName(named: string, now: () => number): FileName {
  const [isNeutral, setNeutral] = useState(false);
  const neutralName = neutralFileName(civilToday(now()));
  return {
    fileName: isNeutral ? neutralName : named,
    neutralPdf: `${neutralName}.pdf`,
    isNeutral,
    setNeutral,
  };
}
