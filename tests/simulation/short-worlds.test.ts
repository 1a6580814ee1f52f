import { describe, expect, it } from 'vitest';
import { expectSound } from './expect-sound.ts';
import { seedsFrom } from './sizes.ts';
import { World } from './world.ts';

const OPERATIONS = 1_000;

describe('devices that have just begun to share a space', () => {
  for (const seed of seedsFrom(10_001, 100))
    it(`become equal, and nothing that was acknowledged is lost: ${OPERATIONS} operations, seed ${seed}`, async () => {
      await expectSound({ seed, operations: OPERATIONS });
    });

  it('do the same again under the same seed, and something else under another', async () => {
    const run = async (seed: number): Promise<string> =>
      (await new World({ seed, operations: 700 }).run()).hash;
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
  });
});
