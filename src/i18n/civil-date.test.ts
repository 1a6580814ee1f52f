import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDateOf, civilParts, daysBetween, isCivilDate, weekdayOf } from './civil-date.ts';

describe('civil dates', () => {
  it('knows which days exist', () => {
    expect(isCivilDate('2028-02-29')).toBe(true);
    for (const wrong of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-04-01',
      '2026-4-1',
      '',
      'vandaag',
    ]) {
      expect(isCivilDate(wrong), wrong).toBe(false);
    }
    expect(() => civilParts('2026-02-30')).toThrow(RangeError);
  });

  it('adds days over months, years and the nights when the clock changes', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('counts days between two days in both directions', () => {
    expect(daysBetween('2026-03-09', '2026-03-12')).toBe(3);
    expect(daysBetween('2026-03-12', '2026-03-09')).toBe(-3);
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
  });

  it('counts weekdays from Monday', () => {
    expect(weekdayOf('2026-03-09')).toBe(1);
    expect(weekdayOf('2026-03-15')).toBe(7);
  });

  it('takes the day of the place where the device is', () => {
    expect(civilDateOf(new Date(2026, 2, 9, 0, 30))).toBe('2026-03-09');
    expect(civilDateOf(new Date(2026, 2, 9, 23, 59))).toBe('2026-03-09');
  });

  it('comes back to the same day after going any number of days there and back', () => {
    const day = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isCivilDate(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect((((weekdayOf(from) - 1 + days) % 7) + 7) % 7).toBe(weekdayOf(to) - 1);
      }),
      { seed: 20260309 },
    );
  });
});
