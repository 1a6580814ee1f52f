import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const meetingsRoutes: readonly RouteObject[] = [
  page('/meetings', async () => ({
    Component: (await import('#features/meetings/MeetingsPage.tsx')).MeetingsPage,
  })),
  page('/meetings/new', async () => ({
    Component: (await import('#features/meetings/PlanMeetingPage.tsx')).PlanMeetingPage,
  })),
  page('/meetings/points/:item', async () => ({
    Component: (await import('#features/meetings/AgendaItemPage.tsx')).AgendaItemPage,
  })),
  page('/meetings/:id/edit', async () => ({
    Component: (await import('#features/meetings/PlanMeetingPage.tsx')).PlanMeetingPage,
  })),
  page('/meetings/:id/talk', async () => ({
    Component: (await import('#features/meetings/TalkPage.tsx')).TalkPage,
  })),
  page('/meetings/:id/missed', async () => ({
    Component: (await import('#features/meetings/MissedPage.tsx')).MissedPage,
  })),
  page('/meetings/:id', async () => ({
    Component: (await import('../screens/MeetingScreen.tsx')).MeetingScreen,
  })),
];
