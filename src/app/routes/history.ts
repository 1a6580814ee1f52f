import type { RouteObject } from 'react-router';

export const historyRoutes: readonly RouteObject[] = [];
