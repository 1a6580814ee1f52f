import { applicationEvents, applications } from '#domain/applications/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { goals } from '#domain/plan/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';
import { civilDateOf, daysBetween } from '#i18n/civil-date.ts';
import type { Reader } from '#storage/space.ts';

/** After this many days what was thrown away cannot be put back any more. */
export const DAYS_KEPT = 30;

export interface Thrown {
  readonly definition: RecordDefinition;
  readonly kind:
    | 'application'
    | 'applicationEvent'
    | 'goal'
    | 'step'
    | 'cv'
    | 'cvItem'
    | 'meeting'
    | 'agendaItem'
    | 'note';
  readonly id: string;
  /** What a person wrote; `''` when there is nothing to show but its kind. */
  readonly name: string;
  /** For news: which. */
  readonly event: { readonly status: string; readonly done: string } | null;
  /** Of a talk: its day. */
  readonly day?: string | null;
  readonly on: string;
  readonly ms: number;
}

/** Everything thrown away in the last thirty days, latest first. News and steps of what is gone itself are left out. */
export async function readThrown(read: Reader): Promise<readonly Thrown[]> {
  const goneApplications = await read.deleted(applications);
  const goneGoals = await read.deleted(goals);
  const gone = new Set([...goneApplications, ...goneGoals].map(({ row }) => row.id));
  const dayOf = (ms: number): string => civilDateOf(new Date(ms));
  const list: Thrown[] = goneApplications.map(({ row, deletedAt }) => ({
    definition: applications,
    kind: 'application',
    id: row.id,
    name: row.employer,
    event: null,
    on: dayOf(deletedAt),
    ms: deletedAt,
  }));
  for (const { row, deletedAt } of goneGoals)
    list.push({
      definition: goals,
      kind: 'goal',
      id: row.id,
      name: row.what,
      event: null,
      on: dayOf(deletedAt),
      ms: deletedAt,
    });
  for (const { row, deletedAt } of await read.deleted(applicationEvents)) {
    if (gone.has(row.application)) continue;
    const application = await read.get(applications, row.application);
    list.push({
      definition: applicationEvents,
      kind: 'applicationEvent',
      id: row.id,
      name: application?.employer ?? '',
      event: { status: row.status, done: row.done },
      on: dayOf(deletedAt),
      ms: deletedAt,
    });
  }
  for (const { row, deletedAt } of await read.deleted(steps))
    if (!gone.has(row.fromId))
      list.push({
        definition: steps,
        kind: 'step',
        id: row.id,
        name: row.what,
        event: null,
        on: dayOf(deletedAt),
        ms: deletedAt,
      });
  const goneCvs = await read.deleted(cvs);
  for (const { row, deletedAt } of goneCvs)
    list.push({
      definition: cvs,
      kind: 'cv',
      id: row.id,
      name: row.title,
      event: null,
      on: dayOf(deletedAt),
      ms: deletedAt,
    });
  for (const { row, deletedAt } of await read.deleted(meetings))
    list.push({
      definition: meetings,
      kind: 'meeting',
      id: row.id,
      name: '',
      event: null,
      day: row.on,
      on: dayOf(deletedAt),
      ms: deletedAt,
    });
  for (const { row, deletedAt } of await read.deleted(agendaItems))
    list.push({
      definition: agendaItems,
      kind: 'agendaItem',
      id: row.id,
      name: row.what,
      event: null,
      on: dayOf(deletedAt),
      ms: deletedAt,
    });
  for (const { row, deletedAt } of await read.deleted(cvItems))
    if (!goneCvs.some(({ row: cv }) => cv.id === row.cv))
      list.push({
        definition: cvItems,
        kind: 'cvItem',
        id: row.id,
        name: row.title || row.organisation,
        event: null,
        on: dayOf(deletedAt),
        ms: deletedAt,
      });
  for (const { row, deletedAt } of await read.deleted(notes))
    if (row.title !== '' || row.body !== '')
      list.push({
        definition: notes,
        kind: 'note',
        id: row.id,
        name: row.title || row.body,
        event: null,
        on: dayOf(deletedAt),
        ms: deletedAt,
      });
  return list.sort(latestFirst);
}

export const latestFirst = (a: Pick<Thrown, 'ms'>, b: Pick<Thrown, 'ms'>): number => b.ms - a.ms;

export const daysLeft = (thrown: Thrown, today: string): number =>
  Math.max(0, DAYS_KEPT - daysBetween(thrown.on, today));
