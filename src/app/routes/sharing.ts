import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const sharingRoutes: readonly RouteObject[] = [
  page('/sharing/before', async () => ({
    Component: (await import('../screens/BeforeScreen.tsx')).BeforeScreen,
  })),
];
