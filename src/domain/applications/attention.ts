import { daysBetween, type CivilDate } from '../shared/civil-date.ts';
import {
  currentEvent,
  currentStatus,
  hasPlannedDay,
  inOrder,
  isClosingSoon,
  isReminderDue,
  type Application,
  type ApplicationEvent,
} from './rules.ts';

/** What an application asks for by itself, when nobody wrote a step for it. The order is that of urgency. */
export const SUGGESTIONS = [
  'goToTalk',
  'sayYesOrNo',
  'tellHowItWent',
  'closesSoon',
  'writeDay',
  'askAgain',
  'finish',
] as const;
export type SuggestionKind = (typeof SUGGESTIONS)[number];

export interface Suggestion<A> {
  readonly kind: SuggestionKind;
  readonly application: A;
  /** The day it is about: of the talk, the closing; null when there is none. */
  readonly on: CivilDate | null;
  /** Hour of the talk, `''` when there is none. */
  readonly at: string;
}

type Watched = Pick<Application, 'closingOn' | 'remindOn' | 'addedOn'>;

/** A talk or trial day this near is what she thinks of first. */
const TALK_NEAR_DAYS = 7;

/** What one application asks for today, or undefined. */
export function suggestionFor<A extends Watched>(
  application: A,
  events: readonly ApplicationEvent[],
  today: CivilDate,
): Suggestion<A> | undefined {
  const current = currentEvent(events);
  const status = current?.status ?? currentStatus(events);
  const suggest = (kind: SuggestionKind, on: CivilDate | null = null, at = ''): Suggestion<A> => ({
    kind,
    application,
    on,
    at,
  });

  if (current && hasPlannedDay(status)) {
    if (current.plannedOn === null) return suggest('writeDay');
    const days = daysBetween(today, current.plannedOn);
    if (days < 0) return suggest('tellHowItWent', current.plannedOn);
    return days <= TALK_NEAR_DAYS ? suggest('goToTalk', current.plannedOn, current.at) : undefined;
  }
  if (status === 'offered') return suggest('sayYesOrNo');
  if (isClosingSoon(application, status, today)) return suggest('closesSoon', application.closingOn);
  if (isReminderDue(application, events, today))
    return suggest('askAgain', inOrder(events).at(-1)?.on ?? null);
  return status === 'preparing' || status === 'saved' ? suggest('finish', application.closingOn) : undefined;
}

const FAR = '9999-12-31';

/** What asks for attention over all applications, most urgent first; equal ones by day, then as they were added. */
export function suggestions<A extends Watched>(
  applications: readonly { readonly application: A; readonly events: readonly ApplicationEvent[] }[],
  today: CivilDate,
): readonly Suggestion<A>[] {
  return applications
    .map(({ application, events }) => suggestionFor(application, events, today))
    .filter((one) => one !== undefined)
    .sort(
      (a, b) =>
        SUGGESTIONS.indexOf(a.kind) - SUGGESTIONS.indexOf(b.kind) ||
        (a.on ?? FAR).localeCompare(b.on ?? FAR, 'en') ||
        (a.application.addedOn ?? FAR).localeCompare(b.application.addedOn ?? FAR, 'en'),
    );
}
