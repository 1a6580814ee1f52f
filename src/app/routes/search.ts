import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const searchRoutes: readonly RouteObject[] = [
  page('/search', async () => ({ Component: (await import('#features/search/SearchPage.tsx')).SearchPage })),
];
