import type { Screen } from './screen.ts';

export const meetingScreens: readonly Screen[] = [];
