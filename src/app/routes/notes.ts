import type { RouteObject } from 'react-router';

export const notesRoutes: readonly RouteObject[] = [];
