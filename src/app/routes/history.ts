import type { RouteObject } from 'react-router';
import { page } from './page.ts';

const bothWrote = async () => ({
  Component: (await import('#features/both-wrote/BothWrotePage.tsx')).BothWrotePage,
});

export const historyRoutes: readonly RouteObject[] = [
  page('/applications/:id/both/:field', bothWrote),
  page('/both/:table/:row/:field', bothWrote),
  page('/history/:table/:row/:field', async () => ({
    Component: (await import('#features/history/HistoryPage.tsx')).HistoryPage,
  })),
];
