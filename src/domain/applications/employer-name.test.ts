import { describe, expect, it } from 'vitest';
import { appliedHereBefore, foldEmployer } from './employer-name.ts';

describe('the same employer', () => {
  it.each([
    ['Bakkerij De Korenaar', 'bakkerij  de korenaar'],
    ['Café Tût', 'cafe tut'],
    ['İstanbul Market', 'istanbul market'],
    ['ISTANBUL MARKET', 'ıstanbul market'],
    ['Hotel Duinzicht B.V.', 'hotel duinzicht'],
    ["'t Hoekje", 't hoekje'],
  ])('%s is %s', (one, other) => {
    expect(foldEmployer(one)).toBe(foldEmployer(other));
  });

  it('keeps names in other scripts', () => {
    expect(foldEmployer('مخبز الحي')).toBe('مخبز الحي');
    expect(foldEmployer('BV')).toBe('bv');
  });

  it('finds the others, without the application itself', () => {
    const list = [
      { id: '1', employer: 'Hotel Duinzicht' },
      { id: '2', employer: 'HOTEL DUINZICHT ' },
      { id: '3', employer: 'Lunchroom' },
    ];
    expect(appliedHereBefore('hotel duinzicht', list).map(({ id }) => id)).toEqual(['1', '2']);
    expect(appliedHereBefore('hotel duinzicht', list, '2').map(({ id }) => id)).toEqual(['1']);
    expect(appliedHereBefore('  ', list)).toEqual([]);
  });
});
