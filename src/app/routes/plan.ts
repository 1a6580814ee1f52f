import type { RouteObject } from 'react-router';

export const planRoutes: readonly RouteObject[] = [];
