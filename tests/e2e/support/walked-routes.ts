import type { Page } from '@playwright/test';
import { patternOf } from './routes.ts';
import type { Round, WalkPart } from './walk.ts';

/** Where the screens of each part are. A route of the app that stands nowhere here has no screen that is looked at. */
export const WALKED_ROUTES: Readonly<Record<WalkPart, readonly string[]>> = {
  first: ['/', '/start', '/today', '/sharing/before'],
  applications: [
    '/today',
    '/jobs',
    '/applications',
    '/applications/new',
    '/applications/:id',
    '/applications/:id/edit/:field',
    '/applications/:id/news',
    '/applications/:id/news/:event',
    '/applications/:id/step/:step',
    '/applications/:id/both/:field',
    '/both/:table/:row/:field',
  ],
  house: [
    '/sharing',
    '/sharing/:member/:field',
    '/mentees',
    '/settings',
    '/settings/deleted',
    '/settings/install',
    '/settings/language',
    '/help',
    '/hide',
    '*',
  ],
  plan: [
    '/plan',
    '/plan/print',
    '/plan/:section',
    '/plan/goals/new',
    '/plan/goals/order',
    '/plan/goals/:id',
    '/plan/goals/:id/edit/:field',
    '/plan/goals/:id/look-back',
    '/plan/steps/new',
    '/plan/steps/:id',
    '/plan/steps/:id/edit',
    '/plan/steps/:id/look-back',
  ],
  meetings: [
    '/meetings',
    '/meetings/new',
    '/meetings/points/:item',
    '/meetings/:id',
    '/meetings/:id/edit',
    '/meetings/:id/missed',
    '/meetings/:id/talk',
  ],
  cv: ['/cv', '/cv/new', '/cv/:id', '/cv/:id/:part', '/cv/:id/:part/:item'],
  cvFiles: ['/cv/import', '/cv/:id/gap', '/cv/:id/preview', '/cv/:id/spelling', '/cv/:id/versions'],
  letters: [
    '/letters',
    '/letters/new',
    '/letters/:id',
    '/letters/:id/:part',
    '/letters/:id/preview',
    '/letters/:id/spelling',
    '/letters/:id/versions',
    '/applications/:id/sent/:copy',
  ],
  notesAndSearch: ['/notes', '/notes/new', '/notes/:id', '/search'],
  history: ['/both/:table/:row/:field', '/history/:table/:row/:field'],
  backup: ['/backup', '/backup/readable', '/backup/restore'],
  joining: [
    '/join',
    '/sharing',
    '/sharing/device/:device',
    '/sharing/device/:device/name',
    '/sharing/device/:device/lost',
  ],
};

/** Those that every device comes past before a part begins. */
export const ON_THE_WAY: readonly string[] = ['/demo/:role'];

/** What is sent is made into a file first, by parts that may not be on the device yet. */
const NEEDS_NETWORK: readonly string[] = ['/applications/:id/sent/:copy'];

/** Of a part that the page is about to go past: asked afterwards, it names the routes that it did not come to. */
export function routesMissedBy(
  page: Page,
  { part, network }: Pick<Round, 'part' | 'network'>,
): () => readonly string[] {
  const seen = new Set<string>();
  page.on('framenavigated', (frame) => {
    const { protocol, pathname } = new URL(frame.url());
    if (protocol.startsWith('http')) seen.add(patternOf(pathname));
  });
  return () =>
    WALKED_ROUTES[part]
      .filter((route) => !seen.has(route) && (network === 'online' || !NEEDS_NETWORK.includes(route)))
      .map((route) => `no screen of ${part} is at ${route}`);
}
