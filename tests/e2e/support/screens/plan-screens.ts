import type { Screen } from './screen.ts';

export const planScreens: readonly Screen[] = [];
