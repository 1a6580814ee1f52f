/**
 * Civil dates are `YYYY-MM-DD` without a time zone: a day as people write it. Arithmetic goes through UTC midnight, so
 * that a change to summer time never moves a day.
 */
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const msOfDay = 86_400_000;

export interface CivilParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

function utcOf({ year, month, day }: CivilParts): Date {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function parse(value: string): CivilParts | undefined {
  const match = shape.exec(value);
  if (match === null) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const date = utcOf(parts);
  const exists = date.getUTCMonth() + 1 === parts.month && date.getUTCDate() === parts.day;
  return exists ? parts : undefined;
}

export function isCivilDate(value: string): boolean {
  return parse(value) !== undefined;
}

/** Throws a RangeError when `day` is no civil date: what people type goes through `isCivilDate` first. */
export function civilParts(day: string): CivilParts {
  const parts = parse(day);
  if (parts === undefined) throw new RangeError(`no civil date: ${day}`);
  return parts;
}

const two = (value: number): string => String(value).padStart(2, '0');

function civil(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function addDays(day: string, days: number): string {
  const date = new Date(utcMidnight(day) + days * msOfDay);
  return civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / msOfDay);
}

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export function weekdayOf(day: string): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7;
}

/** Milliseconds of midnight UTC of a civil day: only for arithmetic and for Intl with `timeZone: 'UTC'`. */
export function utcMidnight(day: string): number {
  return utcOf(civilParts(day)).getTime();
}

/** The civil day of a moment where the device is. */
export function civilDateOf(moment: Date): string {
  return civil(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** The hour and minute of a moment where the device is, as `HH:MM`. */
export const civilTimeOf = (moment: Date): string => `${two(moment.getHours())}:${two(moment.getMinutes())}`;
