import type { Application, ApplicationEvent } from '#domain/applications/rules.ts';
import type { Step } from '#domain/steps/rules.ts';
import type { News } from './use-news.ts';

export interface SinceRows {
  readonly applications: readonly Application[];
  readonly events: readonly ApplicationEvent[];
  readonly steps: readonly Step[];
}

/**
 * What the mentee finished or asked since a day, however often it was looked at: for who prepares a talk. Only acts that
 * have a day of their own, the latest first; of an application the last thing that happened with it.
 */
export function actsSince(
  day: string,
  { applications, events, steps }: SinceRows,
  mentee: string,
): readonly News[] {
  const told: { readonly on: string; readonly news: News }[] = [];
  const byId = new Map(applications.map((application) => [application.id, application]));
  const line = (kind: News['item']['kind'], row: string, rest: Partial<News>, application = ''): News => ({
    item: {
      id: `${kind}/${row}`,
      kind,
      member: mentee,
      application,
      row,
      event: '',
      fields: [],
      sum: [],
      ms: 0,
    },
    application: undefined,
    step: undefined,
    meeting: undefined,
    agendaItem: undefined,
    device: undefined,
    steps: [],
    event: undefined,
    ...rest,
  });
  for (const step of steps) {
    if (step.owner !== mentee && step.owner !== '') continue;
    const about = step.fromKind === 'application' ? byId.get(step.fromId) : undefined;
    const parts = { step, application: about };
    if (step.doneOn !== null) {
      if (step.doneOn >= day && step.result !== 'notNeeded')
        told.push({ on: step.doneOn, news: line('stepDone', step.id, parts, about?.id) });
    } else if (step.helpAskedOn !== null && step.result === '')
      told.push({ on: step.helpAskedOn, news: line('help', step.id, parts, about?.id) });
  }
  const lastOf = new Map<string, ApplicationEvent>();
  for (const event of events) {
    if (event.on === null || event.on < day) continue;
    const known = lastOf.get(event.application);
    if (!known || orderOf(event) >= orderOf(known)) lastOf.set(event.application, event);
  }
  for (const event of lastOf.values()) {
    const application = byId.get(event.application);
    if (!application) continue;
    const isNew = application.addedOn !== null && application.addedOn >= day;
    const parts = { application, event: { status: event.status, done: event.done } };
    told.push({
      on: event.on ?? day,
      news: line(isNew ? 'application' : 'status', event.id, parts, application.id),
    });
  }
  return told.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).map(({ news }) => news);
}

const orderOf = ({ on, writtenAt }: ApplicationEvent): string =>
  `${on ?? ''} ${String(writtenAt).padStart(16, '0')}`;
