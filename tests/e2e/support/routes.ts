import { matchRoutes, type RouteObject } from 'react-router';
import { always, before, first, hide, started } from '#app/route-table.ts';

const patternsOf = (routes: readonly RouteObject[], parent = ''): readonly string[] =>
  routes.flatMap(({ path = '', children = [] }) => {
    const whole = parent === '' ? path : `${parent}/${path}`;
    return [whole, ...patternsOf(children, whole)];
  });

/** The patterns of all addresses that have a page. Compared with the app's router in tests/tooling. */
export const PAGE_PATTERNS: readonly string[] = patternsOf([hide, first, ...before, ...always, ...started]);

/** With the place from where the app goes on by itself. */
export const ROUTE_PATTERNS: readonly string[] = ['/', ...PAGE_PATTERNS];

const asRoutes = ROUTE_PATTERNS.map((path) => ({ path }));

/** The pattern of an address, as the app's router would choose it. */
export const patternOf = (pathname: string): string =>
  matchRoutes(asRoutes, pathname)?.at(-1)?.route.path ?? '*';
