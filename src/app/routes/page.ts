import type { ComponentType } from 'react';
import type { Look } from '#storage/first-look.ts';

/** What is read before a screen is drawn at a start. */
export interface FirstLooks {
  readonly looks: readonly Look[];
}

/** A screen that is loaded when somebody first goes there. */
export const page = (
  path: string,
  load: () => Promise<{ Component: ComponentType; handle?: FirstLooks }>,
) => ({ path, lazy: load });
