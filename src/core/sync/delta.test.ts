import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { encodeBatch, vectorDigest } from '../envelope/batch.ts';
import { faultOf, FIELD_OP, MAX_UPDATE_BYTES, TEXT_OP, type Op } from '../envelope/op.ts';
import { countDots, dotsOf, hasDot, minus, union, vectorEntries, type Vector } from '../merge/vector.ts';
import {
  changedHeads,
  coverOf,
  headsAreDue,
  headsOf,
  MAX_BATCH_BYTES,
  MAX_BATCH_OPS,
  planBatches,
} from './delta.ts';

const A = 'aaaaaa000001';
const B = 'bbbbbb000001';
const C = 'cccccc000001';

const op = (log: string, n: number, part: Partial<Op> = {}): Op => ({
  kind: FIELD_OP,
  table: 'step',
  row: 'r0w0r0w0r0w0',
  field: 'what',
  log,
  n,
  ms: 1_780_000_000_000,
  c: 0,
  value: n,
  ctx: {},
  ...part,
});
const digestOf = (vector: Vector): Uint8Array => vectorDigest(vector);

describe('what a peer lacks', () => {
  it('[S1] the covers are exactly what is lacking, each dot once, and every op is in one batch that stands for it', () => {
    const worlds = fc.record({
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      size: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(worlds, ({ seed, size }) => {
        const random = new Prng(seed);
        const some = (): Vector =>
          dotsOf(
            Array.from({ length: size }, () => ({ log: random.pick([A, B, C]), n: random.integer(1, 40) })),
          );
        const [own, peer] = [some(), some()];
        const lacking = minus(own, peer);
        // Some dots have no op: their writer wrote over them. Large values cut the plan into many batches.
        const ops = vectorEntries(lacking)
          .flatMap(([log, ranges]) =>
            ranges.flatMap(([from, to]) =>
              Array.from({ length: to - from + 1 }, (_, i) => op(log, from + i)),
            ),
          )
          .filter(() => random.chance(70))
          .map((one) =>
            random.chance(40)
              ? { ...one, kind: TEXT_OP, value: new Uint8Array(random.integer(1, 120_000)) }
              : one,
          );
        const batches = planBatches(A, own, lacking, ops, {});
        expect(vectorEntries(coverOf(batches))).toEqual(vectorEntries(lacking));
        expect(batches.reduce((sum, { cover }) => sum + countDots(cover), 0)).toBe(countDots(lacking));
        expect(batches.flatMap((batch) => batch.ops)).toHaveLength(ops.length);
        for (const batch of batches) {
          expect(batch.author).toBe(A);
          expect(batch.headsDigest).toEqual(digestOf(own));
          for (const one of batch.ops) expect(hasDot(batch.cover, one)).toBe(true);
        }
      }),
      { seed: 131, numRuns: 200 },
    );
  });

  it('[S2] a batch stands for its ops; the last takes what has no op', () => {
    const large = (log: string, n: number): Op =>
      op(log, n, { kind: TEXT_OP, value: new Uint8Array(MAX_BATCH_BYTES - 500) });
    const own: Vector = new Map([
      [A, [[1, 9]]],
      [B, [[2, 6]]],
      [C, [[1, 1]]],
    ]);
    const batches = planBatches(A, own, own, [large(B, 4), large(A, 3), large(A, 7)], {});
    expect(
      batches.map(({ ops, cover }) => [ops.map(({ log, n }) => `${log[0]}${n}`), vectorEntries(cover)]),
    ).toEqual([
      [['a3'], [[A, [[3, 3]]]]],
      [['a7'], [[A, [[7, 7]]]]],
      [
        ['b4'],
        [
          [
            A,
            [
              [1, 2],
              [4, 6],
              [8, 9],
            ],
          ],
          [B, [[2, 6]]],
          [C, [[1, 1]]],
        ],
      ],
    ]);
  });

  it('[S2] at most 2,000 ops', () => {
    const ops = Array.from({ length: 4500 }, (_, index) => op(A, index + 1));
    const own = dotsOf(ops);
    expect(planBatches(A, own, own, ops, {}).map((batch) => batch.ops.length)).toEqual([
      MAX_BATCH_OPS,
      MAX_BATCH_OPS,
      500,
    ]);
  });

  it('[S2] an envelope never exceeds what the relay takes, whatever the names, values and contexts', () => {
    const letters = ['a', 'é', 'ب', '語', '😀'];
    for (let seed = 0; seed < 12; seed++) {
      const random = new Prng(seed);
      const ops = Array.from({ length: random.integer(200, 2500) }, (_, index): Op => {
        const letter = random.pick(letters);
        const ctx = Object.fromEntries(
          Array.from({ length: random.integer(0, seed * 3) }, (_, log) => [
            log.toString(16).padStart(12, 'f'),
            index + 1,
          ]),
        );
        const value = random.pick<Op['value']>([
          null,
          2 ** 50 + index,
          letter.repeat(random.integer(0, 900)),
          { [letter.repeat(random.integer(1, 40))]: [letter.repeat(random.integer(0, 300)), 1.5] },
        ]);
        const field = `f${index}/${letter.repeat(random.integer(0, 180 / letter.length))}`;
        return op(A, index + 1, {
          row: `r${index}`.padEnd(64, '_'),
          field,
          value,
          ctx,
          c: 65_535,
          n: index + 2 ** 40,
        });
      });
      expect(ops.map(faultOf).every((fault) => fault === null)).toBe(true);
      const own = dotsOf(ops);
      for (const batch of planBatches(A, own, own, ops, {}))
        expect(encodeBatch(batch).length).toBeLessThan(MAX_BATCH_BYTES + 4096);
    }
    const most = [op(A, 1, { kind: TEXT_OP, value: new Uint8Array(MAX_UPDATE_BYTES) }), op(A, 2)];
    for (const batch of planBatches(A, dotsOf(most), dotsOf(most), most, {}))
      expect(encodeBatch(batch).length).toBeLessThan(262_144 - 4096);
  });

  it('[S1] nothing lacking is no batch; dots without ops are stood for all the same', () => {
    expect(planBatches(A, new Map([[A, [[1, 5]]]]), new Map(), [], { [A]: 5 })).toEqual([]);
    const lacking: Vector = new Map([[A, [[2, 3]]]]);
    expect(planBatches(A, lacking, lacking, [], {})).toMatchObject([{ ops: [], cover: lacking }]);
  });
});

describe('heads', () => {
  const vector: Vector = new Map([
    [A, [[1, 7]]],
    [
      B,
      [
        [1, 2],
        [4, 9],
      ],
    ],
    [C, [[3, 5]]],
  ]);

  it('[H1] are the greatest n without a gap before it, of the logs that have one', () => {
    expect(headsOf(vector)).toEqual({ [A]: 7, [B]: 2 });
    expect(headsOf(new Map())).toEqual({});
  });

  it('[H1] are sent as far as they changed, after everything they name', () => {
    expect(changedHeads({ [A]: 7, [B]: 2 }, { [A]: 7, [B]: 1 })).toEqual({ [B]: 2 });
    const ops = Array.from({ length: 2500 }, (_, index) => op(A, index + 1));
    const batches = planBatches(A, vector, dotsOf(ops), ops, { [A]: 7 });
    expect(batches.map(({ heads }) => heads)).toEqual([{}, { [A]: 7 }]);
    const inOrder = planBatches(A, vector, new Map([[A, [[6, 7]]]]), [op(A, 7)], { [A]: 7, [B]: 2 });
    expect(inOrder.map(({ heads }) => heads)).toEqual([{ [B]: 2 }]);
  });

  it('[H2] alone are due when another log changed, not when only the own one did', () => {
    expect(headsAreDue({ [B]: 1 }, A)).toBe(true);
    expect(headsAreDue({ [A]: 9 }, A)).toBe(false);
    expect(headsAreDue({}, A)).toBe(false);
    expect(planBatches(A, vector, new Map(), [], { [B]: 2 })).toEqual([
      { author: A, cover: new Map(), heads: { [B]: 2 }, headsDigest: digestOf(vector), ops: [] },
    ]);
    expect(planBatches(A, vector, new Map(), [], { [A]: 7 })).toEqual([]);
  });

  it('the covers of batches add up', () => {
    const [one, two] = [new Map([[A, [[1, 2]]]] as const), new Map([[A, [[3, 3]]]] as const)];
    expect(coverOf([{ cover: one }, { cover: two }])).toEqual(union(one, two));
    expect(coverOf([])).toEqual(new Map());
  });
});
