import { applicationEvents, applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { Reader } from '#storage/space.ts';

type Find = (read: Reader, row: string, field: string) => string | Promise<string>;

const NOWHERE = '/today';

/** The screen on which a row is read, per kind of record. */
const places: Readonly<Record<string, Find>> = {
  [applications.table]: (_read, row) => `/applications/${row}`,
  [applicationEvents.table]: async (read, row) => {
    const event = await read.get(applicationEvents, row);
    return event ? `/applications/${event.application}` : NOWHERE;
  },
  [steps.table]: async (read, row) => {
    const step = await read.get(steps, row);
    return step?.fromKind === 'application' ? `/applications/${step.fromId}` : `/plan/steps/${row}`;
  },
  [plans.table]: (_read, _row, field) => (field === '' ? '/plan' : `/plan/${field}`),
  [goals.table]: (_read, row) => `/plan/goals/${row}`,
  [meetings.table]: (_read, row) => `/meetings/${row}`,
  [agendaItems.table]: async (read, row) => {
    const item = await read.get(agendaItems, row);
    return item === undefined || item.meeting === '' ? '/meetings' : `/meetings/${item.meeting}`;
  },
  [cvs.table]: (_read, row) => `/cv/${row}`,
  [cvItems.table]: async (read, row) => {
    const item = await read.get(cvItems, row);
    return item ? `/cv/${item.cv}` : '/cv';
  },
  [notes.table]: (_read, row) => `/notes/${row}`,
  [members.table]: () => '/sharing',
  [pairs.table]: () => '/sharing',
};

/** Where one reads a row: the address of its screen, or of the first place when it has none. */
export async function placeOf(read: Reader, table: string, row: string, field = ''): Promise<string> {
  return (await places[table]?.(read, row, field)) ?? NOWHERE;
}
