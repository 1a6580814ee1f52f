import { applicationEvents, applications } from '#domain/applications/model.ts';
import { comments } from '#domain/comments/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { steps } from '#domain/steps/model.ts';
import { versions } from '#domain/versions/model.ts';
import type { SymbolName } from '#ui/Symbol.tsx';

const symbols: Readonly<Record<string, SymbolName>> = {
  [applications.table]: 'work',
  [applicationEvents.table]: 'flag',
  [steps.table]: 'step',
  [goals.table]: 'star',
  [plans.table]: 'route',
  [meetings.table]: 'calendar',
  [agendaItems.table]: 'talk',
  [cvs.table]: 'cv',
  [cvItems.table]: 'cv',
  [letters.table]: 'letter',
  [sentCopies.table]: 'send',
  [comments.table]: 'talk',
  [versions.table]: 'clock',
  [notes.table]: 'write',
  [knownWords.table]: 'spelling',
};

/** The symbol of a kind of record, where rows of several kinds stand together. */
export const kindSymbol = (table: string): SymbolName => symbols[table] ?? 'file';
