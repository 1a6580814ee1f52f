import type { Screen } from './screen.ts';

export const searchScreens: readonly Screen[] = [];
