import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { goldenKeys as keys } from '#tests/fixtures/golden-batches.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { encodeBatch, vectorDigest } from '../envelope/batch.ts';
import { sealEnvelope } from '../envelope/envelope.ts';
import { FIELD_OP, type Op } from '../envelope/op.ts';
import { dotsOf } from '../merge/vector.ts';
import type { LogState } from './changes.ts';
import { MAX_BATCH_OPS, planBatches } from './delta.ts';
import { batchesToSay, wholeBatches, wordBatch } from './words.ts';

const A = 'aaaaaa000001';
const B = 'bbbbbb000001';
const STATE = '0001020304050607';
const vector = new Map([[A, [[1, 9_000]]]] as const);
const log: LogState = { log: B, n: 0, sealed: 0, stamp: { ms: 0, c: 0 }, vector };

const op = (of: string, n: number, part: Partial<Op> = {}): Op => ({
  kind: FIELD_OP,
  table: 'step',
  row: `row${String(n)}`,
  field: 'what',
  log: of,
  n,
  ms: 1_780_000_000_000,
  c: 0,
  value: n,
  ctx: {},
  ...part,
});

const sealedBytes = (batch: Parameters<typeof encodeBatch>[0], padded: boolean): number =>
  sealEnvelope(keys, 'ops', encodeBatch(batch), { padded }, new Prng(1).bytes).length;

describe('what goes to others of what is shown', () => {
  it('[G4] a whole has each op once, and stands for these and for nothing else', () => {
    const ops = [...Array.from({ length: MAX_BATCH_OPS + 1 }, (_, at) => op(A, at + 1)), op(B, 7)];
    const batches = wholeBatches(log, STATE, ops);
    expect(batches.flatMap((batch) => batch.ops)).toEqual(ops);
    expect(batches.map((batch) => batch.ops.length)).toEqual([MAX_BATCH_OPS, 2]);
    for (const batch of batches) {
      const state = { digest: hexToBytes(STATE), isWhole: true };
      expect(batch).toMatchObject({ author: B, heads: {}, state });
      expect(batch.headsDigest).toEqual(vectorDigest(vector));
      expect(batch.cover).toEqual(dotsOf(batch.ops));
    }
  });

  it('[G4] [N3] a whole leaves out what was written over', () => {
    const [first, second] = [op(A, 1, { row: 'r' }), op(A, 2, { row: 'r', ctx: { [A]: 1 } })];
    expect(wholeBatches(log, STATE, [first, second]).map(({ ops }) => ops)).toEqual([[second]]);
  });

  it('[G4] who has no op left says so all the same', () => {
    const state = { digest: hexToBytes(STATE), isWhole: true };
    expect(wholeBatches(log, STATE, [])).toEqual([{ ...wordBatch(log, STATE), state }]);
  });

  it('[G2] a word has no op, no cover and no head, and fits into the smallest envelope', () => {
    const word = wordBatch(log, STATE);
    expect(word).toEqual({
      author: B,
      cover: new Map(),
      heads: {},
      headsDigest: vectorDigest(vector),
      ops: [],
      state: { digest: hexToBytes(STATE), isWhole: false },
    });
    expect(sealedBytes(word, false)).toBeLessThanOrEqual(90);
    expect(sealedBytes(word, true)).toBe(128);
  });

  it('[G2] a changed field takes no byte more than without words', () => {
    const one = op(A, 9_001, { ctx: { [A]: 12 }, row: 'r0w0r0w0r0w0', value: 'Bakkerij Jansen' });
    const [batch] = planBatches(A, vector, dotsOf([one]), [one], { [A]: 9_001 });
    if (!batch) throw new Error('no batch');
    expect(batch.state ?? null).toBe(null);
    expect(sealedBytes(batch, false)).toBeLessThanOrEqual(130);
    expect(sealedBytes(batch, true)).toBeLessThanOrEqual(300);
  });

  it('is said as it was decided', () => {
    const ops = [op(A, 1)];
    expect(batchesToSay('nothing', log, STATE, ops)).toEqual([]);
    expect(batchesToSay('word', log, STATE, ops)).toEqual([wordBatch(log, STATE)]);
    expect(batchesToSay('whole', log, STATE, ops)).toEqual(wholeBatches(log, STATE, ops));
  });
});
