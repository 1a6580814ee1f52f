import { readdirSync, readFileSync } from 'node:fs';
import { matchRoutes } from 'react-router';

const app = new URL('../../../src/app/', import.meta.url);

/** As they stand in the source: one without a slash is below the one before it. */
function patternsIn(text: string): readonly string[] {
  let parent = '';
  return [...text.matchAll(/\bpage\(\s*'([^']+)'|\bpath: '([^']+)'/g)].map(([, ofPage, ofRoute = '']) => {
    const path = ofPage ?? ofRoute;
    if (!path.startsWith('/') && path !== '*') return `${parent}/${path}`;
    parent = path;
    return path;
  });
}

/** The patterns of all addresses of the app. Compared with its router in tests/tooling. */
export const ROUTE_PATTERNS: readonly string[] = [
  'Routes.tsx',
  ...readdirSync(new URL('routes/', app))
    .filter((name) => name !== 'page.ts')
    .map((name) => `routes/${name}`),
].flatMap((file) => patternsIn(readFileSync(new URL(file, app), 'utf8')));

const asRoutes = ROUTE_PATTERNS.map((path) => ({ path }));

/** The pattern of an address, as the app's router would choose it. */
export const patternOf = (pathname: string): string =>
  matchRoutes(asRoutes, pathname)?.at(-1)?.route.path ?? '*';
