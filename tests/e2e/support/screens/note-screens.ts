import type { Screen } from './screen.ts';

export const noteScreens: readonly Screen[] = [];
