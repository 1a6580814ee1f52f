import type { Stores } from './stores.ts';
import { v4 } from './v4.ts';

/** Frozen: databases of this version stand on people's devices. Words that a person calls right. */
export const v5: Stores = {
  ...v4,
  knownWord: 'id, visible',
};
