import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, escapeText, foldLine } from './calendar.ts';

const seed = 20260310;
const NOW = Date.UTC(2026, 2, 9, 11, 0, 0);
const entry = { id: 'm1', on: '2026-03-10', at: '10:00', minutes: 60, title: 'Afspraak', alarms: [1440, 60] };
const linesOf = (file: string): readonly string[] => file.replace(/\r\n /gu, '').split('\r\n');

describe('an entry for the calendar of a phone', () => {
  it('has a beginning, an end, neutral words and two alarms', () => {
    expect(linesOf(calendarFile(entry, NOW))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Werkmaat//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:m1@werkmaat',
      'DTSTAMP:20260309T110000Z',
      'LAST-MODIFIED:20260309T110000Z',
      `SEQUENCE:${String(NOW / 1000)}`,
      'DTSTART:20260310T100000',
      'DTEND:20260310T110000',
      'SUMMARY:Afspraak',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Afspraak',
      'TRIGGER:-PT1440M',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Afspraak',
      'TRIGGER:-PT60M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes the whole day when there is no hour, over the end of a month too', () => {
    const lines = linesOf(calendarFile({ ...entry, on: '2026-03-31', at: '' }, NOW));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260331');
    expect(lines).toContain('DTEND;VALUE=DATE:20260401');
  });

  it('runs past midnight and through the change to summer time by the clock on the wall', () => {
    const lines = linesOf(calendarFile({ ...entry, on: '2026-03-28', at: '23:30' }, NOW));
    expect(lines).toContain('DTSTART:20260328T233000');
    expect(lines).toContain('DTEND:20260329T003000');
  });

  it('escapes what means something, once', () => {
    expect(escapeText('a;b,c\\d\ne\r\nf')).toBe('a\\;b\\,c\\\\d\\ne\\nf');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const back = escapeText(text).replace(/\\(.)/gu, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(back).toBe(text.replace(/\r\n|\r/gu, '\n'));
      }),
      { seed },
    );
  });

  it('has no line above 75 octets, cuts no letter in two, and unfolds to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 300 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n'))
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
        expect(folded.replace(/\r\n /gu, '')).toBe(line);
        expect(folded.isWellFormed()).toBe(line.isWellFormed());
      }),
      { seed },
    );
  });
});
