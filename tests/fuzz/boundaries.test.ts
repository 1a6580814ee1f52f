import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { byteBoundaries, textBoundaries, type Boundary } from './boundaries.ts';
import { CASES, SEED } from './cases.ts';
import { mutateBytes, mutateText } from './mutate.ts';

/** Reads many inputs; the first that throws is told with what is needed to see it again. */
function readMany<T>(
  { name, samples, read, cases = CASES }: Boundary<T>,
  mutate: (dice: Prng, samples: readonly T[]) => T,
  show: (input: T) => string,
): { readonly refused: number } {
  const dice = new Prng(SEED);
  let refused = 0;
  for (let at = 0; at < cases; at++) {
    const input = mutate(dice, samples);
    try {
      if (!read(input)) refused++;
    } catch (error) {
      throw new Error(`${name}: case ${at} of seed ${SEED} throws: ${show(input)}`, { cause: error });
    }
  }
  return { refused };
}

describe(`bytes from outside (seed ${SEED})`, () => {
  it.each(byteBoundaries)('$name that is broken is refused or read, and never throws', (boundary) => {
    const { refused } = readMany(boundary, mutateBytes, bytesToHex);
    // A mutation that nobody notices is rare: it would mean that the reader does not look.
    expect(refused).toBeGreaterThan((boundary.cases ?? CASES) / 20);
  });

  it.each(byteBoundaries.filter(({ name }) => !['sealed bytes'].includes(name)))(
    '$name that is whole is taken',
    ({ samples, read }) => {
      expect(samples.some(read)).toBe(true);
    },
  );
});

describe(`text from outside (seed ${SEED})`, () => {
  it.each(textBoundaries)('$name that is broken is refused or read, and never throws', (boundary) => {
    const { refused } = readMany(boundary, mutateText, JSON.stringify);
    expect(refused).toBeGreaterThan(CASES / 10);
  });

  it.each(textBoundaries)('$name that is whole is taken', ({ samples, read }) => {
    expect(samples.some(read)).toBe(true);
  });
});
