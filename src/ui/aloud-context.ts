import { createContext } from 'react';

/** Reading aloud, for the speaker buttons on cards; without it there are none. */
export interface Aloud {
  /** The card that is being read now. */
  readonly card: Element | null;
  /** Begins with a card, or stops. */
  readonly press: (card: Element) => void;
  readonly readLabel: string;
  readonly stopLabel: string;
}

export const AloudContext = createContext<Aloud | null>(null);
