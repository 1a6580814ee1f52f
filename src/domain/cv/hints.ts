import { isFilled, type CvContent, type CvItem, type CvPart } from './rules.ts';

export type HintKind =
  'name' | 'contact' | 'profile' | 'profileLong' | 'experience' | 'gap' | 'education' | 'language';

/** Something that may still be added, and where. Only a gap has months, `YYYY-MM`. */
export interface CvHint {
  readonly kind: HintKind;
  readonly part: CvPart;
  readonly gap?: { readonly from: string; readonly until: string };
}

const LONGEST_PROFILE = 600;
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

/** What could still make this CV better, most needed first. */
export function hintsFor(content: CvContent, today: string): readonly CvHint[] {
  const { cv, profile, items } = content;
  const hints: CvHint[] = [];
  if (cv.name === '') hints.push({ kind: 'name', part: 'personal' });
  if (cv.phone === '' && cv.email === '') hints.push({ kind: 'contact', part: 'personal' });
  if (profile.trim() === '') hints.push({ kind: 'profile', part: 'profile' });
  if (profile.length > LONGEST_PROFILE) hints.push({ kind: 'profileLong', part: 'profile' });
  if (!(['work', 'home', 'volunteering'] as const).some((section) => isFilled(content, section)))
    hints.push({ kind: 'experience', part: 'work' });
  const gap = longestGap(items, today);
  if (gap) hints.push({ kind: 'gap', part: 'home', gap });
  if (!isFilled(content, 'education')) hints.push({ kind: 'education', part: 'education' });
  if (!isFilled(content, 'language')) hints.push({ kind: 'language', part: 'language' });
  return hints;
}
