import fc from 'fast-check';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { goldenBytes, goldenKeys as keys, goldenMixed, goldenOp } from '#tests/fixtures/golden-batches.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { encodeBatch, vectorDigest, type Batch } from '../envelope/batch.ts';
import { envelopeId, sealEnvelope, type EnvelopeKind } from '../envelope/envelope.ts';
import type { Op } from '../envelope/op.ts';
import { afterWord, isNewerFault, readPage, type Arrival } from './intake.ts';

const OWN = 'aaaaaa000001';
const PEER = 'bbbbbb000001';
const random = new Prng(7).bytes;
const EMPTY = new Map();

const op = (n: number, part: Partial<Op> = {}): Op => ({
  ...goldenOp,
  log: PEER,
  n,
  value: n,
  ctx: {},
  ...part,
});
const arrive = (part: Partial<Batch>, kind: EnvelopeKind = 'ops'): Arrival => {
  const batch = { author: PEER, cover: EMPTY, heads: {}, headsDigest: vectorDigest(EMPTY), ops: [], ...part };
  return { seq: null, envelope: sealEnvelope(keys, kind, encodeBatch(batch), { padded: false }, random) };
};
const cover = (from: number, to: number, log = PEER) => new Map([[log, [[from, to]]]] as const);

describe('reading a page', () => {
  it('[T1] hands out each new dot once, in the order of arrival', () => {
    const page = [
      arrive({ ops: [op(2), op(2, { value: 'again' })], cover: cover(1, 2) }),
      arrive({ ops: [op(1), op(3)], cover: cover(1, 3) }),
      arrive({ ops: [op(3), op(4)] }),
    ];
    const intake = readPage(keys, page, new Map([[OWN, [[1, 1]]]]), OWN);
    expect(intake.ops.map(({ n, value }) => [n, value])).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(intake.vector).toEqual(
      new Map([
        [OWN, [[1, 1]]],
        [PEER, [[1, 4]]],
      ]),
    );
    expect(intake.carried).toEqual(cover(1, 4));
    expect(readPage(keys, page, intake.vector, OWN).ops).toEqual([]);
  });

  it('a page that is read at once gives what its envelopes give one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const dice = new Prng(seed);
        const page = Array.from({ length: 4 }, () => {
          const ops = Array.from({ length: dice.integer(0, 4) }, () =>
            op(dice.integer(1, 9), dice.chance(15) ? { ms: 1 } : {}),
          );
          return arrive({
            ops,
            cover: dice.chance(50) ? cover(dice.integer(1, 3), dice.integer(3, 9)) : EMPTY,
          });
        });
        const whole = readPage(keys, page, EMPTY, OWN);
        let vector = whole.vector;
        const ops: Op[] = [];
        vector = EMPTY;
        for (const one of page) {
          const intake = readPage(keys, [one], vector, OWN);
          vector = intake.vector;
          ops.push(...intake.ops);
        }
        expect(ops).toEqual(whole.ops);
        expect([...vector]).toEqual([...whole.vector]);
      }),
      { seed: 141, numRuns: 100 },
    );
  });

  it('[T2] what does not open is kept with its reason, and counts for nothing', () => {
    const sound = arrive({ ops: [op(1)], cover: cover(1, 1) });
    const changed = (place: number, value: number): Arrival => {
      const envelope = sound.envelope.slice();
      envelope[place] = value;
      return { seq: null, envelope };
    };
    const noBatch = sealEnvelope(keys, 'ops', Uint8Array.of(0x81, 0x01), { padded: false }, random);
    const laterReader = sealEnvelope(keys, 'ops', Uint8Array.of(0x81, 0x02), { padded: false }, random);
    const page = [
      changed(0, 9),
      changed(2, 9),
      changed(40, 9),
      { seq: null, envelope: Uint8Array.of(1) },
      { seq: null, envelope: noBatch },
      { seq: null, envelope: laterReader },
      arrive({ ops: [op(1)], cover: cover(1, 1) }, 'hello'),
    ];
    const intake = readPage(keys, page, EMPTY, OWN);
    expect(intake.quarantined.map(({ fault }) => [fault.type, isNewerFault(fault)])).toEqual([
      ['newer_version', true],
      ['other_generation', false],
      ['not_authentic', false],
      ['too_short', false],
      ['malformed', false],
      ['newer_reader', true],
      ['unexpected_kind', true],
    ]);
    expect(intake.quarantined.map(({ envId }) => envId)).toEqual(
      page.map(({ envelope }) => bytesToHex(envelopeId(envelope))),
    );
    expect([intake.ops, intake.vector, intake.carried, intake.peers]).toEqual([[], EMPTY, EMPTY, new Map()]);
  });

  it('a snapshot is read like a batch of ops', () => {
    expect(readPage(keys, [arrive({ ops: [op(1)] }, 'snapshot')], EMPTY, OWN).ops).toEqual([op(1)]);
  });

  it('[T3] the dot of a faulty op stays out of the vector, and its carrier is known to have it', () => {
    const page = [arrive({ ops: [op(1), op(2, { ms: 1 }), op(3)], cover: cover(1, 3) })];
    const intake = readPage(keys, page, EMPTY, OWN);
    expect(intake.ops.map(({ n }) => n)).toEqual([1, 3]);
    expect(intake.faulty.map(({ op: { n }, fault }) => [n, fault])).toEqual([[2, 'bad_stamp']]);
    expect(intake.vector).toEqual(
      new Map([
        [
          PEER,
          [
            [1, 1],
            [3, 3],
          ],
        ],
      ]),
    );
    expect(intake.carried).toEqual(cover(1, 3));
    const later = readPage(keys, [arrive({ ops: [op(2)], cover: cover(2, 2) })], intake.vector, OWN);
    expect(later.ops.map(({ n }) => n)).toEqual([2]);
    expect(readPage(keys, page, later.vector, OWN).faulty).toEqual([]);
  });

  it('[T3] what a faulty op may stand for is not claimed', () => {
    const page = [arrive({ ops: [op(2), op(4, { ms: 1 })], cover: cover(1, 4) })];
    const intake = readPage(keys, page, EMPTY, OWN);
    expect(intake.vector).toEqual(cover(2, 2));
    expect(intake.carried).toEqual(cover(1, 4));
    expect(readPage(keys, [arrive({ ops: [op(4)], cover: cover(1, 4) })], intake.vector, OWN).vector).toEqual(
      cover(1, 4),
    );
  });

  it('[T3] a faulty op without a sound dot is only reported', () => {
    const intake = readPage(keys, [arrive({ ops: [op(0), op(5)] })], EMPTY, OWN);
    expect([intake.faulty.length, intake.vector, intake.carried]).toEqual([1, cover(5, 5), cover(5, 5)]);
    expect(readPage(keys, [arrive({ ops: [op(1, { ms: 1 })] })], EMPTY, OWN).carried).toEqual(cover(1, 1));
  });

  it('[H1] heads of an author add up, and its last digest counts', () => {
    const [one, two] = [vectorDigest(cover(1, 1)), vectorDigest(cover(1, 2))];
    const page = [
      arrive({ heads: { [PEER]: 1, [OWN]: 3 }, headsDigest: one }),
      arrive({ heads: { [PEER]: 2, [OWN]: 2 }, headsDigest: two }),
      arrive({ author: OWN, heads: { [OWN]: 9 }, headsDigest: one }),
    ];
    expect(readPage(keys, page, EMPTY, OWN).peers).toEqual(
      new Map([
        [PEER, { heads: { [PEER]: 2, [OWN]: 3 }, digest: bytesToHex(two), state: null }],
        [OWN, { heads: { [OWN]: 9 }, digest: bytesToHex(one), state: null }],
      ]),
    );
  });

  it('[G2] what an author told of its state stays as long as its vector does', () => {
    const [one, two] = [vectorDigest(cover(1, 1)), vectorDigest(cover(1, 2))];
    const told = (headsDigest: Uint8Array, letter?: number): Arrival =>
      arrive({
        headsDigest,
        state: letter === undefined ? null : { digest: new Uint8Array(8).fill(letter), isWhole: false },
      });
    const stateAfter = (...page: readonly Arrival[]): unknown =>
      readPage(keys, page, EMPTY, OWN).peers.get(PEER)?.state;
    expect(stateAfter(told(one, 0xaa))).toBe('aaaaaaaaaaaaaaaa');
    expect(stateAfter(told(one, 0xaa), told(one))).toBe('aaaaaaaaaaaaaaaa');
    expect(stateAfter(told(one, 0xaa), told(one, 0xbb))).toBe('bbbbbbbbbbbbbbbb');
    expect(stateAfter(told(one, 0xaa), told(two))).toBe(null);
    expect(stateAfter(told(one, 0xaa), told(two, 0xcc))).toBe('cccccccccccccccc');
    const before = { heads: { [PEER]: 3 }, digest: 'one', state: 'a state' };
    expect(afterWord(before, { heads: { [PEER]: 2, [OWN]: 4 }, digest: 'one', state: null })).toEqual({
      heads: { [PEER]: 3, [OWN]: 4 },
      digest: 'one',
      state: 'a state',
    });
  });

  it('[G4] hands out the ops of a whole that the vector stands for already; not those of other batches', () => {
    const state = { digest: new Uint8Array(8), isWhole: true };
    const ops = [op(1), op(2), op(3), op(4, { ms: 1 })];
    const page = [
      arrive({ ops, state }),
      arrive({ ops: [op(2), op(9)], state: { ...state, isWhole: false } }),
    ];
    const intake = readPage(keys, page, cover(1, 2), OWN);
    expect(intake.again.map(({ n }) => n)).toEqual([1, 2]);
    expect(intake.ops.map(({ n }) => n)).toEqual([3, 9]);
    expect(readPage(keys, [arrive({ ops })], cover(1, 2), OWN).again).toEqual([]);
  });

  it('[B3] the cover of an author tells its own head', () => {
    const page = [
      arrive({ ops: [op(9)], cover: cover(7, 9), heads: { [OWN]: 2 } }),
      arrive({ cover: cover(1, 4, OWN) }),
    ];
    expect(readPage(keys, page, EMPTY, OWN).peers.get(PEER)?.heads).toEqual({ [PEER]: 9, [OWN]: 2 });
  });

  it('[L2] tells what it says of the own log, whoever carries it', () => {
    const own = op(2, { log: OWN });
    const page = [
      arrive({ cover: cover(1, 4, OWN), ops: [own, op(1)] }),
      arrive({ cover: cover(6, 6, OWN) }),
    ];
    expect(readPage(keys, page, cover(1, 9, OWN), OWN).own).toEqual({
      dots: [
        [1, 4],
        [6, 6],
      ],
      ops: [own],
      authored: [],
    });
    expect(readPage(keys, [arrive({ cover: cover(1, 4) })], EMPTY, OWN).own).toEqual({
      dots: [],
      ops: [],
      authored: [],
    });
  });

  it('[B5] the golden envelope gives the ops it was made of', () => {
    const page = [{ seq: 1, envelope: goldenBytes('envelope-mixed-padded') }];
    expect(readPage(keys, page, EMPTY, OWN).ops).toEqual(goldenMixed.ops);
  });

  it('takes in twenty thousand ops of one page', () => {
    const ops = Array.from({ length: 20_000 }, (_, index) => op(index + 1));
    expect(readPage(keys, [arrive({ ops, cover: cover(1, 20_000) })], EMPTY, OWN).ops).toHaveLength(20_000);
  });
});
