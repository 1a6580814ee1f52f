import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const cvRoutes: readonly RouteObject[] = [
  page('/cv', async () => ({ Component: (await import('#features/cv/CvsPage.tsx')).CvsPage })),
  page('/cv/new', async () => ({ Component: (await import('#features/cv/NewCvPage.tsx')).NewCvPage })),
  page('/cv/import', async () => ({ Component: (await import('#features/cv/ImportPage.tsx')).ImportPage })),
  page('/cv/:id', async () => ({ Component: (await import('../screens/CvScreen.tsx')).CvScreen })),
  page('/cv/:id/preview', async () => ({
    Component: (await import('../screens/CvPreviewScreen.tsx')).CvPreviewScreen,
  })),
  page('/cv/:id/spelling', async () => ({
    Component: (await import('../screens/CvSpellingScreen.tsx')).CvSpellingScreen,
  })),
  page('/cv/:id/gap', async () => ({ Component: (await import('#features/cv/GapPage.tsx')).GapPage })),
  page('/cv/:id/versions', async () => ({
    Component: (await import('#features/cv/VersionsPage.tsx')).VersionsPage,
  })),
  page('/cv/:id/:part', async () => ({ Component: (await import('#features/cv/PartPage.tsx')).PartPage })),
  page('/cv/:id/:part/:item', async () => ({
    Component: (await import('#features/cv/ItemPage.tsx')).ItemPage,
  })),
];
