import { matchRoutes } from 'react-router';
import type { Look } from '#storage/first-look.ts';
import type { FirstLooks } from './routes/page.ts';
import { firstPlace, routes } from './Routes.tsx';

const looksOf = (route: object): readonly Look[] =>
  ('handle' in route ? (route.handle as FirstLooks | undefined) : undefined)?.looks ?? [];

/**
 * Loads the screen of an address while the file is still opening, so that it can be drawn at once; answers what it begins
 * with reading. One that does not load is asked for again by the router, which says so.
 */
export async function loadScreen(
  { pathname }: { readonly pathname: string },
  hasFile: boolean,
): Promise<readonly Look[]> {
  const matches = matchRoutes(routes, pathname === '/' ? firstPlace(hasFile) : pathname) ?? [];
  const loaded = await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return [];
      return looksOf(await route.lazy());
    }),
  ).catch(() => []);
  return loaded.flat();
}
