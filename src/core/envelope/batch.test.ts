import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { goldenBytes, goldenMixed, goldenOneField, goldenOp } from '#tests/fixtures/golden-batches.ts';
import { Prng } from '#tests/simulation/prng.ts';
import type { Value } from '../merge/value.ts';
import { orThrow } from '../result/result.ts';
import { decodeBatch, encodeBatch, READER_VERSION, vectorDigest, type Batch } from './batch.ts';
import { MAX_CONTEXT_LOGS } from './op.ts';

const cbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);
const LOG = hexToBytes('a11a00000001');
const DIGEST = new Uint8Array(8);

/** The wire form with one part replaced. */
const raw = (part: { readonly [place: number]: unknown }): Uint8Array => {
  const op = [0, 0, 1, 2, 0, 1, 0, 0, 'x', []];
  const parts: unknown[] = [
    1,
    1_780_000_000_000,
    [LOG],
    ['t', 'r', 'f'],
    [[0, 1, 1]],
    [[0, 1]],
    DIGEST,
    [op],
  ];
  for (const [place, value] of Object.entries(part)) parts[Number(place)] = value;
  return cbor(parts);
};
const withOp = (place: number, value: unknown): Uint8Array => {
  const op: unknown[] = [0, 0, 1, 2, 0, 1, 0, 0, 'x', []];
  op[place] = value;
  return raw({ 7: [op] });
};
const malformed = { ok: false, error: { type: 'malformed' } };

const logs = fc.integer({ min: 0, max: 5 }).map((n) => `0${n}0000000001`);
const ranges = fc
  .integer({ min: 1, max: 1000 })
  .chain((from) => fc.integer({ min: 0, max: 50 }).map((more) => [[from, from + more] as const]));
const values: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 40 }),
  fc.array(fc.integer(), { maxLength: 4 }),
  fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.boolean(), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
);
const heights = fc.dictionary(logs, fc.integer({ min: 1, max: 2 ** 40 }), { noNullPrototype: true });
const ops = fc.record({
  kind: fc.constantFrom(0, 2, 9),
  table: fc.constantFrom('step', 'goal'),
  row: fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9', '_', '-'), minLength: 1, maxLength: 12 }),
  field: fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => `f${text}`),
  log: logs,
  n: fc.integer({ min: 1, max: 2 ** 40 }),
  ms: fc.integer({ min: 1_577_836_800_000, max: 4_102_444_800_000 }),
  c: fc.integer({ min: 0, max: 65_535 }),
  value: values,
  ctx: heights,
});
const batches: fc.Arbitrary<Batch> = fc.record({
  author: logs,
  cover: fc
    .uniqueArray(fc.tuple(logs, ranges), { selector: ([log]) => log })
    .map((entries) => new Map(entries)),
  heads: heights,
  headsDigest: fc.uint8Array({ minLength: 8, maxLength: 8 }),
  ops: fc.array(ops, { maxLength: 6 }),
});

