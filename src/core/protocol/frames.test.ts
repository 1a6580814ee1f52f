import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEnvelopes, decodeSequenced, encodeEnvelopes, encodeSequenced, POST_BOUNDS } from './frames.ts';
import { MAX_ENVELOPE_BYTES } from './limits.ts';

const seeded = { seed: 20261123, numRuns: 300 };
const envelope = fc.uint8Array({ minLength: 1, maxLength: 40 });
const seq = fc.maxSafeNat();
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

describe('frames that go up', () => {
  it('[W2] have a big-endian 32-bit length', () => {
    expect(encodeEnvelopes([hex('aabb'), hex('cc')])).toEqual(hex('00000002aabb00000001cc'));
  });

  it('[W4] come back as they were', () => {
    fc.assert(
      fc.property(fc.array(envelope, { minLength: 1 }), (envelopes) => {
        expect(decodeEnvelopes(encodeEnvelopes(envelopes))).toEqual({ ok: true, value: envelopes });
      }),
      seeded,
    );
  });

  it('[W4] are read from a view in the middle of a buffer', () => {
    const body = hex('ffff00000001aaffff').subarray(2, 7);
    expect(decodeEnvelopes(body)).toEqual({ ok: true, value: [hex('aa')] });
  });

  it('[W4] are refused when empty, cut short, or of length zero', () => {
    expect(decodeEnvelopes(hex(''))).toEqual({ ok: false, error: { type: 'empty' } });
    expect(decodeEnvelopes(hex('000000'))).toEqual({ ok: false, error: { type: 'truncated', at: 0 } });
    expect(decodeEnvelopes(hex('00000002aa'))).toEqual({ ok: false, error: { type: 'truncated', at: 0 } });
    expect(decodeEnvelopes(hex('00000001aa00'))).toEqual({ ok: false, error: { type: 'truncated', at: 5 } });
    expect(decodeEnvelopes(hex('00000001aa00000000'))).toEqual({
      ok: false,
      error: { type: 'zero_length', at: 5 },
    });
  });

  it('[W4] are refused as too large even when the body is shorter', () => {
    expect(decodeEnvelopes(hex('00040001aa'))).toEqual({ ok: false, error: { type: 'too_large', at: 0 } });
    expect(decodeEnvelopes(hex('ffffffff'))).toEqual({ ok: false, error: { type: 'too_large', at: 0 } });
  });

  it('[W5] may have exactly 262,144 bytes', () => {
    const largest = new Uint8Array(MAX_ENVELOPE_BYTES).fill(7);
    expect(decodeEnvelopes(encodeEnvelopes([largest])).ok).toBe(true);
    expect(decodeEnvelopes(encodeEnvelopes([new Uint8Array(MAX_ENVELOPE_BYTES + 1)]))).toEqual({
      ok: false,
      error: { type: 'too_large', at: 0 },
    });
  });

  it('[W5] are refused when there are more than the bound', () => {
    const body = encodeEnvelopes([hex('01'), hex('02'), hex('03')]);
    expect(decodeEnvelopes(body, { ...POST_BOUNDS, maxEnvelopes: 3 }).ok).toBe(true);
    expect(decodeEnvelopes(body, { ...POST_BOUNDS, maxEnvelopes: 2 })).toEqual({
      ok: false,
      error: { type: 'too_many', at: 10 },
    });
  });

  it('[W4] refuse every body that ends inside a frame', () => {
    fc.assert(
      fc.property(fc.array(envelope, { minLength: 1 }), fc.nat(), (envelopes, cut) => {
        const body = encodeEnvelopes(envelopes);
        const ends = new Set<number>([0]);
        let at = 0;
        for (const one of envelopes) ends.add((at += 4 + one.length));
        const length = cut % body.length;
        expect(decodeEnvelopes(body.subarray(0, length)).ok).toBe(length > 0 && ends.has(length));
      }),
      seeded,
    );
  });

  it('[W4] give a value for any bytes, and what is accepted is written the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (body) => {
        const up = decodeEnvelopes(body);
        const down = decodeSequenced(body);
        if (up.ok) expect(encodeEnvelopes(up.value)).toEqual(body);
        if (down.ok) expect(encodeSequenced(down.value)).toEqual(body);
      }),
      { ...seeded, numRuns: 3_000 },
    );
  });
});

describe('frames that come down', () => {
  it('[W2] have a big-endian 64-bit seq before the length', () => {
    const page = encodeSequenced([{ seq: 2 ** 32 + 5, envelope: hex('aa') }]);
    expect(page).toEqual(hex('000000010000000500000001aa'));
  });

  it('[W4] come back as they were, an empty page too', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ seq, envelope }, { noNullPrototype: true })), (frames) => {
        expect(decodeSequenced(encodeSequenced(frames))).toEqual({ ok: true, value: frames });
      }),
      seeded,
    );
  });

  it('[W2] are refused when the seq does not fit', () => {
    expect(decodeSequenced(hex('002000000000000000000001aa'))).toEqual({
      ok: false,
      error: { type: 'seq_too_large', at: 0 },
    });
  });

  it('[W4] are refused when cut short, also inside the seq', () => {
    expect(decodeSequenced(hex('00000000000000010000'))).toEqual({
      ok: false,
      error: { type: 'truncated', at: 0 },
    });
    expect(decodeSequenced(hex('000000000000000100000002aa'))).toEqual({
      ok: false,
      error: { type: 'truncated', at: 0 },
    });
  });
});
