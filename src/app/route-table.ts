import type { RouteObject } from 'react-router';
import { backupRoutes, restoreRoutes } from './routes/backup.ts';
import { cvRoutes } from './routes/cv.ts';
import { historyRoutes } from './routes/history.ts';
import { lettersRoutes } from './routes/letters.ts';
import { meetingsRoutes } from './routes/meetings.ts';
import { notesRoutes } from './routes/notes.ts';
import { page } from './routes/page.ts';
import { planRoutes } from './routes/plan.ts';
import { searchRoutes } from './routes/search.ts';
import { sharingRoutes } from './routes/sharing.ts';

/** Of a file. */
export const started: readonly RouteObject[] = [
  page('/today', async () => {
    const [{ TodayScreen }, { todayLooks }] = await Promise.all([
      import('./screens/TodayScreen.tsx'),
      import('#features/today/today-looks.ts'),
    ]);
    return { Component: TodayScreen, handle: { looks: todayLooks } };
  }),
  page('/jobs', async () => ({ Component: (await import('#features/work/WorkPage.tsx')).WorkPage })),
  page('/applications/new', async () => ({
    Component: (await import('#features/applications/AddApplicationPage.tsx')).AddApplicationPage,
  })),
  {
    ...page('/applications', async () => ({
      Component: (await import('#features/applications/ApplicationsPage.tsx')).ApplicationsPage,
    })),
    children: [
      page(':id', async () => ({
        Component: (await import('#features/applications/ApplicationPage.tsx')).ApplicationPage,
      })),
    ],
  },
  page('/applications/:id/edit/:field', async () => ({
    Component: (await import('#features/applications/EditFieldPage.tsx')).EditFieldPage,
  })),
  page('/applications/:id/news', async () => ({
    Component: (await import('#features/applications/NewsPage.tsx')).NewsPage,
  })),
  page('/applications/:id/news/:event', async () => ({
    Component: (await import('#features/applications/EditNewsPage.tsx')).EditNewsPage,
  })),
  page('/applications/:id/step/:step', async () => ({
    Component: (await import('#features/applications/StepPage.tsx')).StepPage,
  })),
  page('/applications/:id/sent/:copy', async () => ({
    Component: (await import('#features/applications/SentPage.tsx')).SentPage,
  })),
  page('/settings/deleted', async () => ({
    Component: (await import('#features/deleted/DeletedPage.tsx')).DeletedPage,
  })),
  page('/sharing', async () => ({ Component: (await import('./screens/SharingScreen.tsx')).SharingScreen })),
  page('/sharing/:member/:field', async () => ({
    Component: (await import('#features/sharing/MemberFieldPage.tsx')).MemberFieldPage,
  })),
  page('/mentees', async () => ({ Component: (await import('./screens/MenteesScreen.tsx')).MenteesScreen })),
  ...planRoutes,
  ...meetingsRoutes,
  ...cvRoutes,
  ...lettersRoutes,
  ...notesRoutes,
  ...sharingRoutes,
  ...searchRoutes,
  ...historyRoutes,
  ...backupRoutes,
];

/** With a file or without. */
export const always: readonly RouteObject[] = [
  page('/help', async () => ({ Component: (await import('./screens/HelpScreen.tsx')).HelpScreen })),
  page('/settings', async () => ({
    Component: (await import('./screens/SettingsScreen.tsx')).SettingsScreen,
  })),
  page('/settings/install', async () => ({
    Component: (await import('./screens/SettingsScreen.tsx')).InstallScreen,
  })),
  page('/settings/language', async () => ({
    Component: (await import('./screens/SettingsScreen.tsx')).LanguageScreen,
  })),
  page('*', async () => ({ Component: (await import('./shell/NotFoundPage.tsx')).NotFoundPage })),
];

/** Begins with the texts of its first question. */
export const first = page('/start', async () => ({
  Component: (await import('./screens/StartScreen.tsx')).StartScreen,
}));

/** Before there is a file. */
export const before: readonly RouteObject[] = [
  page('/join', async () => ({ Component: (await import('./screens/JoinScreen.tsx')).JoinScreen })),
  page('/demo/:role', async () => ({ Component: (await import('./screens/DemoScreen.tsx')).DemoScreen })),
  ...restoreRoutes,
];

export const hide = page('/hide', async () => ({
  Component: (await import('#features/hide/HidePage.tsx')).HidePage,
}));
