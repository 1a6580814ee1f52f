import { describe, expect, it } from 'vitest';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { hintsFor, longestGap } from './hints.ts';

const TODAY = '2026-03-09';

describe('what may still be added', () => {
  it('begins with the name', () => {
    expect(hintsFor(cvContent([]), TODAY).map(({ kind }) => kind)).toEqual([
      'name',
      'contact',
      'profile',
      'experience',
      'education',
      'language',
    ]);
  });

  it('is nothing when all is there', () => {
    const items = [
      cvItem({ id: 'w', section: 'work', title: 'Kok', from: '2020', isNow: true, details: 'Gekookt.' }),
      cvItem({ id: 's', section: 'education', title: 'School', from: '2018', until: '2020' }),
      cvItem({ id: 'l', section: 'language', title: 'Turks' }),
    ];
    expect(hintsFor(cvContent(items, { name: 'Samira', phone: '06' }, 'Ik ben kok.'), TODAY)).toEqual([]);
  });

  it('says that a profile is too long to read', () => {
    const hints = hintsFor(cvContent([], { name: 'S', phone: '06' }, 'Ik ben kok. '.repeat(60)), TODAY);
    expect(hints[0]).toEqual({ kind: 'profileLong', part: 'profile' });
  });
});

describe('what may be mended', () => {
  const of = (items: Parameters<typeof cvContent>[0], profile = 'Ik ben kok.', hobbies = '') =>
    hintsFor(cvContent(items, { name: 'S', phone: '06', hobbies }, profile), TODAY).map(
      ({ kind, part }) => `${kind} ${part}`,
    );
  const job = (details: string) =>
    cvItem({ id: 'w', section: 'work', title: 'Kok', from: '2020', isNow: true, details });
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `Taak ${at}.`).join('\n');

  it('is first of all what does not belong in a CV, wherever it stands', () => {
    expect(of([], 'Ik ben getrouwd.')[0]).toBe('private profile');
    expect(of([job('Mijn BSN is 111222333.')])[0]).toBe('private work');
    expect(of([], 'Ik ben kok.', 'Gescheiden')[0]).toBe('private hobbies');
    expect(of([job('Gekookt.')])).not.toContain('private work');
  });

  it('is a job without what was done there, and one with too much', () => {
    expect(of([job('')])).toContain('tasks work');
    expect(of([job(lines(6))])).toContain('tasksMany work');
    expect(of([job(lines(5))]).join()).not.toContain('tasks');
    expect(of([cvItem({ id: 'empty', section: 'work' })]).join()).not.toContain('tasks');
  });

  it('is a certificate that is not valid any more', () => {
    const until = (section: 'course' | 'qualification', date: string) =>
      of([cvItem({ id: 'c', section, title: 'VCA', until: date })]);
    expect(until('qualification', '2026-02')).toContain('expired qualification');
    expect(until('course', '2025')).toContain('expired course');
    expect(until('course', '2026-03').join()).not.toContain('expired');
    expect(until('course', '2026').join()).not.toContain('expired');
    expect(until('course', '').join()).not.toContain('expired');
  });

  it('is a profile of more lines than somebody reads', () => {
    expect(of([], lines(5)).join()).not.toContain('profileLong');
    expect(of([], lines(6))).toContain('profileLong profile');
  });
});

describe('years that nothing is written about', () => {
  const job = cvItem({ id: 'w', section: 'work', from: '2014-04', until: '2018-06' });

  it('are seen up to today', () => {
    expect(longestGap([job], TODAY)).toEqual({ from: '2018-06', until: '2026-03' });
  });

  it('are filled by the years at home', () => {
    const home = cvItem({ id: 'h', section: 'home', from: '2018-07', isNow: true });
    expect(longestGap([home, job], TODAY)).toBeNull();
  });

  it('need more than a year, and never begin before the first thing that is written', () => {
    const later = cvItem({ id: 'x', section: 'work', from: '2019-05', isNow: true });
    expect(longestGap([job, later], TODAY)).toBeNull();
    expect(longestGap([], TODAY)).toBeNull();
  });
});
