import { latestDay, type CivilDate } from '../shared/civil-date.ts';
import {
  currentEvent,
  groupOf,
  inOrder,
  type Application,
  type ApplicationEvent,
  type Group,
  type StatusEvent,
} from './rules.ts';
import type { Status } from './model.ts';

/** An application with all that happened, and what follows from it today. */
export interface Entry {
  readonly application: Application;
  /** In the order of the road. */
  readonly events: readonly ApplicationEvent[];
  readonly current: StatusEvent | undefined;
  readonly status: Status;
  readonly group: Group;
  /** Day of the last thing that happened, else of writing it down. */
  readonly lastOn: CivilDate;
}

const NEVER = '0000-00-00';
const FAR = '9999-12-31';

export function entryOf(
  application: Application,
  events: readonly ApplicationEvent[],
  today: CivilDate,
): Entry {
  const current = currentEvent(events);
  return {
    application,
    events: inOrder(events),
    current,
    status: current?.status ?? 'saved',
    group: groupOf(application, events, today),
    lastOn: latestDay(...events.map(({ on }) => on)) ?? application.addedOn ?? NEVER,
  };
}

/** Joins the rows of two tables; events of an application that is not here are left out. */
export function entriesOf(
  applications: readonly Application[],
  events: readonly ApplicationEvent[],
  today: CivilDate,
): readonly Entry[] {
  const byApplication = new Map<string, ApplicationEvent[]>();
  for (const event of events) {
    const list = byApplication.get(event.application);
    if (list) list.push(event);
    else byApplication.set(event.application, [event]);
  }
  return applications.map((one) => entryOf(one, byApplication.get(one.id) ?? [], today));
}

/** The day that presses: of the talk, else the closing date. */
const pressingDay = ({ application, current }: Entry): CivilDate =>
  current?.plannedOn ?? application.closingOn ?? FAR;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What she can do: the nearest day first. What waits for a reminder: the longest wait first. Else the latest first. */
export function inGroup(entries: readonly Entry[], group: Group): readonly Entry[] {
  return entries
    .filter((entry) => entry.group === group)
    .sort((a, b) => {
      const latestFirst = compare(b.lastOn, a.lastOn) || compare(a.application.id, b.application.id);
      if (group === 'now') return compare(pressingDay(a), pressingDay(b)) || latestFirst;
      return group === 'followUp' ? -latestFirst : latestFirst;
    });
}
