import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equalValues,
  isEmptyValue,
  isRegisterValue,
  isWellFormed,
  MAX_FIELD_BYTES,
  utf8Length,
  type Value,
} from './value.ts';

const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, '', 0, -1, 1.5),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A copy with the keys of every object in the other order. */
function turned(value: Value): Value {
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Value })
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe('values', () => {
  it('a scalar, a date, bytes and a small tuple may stand in a register', () => {
    for (const value of [
      null,
      true,
      0,
      -1.5,
      '',
      '2026-11-23',
      Uint8Array.of(1),
      ['a', 1, null],
      { at: 1, x: { a: 2 } },
    ])
      expect(isRegisterValue(value)).toBe(true);
  });

  it('what CBOR would change or a screen could not hold may not', () => {
    for (const value of [NaN, Infinity, -Infinity, '\ud800', 'a\udc00', ['\udfff'], { a: NaN }])
      expect(isRegisterValue(value)).toBe(false);
    expect(isRegisterValue([[[[1]]]])).toBe(true);
    expect(isRegisterValue([[[[[1]]]]])).toBe(false);
    expect(isRegisterValue(Array.from({ length: 256 }, () => null))).toBe(true);
    expect(isRegisterValue(Array.from({ length: 257 }, () => null))).toBe(false);
    expect(isRegisterValue({ '\ud800': 1 })).toBe(false);
  });

  it('16 KiB in UTF-8 is the most, whatever the script', () => {
    for (const letter of ['a', 'é', 'ب', '語', '😀']) {
      const most = Math.floor((MAX_FIELD_BYTES - 5) / utf8Length(letter));
      expect(isRegisterValue(letter.repeat(most))).toBe(true);
      expect(isRegisterValue(letter.repeat(most + 1))).toBe(false);
      expect(isRegisterValue([letter.repeat(most + 1)])).toBe(false);
    }
    expect(isRegisterValue(new Uint8Array(MAX_FIELD_BYTES - 5))).toBe(true);
    expect(isRegisterValue(new Uint8Array(MAX_FIELD_BYTES))).toBe(false);
    expect(isRegisterValue({ ['k'.repeat(MAX_FIELD_BYTES)]: 1 })).toBe(false);
  });

  it('counts the bytes of UTF-8', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\u007f', '\u0080', 'é', '߿', 'ࠀ', '語', '\uffff', '😀')),
        (parts) => {
          const text = parts.join('');
          expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
        },
      ),
      { seed: 21 },
    );
  });

  it('is well-formed without lone halves of a pair', () => {
    expect(isWellFormed('a😀b')).toBe(true);
    expect(isWellFormed('a\ud83d')).toBe(false);
    expect(isWellFormed('\ude00a')).toBe(false);
  });

  it('only null and the empty string are empty', () => {
    expect([null, ''].every(isEmptyValue)).toBe(true);
    expect([0, false, ' ', [], {}].some(isEmptyValue)).toBe(false);
  });

  it('equality looks at content, not at the order of keys or at identity', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(equalValues(value, turned(value))).toBe(true);
        expect(equalValues(turned(value), value)).toBe(true);
      }),
      { seed: 22 },
    );
  });

  it('tells different values apart', () => {
    const different: Value[] = [
      null,
      false,
      true,
      0,
      1,
      '',
      '0',
      '1',
      [],
      [null],
      [0],
      [0, 1],
      {},
      { a: 1 },
      { a: 2 },
      { b: 1 },
      { a: 1, b: 1 },
      { 0: 0 },
      Uint8Array.of(),
      Uint8Array.of(0),
      Uint8Array.of(0, 1),
      { length: 0 },
      { toString: 1 },
    ];
    different.forEach((a, i) =>
      different.forEach((b, j) => expect([a, b, equalValues(a, b)]).toEqual([a, b, i === j])),
    );
  });
});
