import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PADDED_FLOOR, padmeLength } from './padding.ts';

/** Padmé as in its paper, with whole numbers only: the last bits of a length are zero. */
function padme(length: number): number {
  const exponent = 31 - Math.clz32(length);
  const bits = exponent - (32 - Math.clz32(exponent));
  const mask = 2 ** bits - 1;
  return (length + mask) & ~mask;
}

describe('padding', () => {
  it('[E2] is Padmé with a floor of 128 bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 24 }), (length) => {
        expect(padmeLength(length)).toBe(Math.max(padme(length), PADDED_FLOOR));
      }),
      { seed: 81, numRuns: 2000 },
    );
    for (let power = 7; power <= 24; power++)
      for (const length of [2 ** power - 1, 2 ** power, 2 ** power + 1])
        expect(padmeLength(length)).toBe(Math.max(padme(length), PADDED_FLOOR));
  });

  it('[E2] never shortens, adds at most 12 %, and leaves a padded length as it is', () => {
    for (let length = 1; length <= 20_000; length++) {
      const padded = padmeLength(length);
      expect(padded >= length && (padded <= PADDED_FLOOR || padded <= length * 1.12)).toBe(true);
      expect(padmeLength(padded)).toBe(padded);
    }
    expect(padmeLength(262_144)).toBe(262_144);
  });
});
