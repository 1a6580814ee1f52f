import { matchRoutes } from 'react-router';
import { FIRST_PLACE, routes } from './Routes.tsx';

/**
 * Loads the screen of an address while the file is still opening, so that it can be drawn at once. One that does not load
 * is asked for again by the router, which says so.
 */
export async function loadScreen({ pathname }: { readonly pathname: string }): Promise<void> {
  const matches = matchRoutes(routes, pathname === '/' ? FIRST_PLACE : pathname) ?? [];
  await Promise.allSettled(
    matches.map(async ({ route }) => {
      if (typeof route.lazy === 'function') await route.lazy();
    }),
  );
}
