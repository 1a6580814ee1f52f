import { addDays, daysBetween, latestDay, type CivilDate } from '../shared/civil-date.ts';
import type { RowOf } from '../shared/record.ts';
import type { applicationEvents, applications, SideEvent, Status } from './model.ts';

export type Application = RowOf<typeof applications>;
export type ApplicationEvent = RowOf<typeof applicationEvents>;

/** An event that sets a status. */
export type StatusEvent = ApplicationEvent & { readonly status: Status };

/** By what needs doing: she can act, she can ask again, she waits, it is over. */
export type Group = 'now' | 'followUp' | 'waiting' | 'over';
export const GROUPS = ['now', 'followUp', 'waiting', 'over'] as const satisfies readonly Group[];

/** The lanes of the board on a tablet. */
export type Lane = 'preparing' | 'sent' | 'talking' | 'over';
export const LANES = ['preparing', 'sent', 'talking', 'over'] as const satisfies readonly Lane[];

/** After this many days without a sign one may ask again (domain.md 7). */
export const DAYS_UNTIL_REMINDER = 7;
/** Nobody asks after an application of two months ago: from then on it only waits. */
export const DAYS_OF_REMINDING = 60;
/** A closing date this near asks for attention. */
export const CLOSING_SOON_DAYS = 3;

const laneOfStatus: Readonly<Record<Status, Lane>> = {
  saved: 'preparing',
  preparing: 'preparing',
  inReview: 'preparing',
  sent: 'sent',
  received: 'sent',
  noAnswer: 'sent',
  invited: 'talking',
  interviewed: 'talking',
  trialDay: 'talking',
  offered: 'talking',
  hired: 'over',
  notChosen: 'over',
  declined: 'over',
  stopped: 'over',
  gone: 'over',
};

/** She waits for the employer: after a while she may ask again. */
const WAITING: ReadonlySet<Status> = new Set<Status>(['sent', 'received', 'noAnswer', 'interviewed']);
const TALK: ReadonlySet<Status> = new Set<Status>(['invited', 'trialDay']);

export const isOver = (status: Status): boolean => laneOfStatus[status] === 'over';
export const laneOf = (status: Status): Lane => laneOfStatus[status];
/** A status with a day and an hour of its own: an interview or a trial day. */
export const hasPlannedDay = (status: Status): boolean => TALK.has(status);

const isStatusEvent = (event: ApplicationEvent): event is StatusEvent => event.status !== '';

