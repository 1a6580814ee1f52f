import type { Screen } from './screen.ts';

export const cvScreens: readonly Screen[] = [];
