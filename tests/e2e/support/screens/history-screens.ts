import type { Screen } from './screen.ts';

export const historyScreens: readonly Screen[] = [];
