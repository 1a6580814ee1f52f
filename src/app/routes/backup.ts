import type { RouteObject } from 'react-router';
import { page } from './page.ts';

const screens = () => import('../screens/BackupScreens.tsx');

export const backupRoutes: readonly RouteObject[] = [
  page('/backup', async () => ({ Component: (await screens()).BackupScreen })),
  page('/backup/readable', async () => ({ Component: (await screens()).ReadableScreen })),
];

/** Where nothing is on the device, or nothing of it opens, this is the way back. */
export const restoreRoutes: readonly RouteObject[] = [
  page('/backup/restore', async () => ({ Component: (await screens()).RestoreScreen })),
];
