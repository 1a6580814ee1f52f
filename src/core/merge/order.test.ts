import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPosition, placeAt, type Positioned } from './order.ts';

const ids = fc.string({
  unit: fc.constantFrom('a', 'b', 'X', 'Z', '0', '9', '_', '-'),
  minLength: 1,
  maxLength: 6,
});
const sound = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz', 'b00', 'a0V');
const odd = fc.constantFrom(
  '',
  '~',
  'a',
  'a00',
  'A'.padEnd(27, '0'),
  'a1!',
  ' ',
  'zzz',
  '0',
  'ä',
  'z'.repeat(300),
);
const rowsOf = (positions: fc.Arbitrary<string>): fc.Arbitrary<Positioned[]> =>
  fc
    .uniqueArray(fc.record({ id: ids, pos: positions }), { selector: ({ id }) => id, maxLength: 8 })
    .map((rows) => rows.sort(byPosition));

function placed(rows: readonly Positioned[], id: string, index: number): Positioned[] {
  const changes = new Map(placeAt(rows, id, index).map((row) => [row.id, row]));
  const kept = rows.filter((row) => !changes.has(row.id));
  return [...kept, ...changes.values()].sort(byPosition);
}

const expectPlaced = (rows: readonly Positioned[], id: string, index: number): void => {
  const wanted = rows.map((row) => row.id);
  wanted.splice(index, 0, id);
  expect(placed(rows, id, index).map((row) => row.id)).toEqual(wanted);
};

describe('order', () => {
  it('[O1] rows sort by position, then by id', () => {
    const rows = [
      { id: 'b', pos: 'a1' },
      { id: 'a', pos: 'a1' },
      { id: 'c', pos: 'a0' },
    ];
    expect([...rows].sort(byPosition).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(byPosition(rows[0]!, rows[0]!)).toBe(0);
  });

  it('[O1] usually one row gets a position', () => {
    expect(placeAt([], 'new', 0)).toEqual([{ id: 'new', pos: 'a0' }]);
    const rows = [
      { id: 'a', pos: 'a0' },
      { id: 'b', pos: 'a1' },
    ];
    expect(placeAt(rows, 'new', 0)).toEqual([{ id: 'new', pos: 'Zz' }]);
    expect(placeAt(rows, 'new', 1)).toEqual([{ id: 'new', pos: 'a0V' }]);
    expect(placeAt(rows, 'new', 2)).toEqual([{ id: 'new', pos: 'a2' }]);
  });

  it('[O1] between two equal positions the later neighbour gets a new one', () => {
    const rows = [
      { id: 'a', pos: 'a0' },
      { id: 'b', pos: 'a0' },
      { id: 'c', pos: 'a1' },
    ];
    expect(placeAt(rows, 'new', 1).map(({ id }) => id)).toEqual(['new', 'b']);
    expectPlaced(rows, 'new', 1);
  });

  it('[O1] the row stands where it was put, and the others keep their order', () => {
    fc.assert(
      fc.property(rowsOf(sound), fc.nat(8), (rows, at) =>
        expectPlaced(rows, '=new', Math.min(at, rows.length)),
      ),
      { seed: 41, numRuns: 1000 },
    );
  });

  it('[O1] positions that another device made wrongly do not stand in the way', () => {
    fc.assert(
      fc.property(rowsOf(fc.oneof(sound, odd)), fc.nat(8), (rows, at) =>
        expectPlaced(rows, '=new', Math.min(at, rows.length)),
      ),
      { seed: 42, numRuns: 2000 },
    );
  });

  it('[O1] a thousand rows put in the same place keep keys that others accept', () => {
    let rows: Positioned[] = [
      { id: 'first', pos: 'a0' },
      { id: 'last', pos: 'a1' },
    ];
    for (let i = 0; i < 1500; i++) {
      expectPlaced(rows.slice(0, 5), `new${i}`, 1);
      rows = placed(rows, `new${i}`, 1);
    }
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['first', 'new1499', 'new1498']);
    expect(Math.max(...rows.map(({ pos }) => pos.length))).toBeLessThanOrEqual(150);
  });
});
