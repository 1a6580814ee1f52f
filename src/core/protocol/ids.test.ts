import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeBase64url, encodeBase64, encodeBase64url } from './base64.ts';
import { formatId, ID_LENGTH, parseDecimal, parseId, parseToken, TOKEN_LENGTH } from './ids.ts';

const seeded = { seed: 20261123, numRuns: 500 };
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('base64', () => {
  it('agrees with the native encoding for every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (data) => {
        expect(encodeBase64url(data)).toBe(Buffer.from(data).toString('base64url'));
        expect(encodeBase64(data)).toBe(Buffer.from(data).toString('base64'));
      }),
      seeded,
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (data) => {
        expect(decodeBase64url(encodeBase64url(data))).toEqual({ ok: true, value: data });
        expect(decodeBase64(encodeBase64(data))).toEqual({ ok: true, value: data });
      }),
      seeded,
    );
  });

  it('accepts no text that it would write differently', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: 'binary' }), (text) => {
        const url = decodeBase64url(text);
        const standard = decodeBase64(text);
        if (url.ok) expect(encodeBase64url(url.value)).toBe(text);
        if (standard.ok) expect(encodeBase64(standard.value)).toBe(text);
      }),
      { ...seeded, numRuns: 2_000 },
    );
  });

  it.each(['A', 'AAAAA', 'AB', 'AAB', 'A===', 'AA=', 'AA==', 'AA A', 'AA+A', 'AA/A', 'é'])(
    'refuses %j as base64url',
    (text) => {
      expect(decodeBase64url(text)).toEqual({ ok: false, error: { type: 'not_canonical' } });
    },
  );

  it.each(['AA', 'AAA', 'AB==', 'AAB=', 'A===', '====', 'AA-A', 'AA==AA==', 'AA=A'])(
    'refuses %j as base64 with padding',
    (text) => {
      expect(decodeBase64(text).ok).toBe(false);
    },
  );
});

describe('ids and tokens', () => {
  it('[W1] reads and writes ids of 22 and tokens of 43 characters', () => {
    fc.assert(
      fc.property(bytes(16), bytes(32), (id, token) => {
        expect(formatId(id)).toHaveLength(ID_LENGTH);
        expect(formatId(token)).toHaveLength(TOKEN_LENGTH);
        expect(parseId(formatId(id))).toEqual({ ok: true, value: id });
        expect(parseToken(formatId(token))).toEqual({ ok: true, value: token });
      }),
      seeded,
    );
  });

  it('[W1] refuses spare bits that are set: each id has one text', () => {
    fc.assert(
      fc.property(bytes(16), fc.integer({ min: 1, max: 15 }), (id, spare) => {
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        const text = formatId(id);
        const last = alphabet.indexOf(text.charAt(21));
        const other = text.slice(0, 21) + alphabet.charAt(last | spare);
        if (other !== text) expect(parseId(other)).toEqual({ ok: false, error: { type: 'not_canonical' } });
      }),
      seeded,
    );
  });

  it('[W1] refuses another length', () => {
    expect(parseId('')).toEqual({ ok: false, error: { type: 'wrong_length' } });
    expect(parseId('A'.repeat(21))).toEqual({ ok: false, error: { type: 'wrong_length' } });
    expect(parseId('A'.repeat(43))).toEqual({ ok: false, error: { type: 'wrong_length' } });
    expect(parseToken('A'.repeat(22))).toEqual({ ok: false, error: { type: 'wrong_length' } });
  });

  it('throws when code formats bytes that are no id', () => {
    expect(() => formatId(new Uint8Array(15))).toThrow('16 or 32');
  });
});

describe('decimal numbers', () => {
  it('[W11] reads plain digits, leading zeros too', () => {
    expect(parseDecimal('0')).toEqual({ ok: true, value: 0 });
    expect(parseDecimal('0017')).toEqual({ ok: true, value: 17 });
    expect(parseDecimal('9007199254740991')).toEqual({ ok: true, value: Number.MAX_SAFE_INTEGER });
  });

  it('[W2] reads what is beyond 2^53 as beyond every seq', () => {
    expect(parseDecimal('9'.repeat(400))).toEqual({ ok: true, value: Number.MAX_SAFE_INTEGER });
  });

  it.each(['', ' 1', '1 ', '+1', '-1', '1.0', '1e3', '0x10', '١', '1\n', 'NaN'])(
    '[W11] refuses %j',
    (text) => {
      expect(parseDecimal(text)).toEqual({ ok: false, error: { type: 'not_decimal' } });
    },
  );
});
