import { describe, expect, it } from 'vitest';
import { faultsForTheDigest, plantedFaults } from './planted-faults.ts';
import { SHOWS_OTHERWISE } from './whole-check.ts';
import { World } from './world.ts';

const MOST_SEEDS = 10;
const OPERATIONS = 1_500;

describe('a mistake that is planted', () => {
  it('is one of at least ten', () => {
    expect(new Set(plantedFaults.map(({ name }) => name)).size).toBeGreaterThanOrEqual(10);
  });

  for (const { name, makeStore } of plantedFaults)
    it(`is noticed under more than one seed: ${name}`, async () => {
      const caught: number[] = [];
      for (let seed = 1; seed <= MOST_SEEDS && caught.length < 2; seed++) {
        const report = await new World({ seed, operations: OPERATIONS, makeStore }).run();
        if (report.problems.length > 0) caught.push(seed);
      }
      expect(caught).toHaveLength(2);
    });

  for (const { name, makeStore } of faultsForTheDigest)
    it(`is told by the digest of what is shown, under more than one seed: ${name}`, async () => {
      const caught: number[] = [];
      for (let seed = 1; seed <= MOST_SEEDS && caught.length < 2; seed++) {
        const report = await new World({ seed, operations: OPERATIONS, makeStore }).run();
        if (report.problems.some(({ message }) => message.endsWith(SHOWS_OTHERWISE))) caught.push(seed);
      }
      expect(caught).toHaveLength(2);
    });
});
