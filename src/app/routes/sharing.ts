import type { RouteObject } from 'react-router';

export const sharingRoutes: readonly RouteObject[] = [];
