import { decode, encode } from 'cborg';
import { goldenBytes } from '#tests/fixtures/golden-batches.ts';
import type { Prng } from '#tests/simulation/prng.ts';
import { mutateTree } from './mutate.ts';

const batch = decode(goldenBytes('batch-mixed')) as unknown;

/** A batch of a member whose app is broken: the shape of a sound one with odd parts. */
export function oddBatch(dice: Prng): Uint8Array {
  let tree: unknown = batch;
  for (let left = dice.integer(1, 3); left > 0; left--) tree = mutateTree(dice, tree);
  return encode(tree);
}
