import type { Stores } from './stores.ts';

/** Frozen: databases of this version stand on people's devices. A change is a new file `v2.ts`. */
export const v1: Stores = {
  ops: '[log+n], row',
  texts: 'k',
  meta: 'k',
  contested: 'k, table',
  quarantine: 'k',
  outbox: 'k, place',
  versions: 'k, text',
  member: 'id, visible',
  device: 'id, visible',
  pair: 'id, visible',
  application: 'id, visible',
  applicationEvent: 'id, visible, application',
  step: 'id, visible, fromId',
};
