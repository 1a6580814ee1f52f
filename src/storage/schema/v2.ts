import type { Stores } from './stores.ts';
import { v1 } from './v1.ts';

/** Frozen: databases of this version stand on people's devices. Plan, meetings, CV, notes, and what the own space keeps. */
export const v2: Stores = {
  ...v1,
  plan: 'id, visible',
  goal: 'id, visible',
  meeting: 'id, visible',
  agendaItem: 'id, visible, meeting',
  ownFace: 'id, visible',
  cv: 'id, visible',
  cvItem: 'id, visible, cv',
  note: 'id, visible, aboutId',
  spaceKey: 'id, visible',
  move: 'id, visible',
};
