import { describe, expect, it } from 'vitest';
import { expectSound } from './expect-sound.ts';
import { plantedFaults } from './planted-faults.ts';
import { World } from './world.ts';

const SEEDS = Array.from({ length: 42 }, (_, index) => 101 + index);
const OPERATIONS = 1_000;

describe('devices that have just begun to share a space', () => {
  for (const seed of SEEDS)
    it(`become equal, and nothing that was acknowledged is lost: ${OPERATIONS} operations, seed ${seed}`, async () => {
      await expectSound(seed, OPERATIONS);
    });

  it('do the same again under the same seed, and something else under another', async () => {
    const run = async (seed: number): Promise<string> =>
      (await new World({ seed, operations: 700 }).run()).hash;
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
  });
});

describe('a mistake that is planted', () => {
  for (const { name, makeStore } of plantedFaults)
    it(`is noticed: ${name}`, async () => {
      let caught = 0;
      for (let seed = 1; seed <= 4; seed++) {
        const report = await new World({ seed, operations: 1500, makeStore }).run();
        if (report.lost + report.diverged + report.broken > 0) caught++;
      }
      expect(caught).toBeGreaterThanOrEqual(2);
    });
});
