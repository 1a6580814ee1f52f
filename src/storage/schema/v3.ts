import type { Stores } from './stores.ts';
import { v2 } from './v2.ts';

/** Frozen: databases of this version stand on people's devices. Bytes that rows point to, and copies of what was sent. */
export const v3: Stores = {
  ...v2,
  blobs: 'k',
  blobsAtRelay: 'k',
  sentCopy: 'id, visible, application',
};
