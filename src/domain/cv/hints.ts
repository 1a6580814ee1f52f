import { saysPrivate } from './private-words.ts';
import {
  isFilled,
  itemsOf,
  linesOf,
  saysSomething,
  type CvContent,
  type CvItem,
  type CvPart,
} from './rules.ts';

export type HintKind =
  | 'private'
  | 'name'
  | 'contact'
  | 'profile'
  | 'profileLong'
  | 'experience'
  | 'tasks'
  | 'tasksMany'
  | 'gap'
  | 'education'
  | 'expired'
  | 'language';

/** Something that may still be added or mended, and where. Only a gap has months, `YYYY-MM`. */
export interface CvHint {
  readonly kind: HintKind;
  readonly part: CvPart;
  readonly gap?: { readonly from: string; readonly until: string };
}

const MOST_PROFILE_LINES = 5;
/** Of a line on the paper. */
const LETTERS_OF_LINE = 95;
/** Two to four is the advice; one more is no fault. */
const MOST_TASKS = 5;
/** A shorter time without anything needs no words. */
const SHORTEST_GAP_MONTHS = 12;

const monthNumber = (date: string, monthOfYear: number): number =>
  Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) : monthOfYear) - 1;

const monthText = (month: number): string =>
  `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;

const COUNTED = new Set<CvItem['section']>(['work', 'home', 'volunteering', 'education']);

/** The longest time in which nothing is written, since the first thing that is; null when it is short. */
export function longestGap(
  items: readonly CvItem[],
  today: string,
): { readonly from: string; readonly until: string } | null {
  const now = monthNumber(today.slice(0, 7), 1);
  const periods = items
    .filter((item) => COUNTED.has(item.section) && (item.from !== '' || item.until !== ''))
    .map((item) => ({
      first: monthNumber(item.from || item.until, 1),
      last: item.isNow ? now : monthNumber(item.until || item.from, 12),
    }))
    .sort((a, b) => a.first - b.first);
  const first = periods[0];
  if (first === undefined) return null;
  let reached = first.last;
  let longest: { from: number; until: number } | null = null;
  for (const { first: from, last } of [...periods, { first: now, last: now }]) {
    if (from - reached > SHORTEST_GAP_MONTHS && from - reached > (longest ? longest.until - longest.from : 0))
      longest = { from: reached, until: from };
    reached = Math.max(reached, last);
  }
  return longest && { from: monthText(longest.from), until: monthText(longest.until) };
}

const paperLines = (text: string): number =>
  linesOf(text).reduce((sum, line) => sum + Math.ceil(line.length / LETTERS_OF_LINE), 0);

/** The first part that tells what does not belong in a CV; null when none does. */
function privatePart({ cv, profile, items }: CvContent): CvPart | null {
  if (saysPrivate(profile)) return 'profile';
  const item = items.find(({ title, organisation, details }) =>
    saysPrivate(`${title}\n${organisation}\n${details}`),
  );
  if (item) return item.section;
  return (['hobbies', 'references'] as const).find((part) => saysPrivate(cv[part])) ?? null;
}

const isExpired = ({ until }: CvItem, today: string): boolean =>
  until !== '' && monthNumber(until, 12) < monthNumber(today.slice(0, 7), 1);

/** What could still make this CV better, most needed first. */
export function hintsFor(content: CvContent, today: string): readonly CvHint[] {
  const { cv, profile, items } = content;
  const hints: CvHint[] = [];
  const secret = privatePart(content);
  if (secret !== null) hints.push({ kind: 'private', part: secret });
  if (cv.name === '') hints.push({ kind: 'name', part: 'personal' });
  if (cv.phone === '' && cv.email === '') hints.push({ kind: 'contact', part: 'personal' });
  if (profile.trim() === '') hints.push({ kind: 'profile', part: 'profile' });
  if (paperLines(profile) > MOST_PROFILE_LINES) hints.push({ kind: 'profileLong', part: 'profile' });
  if (!(['work', 'home', 'volunteering'] as const).some((section) => isFilled(content, section)))
    hints.push({ kind: 'experience', part: 'work' });
  const gap = longestGap(items, today);
  if (gap) hints.push({ kind: 'gap', part: 'home', gap });
  const tasks = itemsOf(items, 'work')
    .filter(saysSomething)
    .map(({ details }) => linesOf(details).length);
  if (tasks.includes(0)) hints.push({ kind: 'tasks', part: 'work' });
  if (tasks.some((count) => count > MOST_TASKS)) hints.push({ kind: 'tasksMany', part: 'work' });
  if (!isFilled(content, 'education')) hints.push({ kind: 'education', part: 'education' });
  const expired = (['course', 'qualification'] as const).find((section) =>
    itemsOf(items, section).some((item) => isExpired(item, today)),
  );
  if (expired) hints.push({ kind: 'expired', part: expired });
  if (!isFilled(content, 'language')) hints.push({ kind: 'language', part: 'language' });
  return hints;
}