/** By day, then by the clock, equal on every device. What has no day comes first. */
export function inOrder<E extends ApplicationEvent>(events: readonly E[]): readonly E[] {
  return [...events].sort(
    (a, b) => compare(a.on ?? '', b.on ?? '') || compare(a.writtenAt, b.writtenAt) || compare(a.id, b.id),
  );
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last status by day, then by clock. */
export function currentEvent(events: readonly ApplicationEvent[]): StatusEvent | undefined {
  return inOrder(events).filter(isStatusEvent).at(-1);
}

/** An application without any status (its first event is not here yet, or was thrown away) counts as saved. */
export function currentStatus(events: readonly ApplicationEvent[]): Status {
  return currentEvent(events)?.status ?? 'saved';
}

/** The day on which one may ask the employer again, or null when there is nothing to wait for. */
export function reminderOn(
  application: Pick<Application, 'remindOn'>,
  events: readonly ApplicationEvent[],
): CivilDate | null {
  const current = currentEvent(events);
  if (!current || !WAITING.has(current.status)) return null;
  const lastSign = latestDay(...events.map((event) => event.on));
  if (lastSign === null) return null;
  return latestDay(addDays(lastSign, DAYS_UNTIL_REMINDER), application.remindOn);
}

export function isReminderDue(
  application: Pick<Application, 'remindOn'>,
  events: readonly ApplicationEvent[],
  today: CivilDate,
): boolean {
  const on = reminderOn(application, events);
  const lastSign = latestDay(...events.map((event) => event.on));
  return on !== null && on <= today && lastSign !== null && daysBetween(lastSign, today) <= DAYS_OF_REMINDING;
}

/** Not sent yet, and the last day to send it is today or within three days. */
export function isClosingSoon(
  application: Pick<Application, 'closingOn'>,
  status: Status,
  today: CivilDate,
): boolean {
  if (application.closingOn === null || laneOf(status) !== 'preparing') return false;
  const days = daysBetween(today, application.closingOn);
  return days >= 0 && days <= CLOSING_SOON_DAYS;
}

export function groupOf(
  application: Pick<Application, 'remindOn'>,
  events: readonly ApplicationEvent[],
  today: CivilDate,
): Group {
  const status = currentStatus(events);
  if (isOver(status)) return 'over';
  if (!WAITING.has(status)) return 'now';
  return isReminderDue(application, events, today) ? 'followUp' : 'waiting';
}

/** What usually comes after a status, most likely first; at most five. */
const likelyAfter: Readonly<Record<Status, readonly Status[]>> = {
  saved: ['preparing', 'sent', 'inReview', 'gone', 'stopped'],
  preparing: ['sent', 'inReview', 'gone', 'stopped'],
  inReview: ['sent', 'preparing', 'gone', 'stopped'],
  sent: ['received', 'invited', 'noAnswer', 'notChosen', 'gone'],
  received: ['invited', 'noAnswer', 'notChosen', 'trialDay', 'gone'],
  noAnswer: ['invited', 'received', 'notChosen', 'stopped', 'gone'],
  invited: ['interviewed', 'trialDay', 'offered', 'notChosen', 'declined'],
  interviewed: ['offered', 'trialDay', 'notChosen', 'noAnswer', 'declined'],
  trialDay: ['offered', 'hired', 'notChosen', 'declined', 'interviewed'],
  offered: ['hired', 'declined', 'trialDay', 'notChosen'],
  hired: ['stopped', 'declined'],
  notChosen: ['invited', 'offered', 'received'],
  declined: ['offered', 'invited', 'hired'],
  stopped: ['preparing', 'sent', 'invited'],
  gone: ['preparing', 'sent'],
};

/** The statuses to offer first, most likely first, never the current one, at most five. */
export const nextStatuses = (status: Status): readonly Status[] => likelyAfter[status];

/** The stop ahead on the drawn road, where the good way leads; none when it is over. */
const aheadOf: Readonly<Record<Status, Status | null>> = {
  saved: 'sent',
  preparing: 'sent',
  inReview: 'sent',
  sent: 'received',
  received: 'invited',
  noAnswer: 'invited',
  invited: 'interviewed',
  interviewed: 'offered',
  trialDay: 'offered',
  offered: 'hired',
  hired: null,
  notChosen: null,
  declined: null,
  stopped: null,
  gone: null,
};

/** One stop of the road of an application, from its beginning to what probably comes next. */
export type RoadStop =
  | { readonly kind: 'status'; readonly state: 'done' | 'here'; readonly event: StatusEvent }
  | {
      readonly kind: 'done';
      readonly state: 'done';
      readonly event: ApplicationEvent & { readonly done: SideEvent };
    }
  | { readonly kind: 'ahead'; readonly state: 'todo'; readonly status: Status };

export function road(events: readonly ApplicationEvent[]): readonly RoadStop[] {
  const current = currentEvent(events);
  const stops: RoadStop[] = [];
  for (const event of inOrder(events)) {
    if (isStatusEvent(event)) {
      const here = event.id === current?.id && !isOver(event.status);
      stops.push({ kind: 'status', state: here ? 'here' : 'done', event });
    } else if (event.done !== '') {
      stops.push({ kind: 'done', state: 'done', event: { ...event, done: event.done } });
    }
  }
  const ahead = aheadOf[current?.status ?? 'saved'];
  if (ahead !== null) stops.push({ kind: 'ahead', state: 'todo', status: ahead });
  return stops;
}
