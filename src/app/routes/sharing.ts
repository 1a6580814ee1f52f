import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const sharingRoutes: readonly RouteObject[] = [
  page('/sharing/before', async () => ({
    Component: (await import('../screens/BeforeScreen.tsx')).BeforeScreen,
  })),
  page('/sharing/device/:device/lost', async () => ({
    Component: (await import('../screens/LostDeviceScreen.tsx')).LostDeviceScreen,
  })),
  page('/sharing/device/:device/name', async () => ({
    Component: (await import('#features/sharing/DevicePage.tsx')).DeviceNamePage,
  })),
  page('/sharing/device/:device', async () => ({
    Component: (await import('#features/sharing/DevicePage.tsx')).DevicePage,
  })),
];
