import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const lettersRoutes: readonly RouteObject[] = [
  page('/letters', async () => ({
    Component: (await import('#features/letters/LettersPage.tsx')).LettersPage,
  })),
  page('/letters/new', async () => ({
    Component: (await import('#features/letters/NewLetterPage.tsx')).NewLetterPage,
  })),
  page('/letters/:id', async () => ({
    Component: (await import('#features/letters/LetterPage.tsx')).LetterPage,
  })),
  page('/letters/:id/preview', async () => ({
    Component: (await import('../screens/LetterPreviewScreen.tsx')).LetterPreviewScreen,
  })),
  page('/letters/:id/spelling', async () => ({
    Component: (await import('../screens/LetterSpellingScreen.tsx')).LetterSpellingScreen,
  })),
  page('/letters/:id/versions', async () => ({
    Component: (await import('#features/letters/VersionsPage.tsx')).VersionsPage,
  })),
  page('/letters/:id/:part', async () => ({
    Component: (await import('#features/letters/PartPage.tsx')).PartPage,
  })),
];
