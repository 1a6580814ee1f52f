import { placeAt, type Positioned } from '#core/merge/order.ts';
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts';
import type { RowOf } from '../shared/record.ts';
import type { agendaItems, Face, meetings, MeetingKind } from './model.ts';

export type Meeting = RowOf<typeof meetings>;
export type AgendaItem = RowOf<typeof agendaItems>;

/** A talk that has a day. */
export type DatedMeeting = Meeting & { readonly on: CivilDate };

const WEEK = 7;
const FIRST_TIME = '10:00';
const LIKELY_TIMES = ['10:00', '13:00', '15:00'];
const MOST_CHIPS = 4;

const hasDay = <M extends Meeting>(meeting: M): meeting is M & DatedMeeting => meeting.on !== null;

/** By day, then by hour, then by id, so that two devices show one order. */
export function bySoonest<M extends Meeting>(list: readonly M[]): readonly (M & DatedMeeting)[] {
  const key = ({ on, at, id }: M & DatedMeeting): string => `${on} ${at} ${id}`;
  return list.filter(hasDay).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Talks that are planned for today or later, the nearest first. */
export const plannedTalks = <M extends Meeting>(
  list: readonly M[],
  today: CivilDate,
): readonly (M & DatedMeeting)[] =>
  bySoonest(list).filter(({ state, on }) => state === 'planned' && on >= today);

export const nextTalk = <M extends Meeting>(
  list: readonly M[],
  today: CivilDate,
): (M & DatedMeeting) | undefined => plannedTalks(list, today)[0];

/** Talks whose day is over and of which nobody said whether they went on. */
export const unansweredTalks = <M extends Meeting>(
  list: readonly M[],
  today: CivilDate,
): readonly (M & DatedMeeting)[] =>
  bySoonest(list).filter(({ state, on }) => state === 'planned' && on < today);

/** Talks that are answered: held, or did not go on. The latest first. */
export const pastTalks = <M extends Meeting>(list: readonly M[]): readonly (M & DatedMeeting)[] =>
  bySoonest(list)
    .filter(({ state }) => state !== 'planned')
    .reverse();

export const heldTalks = <M extends Meeting>(list: readonly M[]): readonly (M & DatedMeeting)[] =>
  pastTalks(list).filter(({ state }) => state === 'held');

/** The talk before this one that was held, if any. */
export function heldBefore<M extends Meeting>(
  list: readonly M[],
  meeting: Meeting,
): (M & DatedMeeting) | undefined {
  const key = (one: Meeting): string => `${one.on ?? ''} ${one.at}`;
  return heldTalks(list).find((one) => one.id !== meeting.id && key(one) <= key(meeting));
}

export interface Proposal {
  readonly on: CivilDate;
  readonly at: string;
  /** `''`: at the centre, as was agreed. */
  readonly place: string;
  readonly minutes: number;
  readonly kind: MeetingKind;
}

/**
 * What is proposed for the next talk: the weekday, hour, place and length of the last one, a week later; when that is
 * over already, the first such day from today on. The first talk is in a week, at ten, at the centre.
 */
export function proposalFor(list: readonly Meeting[], today: CivilDate): Proposal {
  const last = bySoonest(list)
    .filter(({ state }) => state !== 'cancelled')
    .at(-1);
  if (!last) return { on: addDays(today, WEEK), at: FIRST_TIME, place: '', minutes: 60, kind: 'weekly' };
  const weeks = Math.max(1, Math.ceil(daysBetween(last.on, today) / WEEK));
  return {
    on: addDays(last.on, weeks * WEEK),
    at: last.at === '' ? FIRST_TIME : last.at,
    place: last.place,
    minutes: last.minutes,
    kind: 'weekly',
  };
}

const SATURDAY = 6;
/** 0 is Sunday. */
const weekdayOf = (day: CivilDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWorkday = (day: CivilDate): boolean => weekdayOf(day) !== 0 && weekdayOf(day) !== SATURDAY;

const NEAR_DAYS = 2;

/** The days that are offered: the proposed one, the same weekday after it, and the nearest working days. */
export function dayChoices(proposed: CivilDate, today: CivilDate): readonly CivilDate[] {
  const near: CivilDate[] = [];
  for (let ahead = 1; near.length < NEAR_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (isWorkday(day) && day !== proposed) near.push(day);
  }
  return [...new Set([...near, proposed, addDays(proposed, WEEK)])].sort();
}

const latestFirst = <T>(values: readonly T[]): readonly T[] => [...new Set([...values].reverse())];

/** The hours that are offered: those of earlier talks, latest first, then likely ones; shown in order of the day. */
export const timeChoices = (list: readonly Meeting[], proposed: string): readonly string[] =>
  [...new Set([proposed, ...latestFirst(bySoonest(list).map(({ at }) => at)), ...LIKELY_TIMES])]
    .filter((at) => at !== '')
    .slice(0, MOST_CHIPS)
    .sort();

/** The places that are offered: the centre, and where they talked before. */
export const placeChoices = (list: readonly Meeting[], proposed: string): readonly string[] =>
  [...new Set(['', proposed, ...latestFirst(bySoonest(list).map(({ place }) => place))])].slice(
    0,
    MOST_CHIPS,
  );

const WEEKS_OF_A_PAIR = 26;

export interface Weeks {
  readonly total: number;
  /** This week, from 1; null when there is no beginning yet. */
  readonly now: number | null;
  /** Per week whether they talked. */
  readonly talked: readonly boolean[];
}

/** The weeks of a pair: which one it is, and in which they talked. A week without a talk is just a week. */
export function weeksOf(
  list: readonly Meeting[],
  { startOn, endOn }: { readonly startOn: CivilDate | null; readonly endOn: CivilDate | null },
  today: CivilDate,
): Weeks {
  const held = heldTalks(list);
  const first = startOn ?? held.at(-1)?.on ?? null;
  if (first === null)
    return {
      total: WEEKS_OF_A_PAIR,
      now: null,
      talked: Array.from({ length: WEEKS_OF_A_PAIR }, () => false),
    };
  const weekOf = (day: CivilDate): number => Math.floor(daysBetween(first, day) / WEEK);
  const planned = endOn === null ? WEEKS_OF_A_PAIR : Math.ceil(daysBetween(first, endOn) / WEEK);
  const total = Math.max(1, planned);
  const talkedIn = new Set(held.map(({ on }) => Math.min(total - 1, Math.max(0, weekOf(on)))));
  return {
    total,
    now: Math.min(total, Math.max(1, weekOf(today) + 1)),
    talked: Array.from({ length: total }, (_, week) => talkedIn.has(week)),
  };
}

const inOrder = (list: readonly AgendaItem[]): readonly AgendaItem[] =>
  [...list].sort((a, b) =>
    a.pos < b.pos
      ? -1
      : a.pos > b.pos
        ? 1
        : (a.addedOn ?? '') < (b.addedOn ?? '')
          ? -1
          : a.id < b.id
            ? -1
            : 1,
  );

/** Points that wait for the next talk; of a talk that is over, those nobody came to. */
export const waitingItems = (
  items: readonly AgendaItem[],
  list: readonly Meeting[],
): readonly AgendaItem[] => {
  const ahead = new Set(list.filter(({ state }) => state === 'planned').map(({ id }) => id));
  return inOrder(items.filter(({ meeting, doneOn }) => doneOn === null && !ahead.has(meeting)));
};

/**
 * What a talk is about: its own points, and, when it is the next one or the one of which nobody told yet, those that
 * wait. What was talked about stays with the talk in which it was.
 */
export function agendaOf(
  items: readonly AgendaItem[],
  list: readonly Meeting[],
  meeting: Meeting,
  today: CivilDate,
): readonly AgendaItem[] {
  const own = items.filter((item) => item.meeting === meeting.id);
  const isTurn =
    meeting.state === 'planned' &&
    meeting.on !== null &&
    (meeting.on < today || nextTalk(list, today)?.id === meeting.id);
  return inOrder(isTurn ? [...own, ...waitingItems(items, list)] : own);
}

/** The place of a new point: after all others. */
export const lastPlace = (items: readonly Positioned[], id: string): readonly Positioned[] =>
  placeAt(
    [...items].sort((a, b) => (a.pos < b.pos ? -1 : a.pos > b.pos ? 1 : a.id < b.id ? -1 : 1)),
    id,
    items.length,
  );

/** Not held: called off while its day was ahead, else it did not go on. No difference in blame. */
export const stateWhenNotHeld = (meeting: Pick<Meeting, 'on'>, today: CivilDate): 'cancelled' | 'missed' =>
  meeting.on !== null && meeting.on > today ? 'cancelled' : 'missed';

const ASK_FACE_DAYS = 2;

/** The talk about which she is asked how it was: held today or at most two days ago, and she sent nothing yet. */
export const talkToAskAbout = <M extends Meeting>(
  list: readonly M[],
  today: CivilDate,
): (M & DatedMeeting) | undefined =>
  heldTalks(list).find(
    ({ on, face }) => face === '' && on <= today && daysBetween(on, today) <= ASK_FACE_DAYS,
  );

/** How she felt is the mentor's to see only after she sent it; for herself her own word counts. */
export const shownFace = (
  meeting: Pick<Meeting, 'face'>,
  own: { readonly face: Face | '' } | undefined,
): Face | '' => (own !== undefined && own.face !== '' ? own.face : meeting.face);

const QUIET_DAYS = 14;

/** Nothing is planned, and the last talk (or the beginning) is two weeks ago. Said neutrally. */
export function lacksTalk(list: readonly Meeting[], startOn: CivilDate | null, today: CivilDate): boolean {
  if (plannedTalks(list, today).length > 0) return false;
  const last = bySoonest(list).at(-1)?.on ?? startOn;
  return last !== null && daysBetween(last, today) > QUIET_DAYS;
}

interface AgreedStep {
  readonly fromKind: string;
  readonly fromId: string;
  readonly doneOn: CivilDate | null;
  readonly result: string;
}

/** What was agreed before this talk: the steps of the last one, and those of earlier ones that are still open. */
export function agreedBefore<S extends AgreedStep>(
  steps: readonly S[],
  list: readonly Meeting[],
  meeting: Meeting,
): readonly S[] {
  const last = heldBefore(list, meeting)?.id;
  return steps.filter(
    ({ fromKind, fromId, doneOn, result }) =>
      fromKind === 'meeting' &&
      fromId !== meeting.id &&
      (fromId === last || (doneOn === null && result === '')),
  );
}
