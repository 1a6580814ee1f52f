import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { createSealer, rowContext, UnsealableValue } from './seal.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const CONTEXT = rowContext('wm-space', 'application', [
  ['id', 'row1'],
  ['visible', 1],
]);
const sealer = createSealer(KEY, seededRandom(1));

describe('sealing', () => {
  it('gives the bytes that stand on people’s devices', () => {
    const golden = createSealer(KEY, () => new Uint8Array(24).fill(9));
    expect(
      bytesToHex(golden.seal({ job: 'cook', n: 7, list: [null, true, Uint8Array.of(1)] }, CONTEXT)),
    ).toBe(
      '01090909090909090909090909090909090909090909090909b6415a78df2569dedc19dfebc5af392ea1ea25d0e496db0614b13506ec05654dee3d828f9302b7',
    );
  });

  it('opens what it sealed', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string(),
        fc.uint8Array({ maxLength: 20 }).map((bytes) => Uint8Array.from(bytes)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ minLength: 1, maxLength: 6 }).filter((key) => key !== '__proto__'),
          tie('value'),
          {
            maxKeys: 4,
            noNullPrototype: true,
          },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(value, (one) => {
        expect(sealer.open(sealer.seal(one, CONTEXT), CONTEXT)).toEqual({ ok: true, value: one });
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('refuses loudly what CBOR would change without a word', async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const others = [
      new Map(),
      new Set(),
      new Date(0),
      key,
      new Blob([]),
      1n,
      NaN,
      Infinity,
      new Float64Array(1),
      undefined,
      () => 1,
      Symbol('x'),
    ];
    for (const other of others) {
      expect(() => sealer.seal({ deep: [other] }, CONTEXT)).toThrow(UnsealableValue);
    }
  });

  it('tells a newer version, cut bytes, plain values and changed bytes apart', () => {
    const sealed = sealer.seal({ job: 'cook' }, CONTEXT);
    const reasonOf = (bytes: unknown) => {
      const opened = sealer.open(bytes, CONTEXT);
      return opened.ok ? 'ok' : opened.error;
    };
    const newer = sealed.slice();
    newer[0] = 2;
    const flipped = sealed.slice();
    flipped[40]! ^= 1;
    expect(reasonOf(newer)).toBe('newer_version');
    expect(reasonOf(flipped)).toBe('not_authentic');
    expect(reasonOf(sealed.slice(0, 30))).toBe('too_short');
    expect(reasonOf(new Uint8Array(0))).toBe('too_short');
    expect(reasonOf('plain')).toBe('not_sealed');
    expect(reasonOf(undefined)).toBe('not_sealed');
  });

  it('no single bit of the bytes or the context can be changed', () => {
    const sealed = sealer.seal({ job: 'cook' }, CONTEXT);
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = sealed.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(sealer.open(changed, CONTEXT).ok).toBe(false);
      }),
      { seed: 3 },
    );
    for (const other of [
      rowContext('wm-other', 'application', [
        ['id', 'row1'],
        ['visible', 1],
      ]),
      rowContext('wm-space', 'step', [
        ['id', 'row1'],
        ['visible', 1],
      ]),
      rowContext('wm-space', 'application', [
        ['id', 'row2'],
        ['visible', 1],
      ]),
      rowContext('wm-space', 'application', [
        ['id', 'row1'],
        ['visible', 0],
      ]),
      rowContext('wm-space', 'application', [['id', 'row1']]),
    ])
      expect(sealer.open(sealed, other).ok).toBe(false);
    expect(createSealer(KEY.toReversed(), seededRandom(1)).open(sealed, CONTEXT)).toEqual({
      ok: false,
      error: 'not_authentic',
    });
  });
});
