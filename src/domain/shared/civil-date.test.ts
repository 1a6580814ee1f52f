import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, latestDay } from './civil-date.ts';

describe('civil dates', () => {
  it('steps over the end of a month, a leap day and a year', () => {
    expect(addDays('2026-03-09', 1)).toBe('2026-03-10');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('stays within a shorter month and steps over the end of a year', () => {
    expect(addMonths('2026-03-09', 3)).toBe('2026-06-09');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2028-08-31', -6)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 0)).toBe('2026-12-15');
  });

  it('counts days over the change of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-10', '2026-03-09')).toBe(-1);
  });

  it('takes the latest of days, some of which are missing', () => {
    expect(latestDay('2026-03-09', null, '2026-03-11', '2026-03-10')).toBe('2026-03-11');
    expect(latestDay(null, null)).toBeNull();
  });
});
