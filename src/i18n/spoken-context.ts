import { createContext } from 'react';

/** Which of the two languages is spoken in a place; outside such a place a text stands alone, in Dutch. */
export type Spoken = 'first' | 'second';

export const SpokenContext = createContext<Spoken | undefined>(undefined);
