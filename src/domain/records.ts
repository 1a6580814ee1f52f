import { applicationEvents, applications } from './applications/model.ts';
import { comments } from './comments/model.ts';
import { cvItems, cvs } from './cv/model.ts';
import { letters } from './letters/model.ts';
import { agendaItems, meetings, ownFaces } from './meetings/model.ts';
import { notes } from './notes/model.ts';
import { pairs } from './pairs/model.ts';
import { devices, members } from './people/model.ts';
import { goals, plans } from './plan/model.ts';
import { sentCopies } from './sent/model.ts';
import type { RecordDefinition } from './shared/record.ts';
import { moves, spaceKeys } from './spaces/model.ts';
import { knownWords } from './spelling/model.ts';
import { steps } from './steps/model.ts';
import { versions } from './versions/model.ts';

/** Every kind of record of the product. The order is that of exports; a new kind goes at the end. */
export const records: readonly RecordDefinition[] = [
  members,
  devices,
  pairs,
  applications,
  applicationEvents,
  steps,
  plans,
  goals,
  meetings,
  agendaItems,
  ownFaces,
  cvs,
  cvItems,
  notes,
  spaceKeys,
  moves,
  sentCopies,
  letters,
  comments,
  versions,
  knownWords,
];
