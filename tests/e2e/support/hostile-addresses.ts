import { matchPath } from 'react-router';
import type { HostileFile } from '#tests/fixtures/hostile-file.ts';
import { PAGE_PATTERNS } from './routes.ts';

/** The addresses of one route, whether a text of the file stands at each of them, and whether the app goes on from them by itself. */
interface Visit {
  readonly addresses: readonly string[];
  readonly shows: boolean;
  readonly goesOn: boolean;
}

const shown = (...addresses: readonly string[]): Visit => ({ addresses, shows: true, goesOn: false });
/** Nothing there is of the file, or only what a person has not opened yet. */
const bare = (...addresses: readonly string[]): Visit => ({
  addresses,
  shows: false,
  goesOn: false,
});

const isFull = process.env['PROOF'] === '1';

/** Some rows from both ends of a list: all of them in `npm run proof`. */
const some = (list: readonly string[], ends = 1): readonly string[] =>
  isFull || list.length <= 2 * ends ? list : [...list.slice(0, ends), ...list.slice(-ends)];

/** For each route of the app every kind of page that it has, of the rows of a hostile file. */
function visits({ rows, item }: HostileFile): Readonly<Record<string, Visit>> {
  const first = Object.fromEntries(Object.entries(rows).map(([kind, [id = '']]) => [kind, id])) as Readonly<
    Record<keyof HostileFile['rows'], string>
  >;
  const { application, event, goal, step, meeting, cv, letter, note, device, member } = first;
  const nextMeeting = rows.meeting.at(-1) ?? '';
  const openStep = rows.step[1] ?? '';
  const each = (kind: keyof typeof rows, ends: number, to: (id: string) => string): readonly string[] =>
    some(rows[kind], ends).map(to);
  return {
    '/hide': bare('/hide'),
    '/start': bare('/start'),
    '/join': bare('/join', '/join?ask=paste', '/join?ask=request', '/join?own=give'),
    '/demo/:role': bare(),
    '/backup/restore': bare('/backup/restore'),
    '/today': shown('/today'),
    '/jobs': shown('/jobs'),
    '/applications/new': bare('/applications/new'),
    '/applications': shown('/applications'),
    '/applications/:id': shown(...each('application', 2, (id) => `/applications/${id}`)),
    '/applications/:id/edit/:field': shown(
      ...['employer', 'job', 'place', 'hours', 'contact', 'learned'].map(
        (field) => `/applications/${application}/edit/${field}`,
      ),
    ),
    '/applications/:id/news': shown(`/applications/${application}/news`),
    '/applications/:id/news/:event': shown(`/applications/${application}/news/${event}`),
    '/applications/:id/step/:step': shown(`/applications/${application}/step/${openStep}`),
    '/applications/:id/sent/:copy': shown(
      ...each('sentCopy', 2, (id) => `/applications/${application}/sent/${id}`),
    ),
    '/applications/:id/both/:field': shown(`/applications/${application}/both/hours`),
    '/both/:table/:row/:field': shown(`/both/goal/${goal}/what`),
    '/history/:table/:row/:field': shown(
      `/history/note/${note}/body`,
      `/history/application/${application}/hours`,
      `/history/goal/${goal}/what`,
    ),
    '/plan': shown('/plan'),
    '/plan/print': shown('/plan/print'),
    '/plan/:section': shown(
      ...['now', 'canDo', 'want', 'learn', 'inTheWay', 'helpers'].map((section) => `/plan/${section}`),
    ),
    '/plan/goals/new': bare('/plan/goals/new'),
    '/plan/goals/order': shown('/plan/goals/order'),
    '/plan/goals/:id': shown(...each('goal', 2, (id) => `/plan/goals/${id}`)),
    '/plan/goals/:id/edit/:field': shown(
      ...['what', 'why'].map((field) => `/plan/goals/${goal}/edit/${field}`),
    ),
    '/plan/goals/:id/look-back': shown(`/plan/goals/${goal}/look-back`),
    '/plan/steps/new': bare('/plan/steps/new'),
    '/plan/steps/:id': shown(...each('step', 2, (id) => `/plan/steps/${id}`)),
    '/plan/steps/:id/edit': shown(`/plan/steps/${openStep}/edit`),
    '/plan/steps/:id/look-back': shown(`/plan/steps/${step}/look-back`),
    '/meetings': shown('/meetings'),
    '/meetings/new': bare('/meetings/new'),
    '/meetings/points/:item': shown(...each('point', 1, (id) => `/meetings/points/${id}`)),
    '/meetings/:id': shown(...each('meeting', 2, (id) => `/meetings/${id}`)),
    '/meetings/:id/edit': shown(`/meetings/${nextMeeting}/edit`),
    '/meetings/:id/talk': shown(`/meetings/${nextMeeting}/talk`),
    '/meetings/:id/missed': bare(`/meetings/${nextMeeting}/missed`, `/meetings/${meeting}/missed`),
    '/cv': shown('/cv'),
    '/cv/new': bare('/cv/new'),
    '/cv/import': bare('/cv/import'),
    '/cv/:id': shown(...each('cv', 2, (id) => `/cv/${id}`)),
    '/cv/:id/preview': shown(...rows.cv.slice(0, isFull ? 3 : 1).map((id) => `/cv/${id}/preview`)),
    '/cv/:id/spelling': bare(`/cv/${cv}/spelling`),
    '/cv/:id/gap': bare(`/cv/${cv}/gap`),
    '/cv/:id/versions': shown(`/cv/${cv}/versions`),
    '/cv/:id/:part': shown(
      ...['about', 'personal', 'profile', 'work', 'home', 'education', 'hobbies', 'references'].map(
        (part) => `/cv/${cv}/${part}`,
      ),
    ),
    '/cv/:id/:part/:item': shown(`/cv/${cv}/work/${item}`),
    '/letters': shown('/letters'),
    '/letters/new': bare('/letters/new', '/letters/new?kind=vacancy'),
    '/letters/:id': shown(...each('letter', 2, (id) => `/letters/${id}`)),
    // Later ones have no long texts, and so no paper.
    '/letters/:id/preview': shown(
      ...rows.letter.slice(0, isFull ? 12 : 4).map((id) => `/letters/${id}/preview`),
    ),
    '/letters/:id/spelling': bare(`/letters/${letter}/spelling`),
    '/letters/:id/versions': shown(`/letters/${letter}/versions`),
    '/letters/:id/:part': shown(
      ...['sender', 'receiver', 'opening', 'why', 'can', 'close', 'about'].map(
        (part) => `/letters/${letter}/${part}`,
      ),
    ),
    '/notes': shown('/notes'),
    '/notes/new': { ...bare('/notes/new'), goesOn: true },
    '/notes/:id': shown(...each('note', 2, (id) => `/notes/${id}`)),
    '/search': bare('/search'),
    '/sharing': shown('/sharing'),
    '/sharing/before': bare('/sharing/before'),
    '/sharing/device/:device': shown(`/sharing/device/${device}`),
    '/sharing/device/:device/name': shown(`/sharing/device/${device}/name`),
    '/sharing/device/:device/lost': bare(`/sharing/device/${device}/lost`),
    '/sharing/:member/:field': shown(`/sharing/${member}/name`),
    '/mentees': shown('/mentees'),
    '/backup': bare('/backup'),
    '/backup/readable': bare('/backup/readable'),
    '/help': bare('/help'),
    '/settings': bare('/settings'),
    '/settings/install': bare('/settings/install'),
    '/settings/language': bare('/settings/language'),
    '/settings/deleted': bare('/settings/deleted'),
    '*': bare('/nowhere/<script>alert(1)</script>'),
  };
}

/** Every route of the app with what is visited of it; throws when one has nothing. */
export function hostileAddresses(file: HostileFile): readonly (Visit & { readonly route: string })[] {
  const known = visits(file);
  const [missing, gone] = [
    PAGE_PATTERNS.filter((route) => !Object.hasOwn(known, route)),
    Object.keys(known).filter((route) => !PAGE_PATTERNS.includes(route)),
  ];
  if (missing.length > 0 || gone.length > 0)
    throw new Error(
      `routes that are not visited: ${missing.join(' ')}; that are no routes: ${gone.join(' ')}`,
    );
  return PAGE_PATTERNS.map((route) => {
    const visit = known[route] ?? bare();
    const strange = visit.addresses.find((address) => !matchPath(route, address.split('?')[0] ?? ''));
    if (strange !== undefined) throw new Error(`${strange} is no address of ${route}`);
    return { route, ...visit };
  });
}
