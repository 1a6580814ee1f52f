import { addDays } from '#i18n/civil-date.ts';

const AHEAD = [1, 2, 4];

/** The last days that are offered for a step: the next ones, and the day of the next talk. */
export const stepDays = (today: string, nextTalk: string): readonly string[] =>
  [...new Set([...AHEAD.map((days) => addDays(today, days)), nextTalk])].filter((day) => day > today).sort();
