import { describe, expect, it } from 'vitest';
import { jobKindOf } from './job-kind.ts';

describe('the kind of work', () => {
  it.each([
    ['Winkel', 'Bakkerij De Korenaar', 'shop'],
    ['', 'Bakkerij De Korenaar', 'bread'],
    ['Schoonmaak', 'Hotel Duinzicht', 'cleaning'],
    ['Hotelschoonmaker', 'Hotel', 'cleaning'],
    ['Keuken', 'Lunchroom Het Hoekje', 'kitchen'],
    ['Vakken vullen', 'Supermarkt De Linde', 'shop'],
    ['Hulp in de keuken', 'Zorghuis Berkenhof', 'kitchen'],
    ['Bejaardenverzorgster', 'De Linde', 'care'],
    ['Overblijf', 'Basisschool De Wilg', 'child'],
    ['Cleaner', '', 'cleaning'],
    ['Career coach', '', 'other'],
    ['', 'Postma', 'other'],
  ])('%s at %s is %s', (job, employer, kind) => {
    expect(jobKindOf(job, employer)).toBe(kind);
  });
});
