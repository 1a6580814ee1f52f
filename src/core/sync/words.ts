import { hexToBytes } from '@noble/hashes/utils.js';
import { vectorDigest, type Batch } from '../envelope/batch.ts';
import type { Op } from '../envelope/op.ts';
import { dotsOf } from '../merge/vector.ts';
import type { AfterLook } from './agreement.ts';
import type { LogState } from './changes.ts';
import { cutOps } from './delta.ts';
import { withoutOverwritten } from './snapshot.ts';

/** What goes to others of the state that is shown, whose digest is in hex: SPEC.md [G2] [G4]. */

/** [G2] For whoever has the same vector. It holds no op and names no head, so nobody answers it. */
export const wordBatch = ({ log, vector }: LogState, state: string): Batch => ({
  author: log,
  cover: new Map(),
  heads: {},
  headsDigest: vectorDigest(vector),
  ops: [],
  state: { digest: hexToBytes(state), isWhole: false },
});

/**
 * [G4] Everything that a replica has, to be laid beside what another has. Each batch stands for the very ops that it
 * holds and for nothing else: who lost an op must not tell a third that there is none.
 * Who lost all of them says so too.
 */
export function wholeBatches(log: LogState, state: string, ops: readonly Op[]): readonly Batch[] {
  const parts = cutOps(withoutOverwritten(ops));
  return (parts.length === 0 ? [[]] : parts).map((some) => ({
    ...wordBatch(log, state),
    cover: dotsOf(some),
    ops: some,
    state: { digest: hexToBytes(state), isWhole: true },
  }));
}

/** `ops`: everything of the log; asked only of who sends it. */
export function batchesToSay(
  say: AfterLook['say'],
  log: LogState,
  state: string,
  ops: readonly Op[],
): readonly Batch[] {
  if (say === 'nothing') return [];
  return say === 'word' ? [wordBatch(log, state)] : wholeBatches(log, state, ops);
}
