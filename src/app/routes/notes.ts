import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const notesRoutes: readonly RouteObject[] = [
  page('/notes', async () => ({ Component: (await import('#features/notes/NotesPage.tsx')).NotesPage })),
  page('/notes/new', async () => ({
    Component: (await import('#features/notes/NewNotePage.tsx')).NewNotePage,
  })),
  page('/notes/:id', async () => ({ Component: (await import('#features/notes/NotePage.tsx')).NotePage })),
];
