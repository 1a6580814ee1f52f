import { utf8Length } from './utf8-length.ts';

/** One entry for the calendar of a phone. Its words are neutral: others may look over her shoulder. */
export interface CalendarEntry {
  /** The same entry again replaces the earlier one. */
  readonly id: string;
  /** Civil day `YYYY-MM-DD`. */
  readonly on: string;
  /** `HH:MM` of a clock on the wall, `''` for the whole day. */
  readonly at: string;
  readonly minutes: number;
  readonly title: string;
  /** Minutes before the beginning at which the phone rings; none for `[]`. */
  readonly alarms: readonly number[];
}

const LINE_OCTETS = 75;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** RFC 5545 3.3.11: these characters mean something in a text. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (character) => `\\${character}`).replace(/\r\n|\r|\n/gu, '\\n');

/** RFC 5545 3.1: no line is longer than 75 octets; what follows begins with a space. A letter is never cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let now = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character);
    // A line that follows has its space, too.
    const room = lines.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    if (octets + size > room) {
      lines.push(now);
      now = '';
      octets = 0;
    }
    now += character;
    octets += size;
  }
  return [...lines, now].join('\r\n ');
}

const compact = (iso: string): string => iso.replace(/[-:]/gu, '').replace(/\.\d+/u, '');

/** A time on the wall, wherever the phone is: an entry without a zone. */
const floating = (ms: number): string => compact(new Date(ms).toISOString()).replace('Z', '');

/**
 * The entry as a file that the calendars of phones open (RFC 5545). `now` in milliseconds: a later file counts over an
 * earlier one.
 */
export function calendarFile(entry: CalendarEntry, now: number): string {
  const isWholeDay = entry.at === '';
  const start = Date.parse(`${entry.on}T${isWholeDay ? '00:00' : entry.at}:00Z`);
  const end = start + (isWholeDay ? DAY_MINUTES : entry.minutes) * MINUTE_MS;
  const day = (ms: number): string => floating(ms).slice(0, 8);
  const stamp = compact(new Date(now).toISOString());
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Werkmaat//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.id)}@werkmaat`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${String(Math.floor(now / 1000) % 2_000_000_000)}`,
    ...(isWholeDay
      ? [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${day(end)}`]
      : [`DTSTART:${floating(start)}`, `DTEND:${floating(end)}`]),
    `SUMMARY:${escapeText(entry.title)}`,
    'CLASS:PRIVATE',
    ...entry.alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(entry.title)}`,
      `TRIGGER:-PT${String(minutes)}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
