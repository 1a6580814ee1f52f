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
      cvItem({ id: 'w', section: 'work', title: 'Kok', from: '2020', isNow: true }),
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
