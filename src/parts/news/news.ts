import type { UnseenChange } from '#storage/space.ts';

/** What another person did, as one line. */
export type NewsKind =
  | 'help'
  | 'status'
  | 'application'
  | 'applications'
  | 'stepDone'
  | 'stepAdded'
  | 'stepsAdded'
  | 'notes'
  | 'changed'
  | 'meetingPlanned'
  | 'meetingChanged'
  | 'face'
  | 'agenda'
  | 'joined'
  | 'device';

export interface NewsItem {
  readonly id: string;
  readonly kind: NewsKind;
  readonly member: string;
  /** The application it is about, `''` when it is about none. */
  readonly application: string;
  /** The row that changed: a step, an application, a member; of a status the event. */
  readonly row: string;
  /** The last event that goes with it, `''` when there is none. */
  readonly event: string;
  /** Fields of the application that were changed. */
  readonly fields: readonly string[];
  /** The rows that a line sums up; empty when it tells of one. */
  readonly sum: readonly string[];
  readonly ms: number;
}

/** What a mentor is told: what was finished, and what is asked of him. Not that somebody typed. */
const FOR_MENTOR: ReadonlySet<NewsKind> = new Set<NewsKind>([
  'help',
  'status',
  'application',
  'applications',
  'stepDone',
  'stepAdded',
  'stepsAdded',
  'meetingPlanned',
  'meetingChanged',
  'face',
  'agenda',
  'joined',
  'device',
]);

export const isForMentor = ({ kind }: Pick<NewsItem, 'kind'>): boolean => FOR_MENTOR.has(kind);

/** What is needed of the rows that changed; a row that is not visible any more is undefined. */
export interface NewsRows {
  readonly application: (id: string) => boolean;
  readonly event: (id: string) => { readonly application: string } | undefined;
  readonly step: (id: string) =>
    | {
        readonly fromKind: string;
        readonly fromId: string;
        readonly isOpen: boolean;
        readonly asksHelp: boolean;
      }
    | undefined;
  readonly meeting: (id: string) => { readonly face: string } | undefined;
  readonly agendaItem: (id: string) => boolean;
  /** Whether it is a device that people must be told of. */
  readonly device: (id: string) => boolean;
}

/** What makes a talk another talk for who has to be there. */
const WHEN_AND_WHERE = ['on', 'at', 'place', 'state'];

/** Most telling first: of several things that one person did with an application one line is told. */
const TELLING: readonly NewsKind[] = ['application', 'status', 'notes', 'changed'];
const ABOUT_APPLICATION: ReadonlySet<NewsKind> = new Set(TELLING);

/** Lines for what others changed, latest first; acts and requests only, never silence or hours. */
export function newsOf(changes: readonly UnseenChange[], rows: NewsRows): readonly NewsItem[] {
  const told: NewsItem[] = [];
  const byApplication = new Map<string, NewsItem>();
  for (const change of changes) {
    const item = itemOf(change, rows);
    if (!item) continue;
    if (!ABOUT_APPLICATION.has(item.kind)) {
      told.push(item);
      continue;
    }
    const key = `${item.application}/${item.member}`;
    const known = byApplication.get(key);
    byApplication.set(key, known ? joined(known, item) : item);
  }
  const lines = [...told, ...byApplication.values()].sort((a, b) => b.ms - a.ms);
  return summedUp(summedUp(lines, 'application', 'applications'), 'stepAdded', 'stepsAdded');
}

/** So many new things of one kind at once, as when a whole file comes in for the first time, are one line. */
const MANY = 4;

function summedUp(lines: readonly NewsItem[], one: NewsKind, many: NewsKind): readonly NewsItem[] {
  const alike = (line: NewsItem): readonly NewsItem[] =>
    lines.filter((other) => other.kind === one && other.member === line.member);
  return lines.flatMap((line) => {
    const all = line.kind === one ? alike(line) : [];
    if (all.length < MANY) return [line];
    if (all[0] !== line) return [];
    const sum = all.map(({ row }) => row);
    return [{ ...line, id: `${many}/${line.member}`, kind: many, application: '', event: '', sum }];
  });
}

/** The more telling one, with the latest event of the two. */
function joined(a: NewsItem, b: NewsItem): NewsItem {
  const later = a.event !== '' && (b.event === '' || a.ms > b.ms) ? a : b;
  return { ...(moreTelling(b, a) ? b : a), event: later.event, ms: Math.max(a.ms, b.ms) };
}

const moreTelling = (a: NewsItem, b: NewsItem): boolean => {
  const difference = TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind);
  return difference < 0 || (difference === 0 && a.ms > b.ms);
};

function itemOf(change: UnseenChange, rows: NewsRows): NewsItem | undefined {
  if (change.member === null) return undefined;
  const fields = new Set(change.fields);
  const item = (kind: NewsKind, application: string): NewsItem => ({
    id: `${change.table}/${change.row}/${change.member ?? ''}`,
    kind,
    member: change.member ?? '',
    application,
    row: change.row,
    event: change.table === 'applicationEvent' ? change.row : '',
    fields: change.table === 'application' ? change.fields : [],
    sum: [],
    ms: change.ms,
  });
  switch (change.table) {
    case 'application':
      if (!rows.application(change.row)) return undefined;
      if (fields.has('addedOn')) return item('application', change.row);
      return item(fields.size === 1 && fields.has('notes') ? 'notes' : 'changed', change.row);
    case 'applicationEvent': {
      const event = rows.event(change.row);
      return event && rows.application(event.application) ? item('status', event.application) : undefined;
    }
    case 'step': {
      const step = rows.step(change.row);
      if (!step) return undefined;
      const about = step.fromKind === 'application' ? step.fromId : '';
      if (fields.has('doneOn') && !step.isOpen) return item('stepDone', about);
      if (fields.has('helpAskedOn') && step.asksHelp) return item('help', about);
      return fields.has('fromKind') && step.isOpen ? item('stepAdded', about) : undefined;
    }
    case 'meeting': {
      const meeting = rows.meeting(change.row);
      if (!meeting) return undefined;
      if (fields.has('addedOn')) return item('meetingPlanned', '');
      if (fields.has('face') && meeting.face !== '') return item('face', '');
      return WHEN_AND_WHERE.some((field) => fields.has(field)) ? item('meetingChanged', '') : undefined;
    }
    case 'agendaItem':
      return fields.has('addedOn') && rows.agendaItem(change.row) ? item('agenda', '') : undefined;
    case 'member':
      return fields.has('joinedOn') ? item('joined', '') : undefined;
    case 'device':
      return fields.has('addedOn') && rows.device(change.row) ? item('device', '') : undefined;
    default:
      return undefined;
  }
}
