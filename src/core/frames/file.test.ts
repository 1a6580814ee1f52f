import fc from 'fast-check';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { orThrow } from '../result/result.ts';
import { decodeFile, encodeFile, MAX_FILE_BYTES } from './file.ts';

const envelopes = fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: 12 });

describe('files of changes', () => {
  it('[F1] a file decodes to the envelopes it was made of', () => {
    fc.assert(
      fc.property(envelopes, (some) => {
        expect(orThrow(decodeFile(encodeFile(some)))).toEqual(some);
      }),
      { seed: 101 },
    );
  });

  it('[F1] has the bytes of the specification', () => {
    const file = encodeFile([Uint8Array.of(1, 2), Uint8Array.of(3)]);
    expect(file).toEqual(
      Uint8Array.of(0x57, 0x4d, 0x53, 0x59, 0x4e, 0x43, 0x31, 0, 0, 0, 2, 1, 2, 0, 0, 0, 1, 3),
    );
    expect(decodeFile(utf8ToBytes('WMSYNC1'))).toEqual({ ok: true, value: [] });
  });

  it('[F2] other bytes are no file, and another version is newer', () => {
    for (const text of ['', 'W', 'PK\u0003\u0004', 'wmsync1', ' WMSYNC1'])
      expect(decodeFile(utf8ToBytes(text))).toEqual({ ok: false, error: { type: 'not_a_file' } });
    for (const text of ['WMSYNC2', 'WMSYNC2 and so on', 'WMSYNCX'])
      expect(decodeFile(utf8ToBytes(text))).toEqual({ ok: false, error: { type: 'newer_file' } });
    expect(decodeFile(utf8ToBytes('WMSYNC'))).toEqual({ ok: false, error: { type: 'malformed' } });
  });

  it('[F3] a file that is cut off anywhere between envelopes is refused whole', () => {
    const whole = encodeFile([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]);
    const ends = [7, 14, whole.length];
    for (let length = 7; length <= whole.length; length++)
      expect(decodeFile(whole.subarray(0, length)).ok).toBe(ends.includes(length));
  });

  it('[F3] lengths of zero and beyond the bounds are refused', () => {
    const withLength = (length: number): Uint8Array => {
      const file = encodeFile([new Uint8Array(8)]);
      new DataView(file.buffer).setUint32(7, length);
      return file;
    };
    expect(decodeFile(withLength(0))).toEqual({ ok: false, error: { type: 'malformed' } });
    expect(decodeFile(withLength(0xffffffff))).toEqual({ ok: false, error: { type: 'too_large' } });
    expect(decodeFile(withLength(9))).toEqual({ ok: false, error: { type: 'malformed' } });
    const huge = new Uint8Array(MAX_FILE_BYTES + 1);
    huge.set(utf8ToBytes('WMSYNC1'));
    expect(decodeFile(huge)).toEqual({ ok: false, error: { type: 'too_large' } });
    const many = encodeFile(Array.from({ length: 65_537 }, () => Uint8Array.of(7)));
    expect(decodeFile(many)).toEqual({ ok: false, error: { type: 'too_large' } });
  });

  it('[F4] never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isOurs) => {
        const file = isOurs ? Uint8Array.of(...utf8ToBytes('WMSYNC1'), ...bytes) : bytes;
        expect(typeof decodeFile(file).ok).toBe('boolean');
      }),
      { seed: 102, numRuns: 2000 },
    );
  });

  it('[F4] envelopes are views of the file', () => {
    const file = encodeFile([Uint8Array.of(1, 2)]);
    expect(orThrow(decodeFile(file))[0]?.buffer).toBe(file.buffer);
  });
});
