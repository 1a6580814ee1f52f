import type { Stores } from './stores.ts';
import { v3 } from './v3.ts';

/** Frozen: databases of this version stand on people's devices. Letters, what is said about a draft, and how it stood before. */
export const v4: Stores = {
  ...v3,
  letter: 'id, visible, application',
  comment: 'id, visible, of',
  version: 'id, visible, of',
};