describe('batches', () => {
  it('[B6] the golden batches have the bytes they always had, and read back', () => {
    for (const [name, batch] of [
      ['batch-one-field', goldenOneField],
      ['batch-mixed', goldenMixed],
    ] as const) {
      expect(bytesToHex(encodeBatch(batch))).toBe(bytesToHex(goldenBytes(name)));
      expect(orThrow(decodeBatch(goldenBytes(name)))).toEqual({
        ...batch,
        faulty: [],
        place: null,
        state: null,
      });
    }
  });

  it('[B6] a batch reads back as it was, and equal batches give equal bytes', () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const bytes = encodeBatch(batch);
        const read = orThrow(decodeBatch(bytes));
        expect(read).toEqual({ ...batch, faulty: [], place: null, state: null });
        expect(encodeBatch(read)).toEqual(bytes);
        const turned = { ...batch, heads: Object.fromEntries(Object.entries(batch.heads).reverse()) };
        expect(encodeBatch(turned)).toEqual(bytes);
      }),
      { seed: 96, numRuns: 200 },
    );
  });

  it('[B7] a place is read back; what is none, and what a later version adds, is read past', () => {
    const place = { seq: 12, envId: Uint8Array.from({ length: 16 }, (_, at) => at) };
    const bytes = encodeBatch(goldenOneField, place);
    expect(orThrow(decodeBatch(bytes))).toEqual({ ...goldenOneField, faulty: [], place, state: null });
    for (const odd of [[12], 'x', [-1, place.envId], [12, place.envId.subarray(1)], null])
      expect(orThrow(decodeBatch(raw({ 8: odd }))).place).toBe(null);
    expect(orThrow(decodeBatch(raw({ 8: [12, place.envId], 9: 'later' }))).place).toEqual(place);
  });

  it('[B8] a word about the state is read back, beside a place or without; what is none is read past', () => {
    const digest = Uint8Array.from({ length: 8 }, (_, at) => 7 * at);
    const place = { seq: 12, envId: new Uint8Array(16) };
    for (const isWhole of [true, false]) {
      const batch = { ...goldenOneField, state: { digest, isWhole } };
      expect(orThrow(decodeBatch(encodeBatch(batch)))).toEqual({ ...batch, faulty: [], place: null });
      expect(orThrow(decodeBatch(encodeBatch(batch, place)))).toEqual({ ...batch, faulty: [], place });
    }
    expect(encodeBatch({ ...goldenOneField, state: null })).toEqual(encodeBatch(goldenOneField));
    for (const odd of [[2, digest, 1], [1, digest.subarray(1), 1], [1, 'x', 1], [digest], 'x', null])
      expect(orThrow(decodeBatch(raw({ 8: null, 9: odd }))).state).toBe(null);
    expect(orThrow(decodeBatch(raw({ 8: null, 9: [1, digest], 10: 'later' }))).state).toEqual({
      digest,
      isWhole: false,
    });
  });

  it('[B8] an older version reads such a batch as any other: nine parts, and then what it reads past', () => {
    const state = { digest: new Uint8Array(8), isWhole: true };
    const [with_, without] = [{ ...goldenOneField, state }, goldenOneField].map(
      (batch) => decode(encodeBatch(batch)) as readonly unknown[],
    );
    expect(with_).toEqual([...(without ?? []), null, [1, state.digest, 1]]);
  });

  it('[B1] the first log is the author, also when no op is its own', () => {
    const read = orThrow(decodeBatch(encodeBatch({ ...goldenOneField, author: 'cccccc000009' })));
    expect(read.author).toBe('cccccc000009');
    expect(read.ops[0]?.log).toBe(goldenOp.log);
    expect(decodeBatch(raw({ 2: [] }))).toEqual(malformed);
  });

  it('[B3] the digest is that of the sorted vector, whatever the order of its logs', () => {
    const vector = new Map([
      [
        'bbbbbb000000',
        [
          [1, 4],
          [6, 6],
        ],
      ],
      ['aaaaaa000000', [[2, 3]]],
    ] as const);
    const plain = cbor([
      [hexToBytes('aaaaaa000000'), [[2, 3]]],
      [
        hexToBytes('bbbbbb000000'),
        [
          [1, 4],
          [6, 6],
        ],
      ],
    ]);
    expect(vectorDigest(vector)).toEqual(sha256(plain).slice(0, 8));
    expect(vectorDigest(new Map([...vector].reverse()))).toEqual(vectorDigest(vector));
    expect(vectorDigest(new Map())).not.toEqual(vectorDigest(vector));
  });

  it('[B4] a faulty op is handed out as a fault, and the others as ops', () => {
    const faulty = [
      { ...goldenOp, ms: 5 },
      { ...goldenOp, field: '__proto__' },
      { ...goldenOp, n: 0 },
      { ...goldenOp, value: 'x'.repeat(20_000) },
      { ...goldenOp, ctx: { [goldenOp.log]: 0 } },
    ];
    const read = orThrow(decodeBatch(encodeBatch({ ...goldenOneField, ops: [...faulty, goldenOp] })));
    expect(read.ops).toEqual([goldenOp]);
    expect(read.faulty.map(({ fault }) => fault)).toEqual([
      'bad_stamp',
      'bad_name',
      'bad_dot',
      'bad_value',
      'bad_context',
    ]);
    expect(read.faulty.map(({ op }) => op)).toEqual(faulty);
  });

  it('[B4] a register that was written in very many incarnations does not spoil its batch', () => {
    const ctx = Object.fromEntries(
      Array.from({ length: MAX_CONTEXT_LOGS - 1 }, (_, n) => [n.toString(16).padStart(12, '0'), 3]),
    );
    const read = orThrow(decodeBatch(encodeBatch({ ...goldenOneField, ops: [{ ...goldenOp, ctx }] })));
    expect(read.ops[0]?.ctx).toEqual(ctx);
  });

  it('[B5] an unknown kind comes out as it went in', () => {
    const later = { ...goldenOp, kind: 77, value: { shape: ['new', Uint8Array.of(1)] } };
    expect(orThrow(decodeBatch(encodeBatch({ ...goldenOneField, ops: [later] }))).ops).toEqual([later]);
  });

  it('[E4] a batch for a later reader is newer, not broken; parts that were added at the end are passed over', () => {
    expect(decodeBatch(cbor([READER_VERSION + 1, 'anything']))).toEqual({
      ok: false,
      error: { type: 'newer_reader', minReader: READER_VERSION + 1 },
    });
    expect(decodeBatch(raw({ 8: 'added later' })).ok).toBe(true);
  });

  it('a batch of another shape is refused whole', () => {
    expect(decodeBatch(raw({})).ok).toBe(true);
    const shapes: Uint8Array[] = [
      cbor(null),
      cbor({}),
      cbor([]),
      cbor(['1']),
      cbor([1, 2]),
      cbor([-1]),
      raw({ 1: 'now' }),
      raw({ 1: 2 ** 60 }),
      raw({ 2: [hexToBytes('a11a000001')] }),
      raw({ 2: ['a11a00000001'] }),
      raw({ 3: [1, 2, 3] }),
      raw({ 4: [[0, 0, 1]] }),
      raw({ 4: [[0, 2, 1]] }),
      raw({ 4: [[1, 1, 1]] }),
      raw({ 4: [[0, 1, 1.5]] }),
      raw({ 5: [[0, -1]] }),
      raw({ 5: [[7, 1]] }),
      raw({ 6: new Uint8Array(7) }),
      raw({ 6: 'digest!!' }),
      raw({ 7: 'ops' }),
      raw({ 7: [[0, 1]] }),
      withOp(0, -1),
      withOp(0, 'field'),
      withOp(1, 3),
      withOp(4, 1),
      withOp(5, -1),
      withOp(6, 0.5),
      withOp(7, 'c'),
      withOp(9, [0]),
      withOp(9, [0, 1, 2]),
      withOp(9, [3, 1]),
      withOp(9, {}),
    ];
    shapes.forEach((bytes, index) => expect([index, decodeBatch(bytes)]).toEqual([index, malformed]));
  });

  it('CBOR that is not deterministic data is refused: indefinite lengths, tags, big integers, doubled keys', () => {
    for (const hex of [
      '9fff',
      'c100',
      '1bffffffffffffffff',
      'f7',
      'f97e00',
      'a2616101616102',
      '81',
      '9a0fffffff',
      '',
    ])
      expect(decodeBatch(hexToBytes(hex))).toEqual(malformed);
    expect(decodeBatch(Uint8Array.from({ length: 200_000 }, () => 0x81))).toEqual(malformed);
  });

  it('keys that every object has are data like others', () => {
    const value = JSON.parse('{"__proto__": 1, "constructor": 2}') as Value;
    const read = orThrow(decodeBatch(encodeBatch({ ...goldenOneField, ops: [{ ...goldenOp, value }] })));
    expect(Object.keys(read.ops[0]?.value as object).sort()).toEqual(['__proto__', 'constructor']);
    expect(Object.hasOwn({}, 'polluted')).toBe(false);
  });

  it('[B4] never throws for random and mutated bytes', () => {
    const sound = goldenBytes('batch-mixed');
    for (let seed = 0; seed < 2000; seed++) {
      const random = new Prng(seed);
      const bytes = random.chance(30) ? random.bytes(random.integer(0, 200)) : sound.slice();
      for (let change = random.integer(1, 6); change > 0 && bytes.length > 0; change--)
        bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
      const read = decodeBatch(
        random.chance(20) ? bytes.subarray(0, random.integer(0, bytes.length)) : bytes,
      );
      if (read.ok) expect(read.value.ops.every(({ n }) => n >= 1)).toBe(true);
    }
  });
});
