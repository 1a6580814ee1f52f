import type { ComponentType } from 'react';

/** A screen that is loaded when somebody first goes there. */
export const page = (path: string, load: () => Promise<{ Component: ComponentType }>) => ({
  path,
  lazy: load,
});
