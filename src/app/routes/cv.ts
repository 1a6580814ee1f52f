import type { RouteObject } from 'react-router';

export const cvRoutes: readonly RouteObject[] = [];
