import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringArray } from '../e2e/support/covering-array.ts';

/** Every two values of different factors, as text. */
function pairsOf(rows: readonly (readonly number[])[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) =>
      row.flatMap((value, factor) =>
        row.slice(factor + 1).map((other, after) => `${factor}=${value} ${factor + 1 + after}=${other}`),
      ),
    ),
  );
}

const everyRow = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<readonly (readonly number[])[]>(
    (rows, size) => rows.flatMap((row) => Array.from({ length: size }, (_, value) => [...row, value])),
    [[]],
  );

const someSizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 });

describe('covering array', () => {
  it('has every pair of values that all combinations have, and no other', () => {
    fc.assert(
      fc.property(someSizes, (sizes) => {
        expect(pairsOf(coveringArray(sizes))).toEqual(pairsOf(everyRow(sizes)));
      }),
    );
  });

  it('has no more rows than all combinations, and each only once', () => {
    fc.assert(
      fc.property(someSizes, (sizes) => {
        const rows = coveringArray(sizes).map((row) => row.join());
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(everyRow(sizes).length);
      }),
    );
  });

  it('is near the fewest rows that there can be for what the walk through the screens asks', () => {
    const rows = coveringArray([10, 4, 3, 2]);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(rows.length).toBeLessThanOrEqual(44);
    expect(coveringArray([10, 4, 3, 2])).toEqual(rows);
  });
});
