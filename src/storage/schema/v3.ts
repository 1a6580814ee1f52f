import type { Stores } from './stores.ts';
import { v2 } from './v2.ts';

/** Frozen: databases of this version stand on people's devices. Letters, comments, versions. */
export const v3: Stores = {
  ...v2,
  letter: 'id, visible, application',
  comment: 'id, visible, of',
  version: 'id, visible, of',
};
