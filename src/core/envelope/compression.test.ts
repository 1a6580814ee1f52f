import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate, inflate, MAX_INFLATED_BYTES } from './compression.ts';

describe('compression', () => {
  it('[E1] inflates to what was deflated', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), fc.integer({ min: 1, max: 5 }), (data, times) => {
        const repeated = Uint8Array.from(Array.from({ length: times }, () => [...data]).flat());
        expect(inflate(deflate(repeated))).toEqual(repeated);
      }),
      { seed: 91, numRuns: 50 },
    );
  });

  it('[E5] stops at the limit: a bomb is refused', () => {
    const bomb = deflate(new Uint8Array(MAX_INFLATED_BYTES + 1));
    expect(bomb.length).toBeLessThan(20_000);
    expect(inflate(bomb)).toBeNull();
    expect(inflate(deflate(new Uint8Array(1000)), 999)).toBeNull();
    expect(inflate(deflate(new Uint8Array(1000)), 1000)).toHaveLength(1000);
    expect(inflate(deflate(new Uint8Array(MAX_INFLATED_BYTES)))).toHaveLength(MAX_INFLATED_BYTES);
  });

  it('[E5] data that is cut off, empty or no deflate at all is refused', () => {
    const text = Uint8Array.from({ length: 9000 }, (_, index) => (index * index) % 251);
    const whole = deflate(text);
    for (let length = 0; length < whole.length; length += 97)
      expect(inflate(whole.subarray(0, length))).toBeNull();
    expect(inflate(whole.subarray(0, whole.length - 1))).toBeNull();
    // Too large to be inflated in one go.
    const large = Uint8Array.from({ length: 40_000 }, (_, index) => (index * index * 31) >> 7);
    const packed = deflate(large);
    expect(inflate(packed)).toEqual(large);
    expect(packed.length).toBeGreaterThan(16_300);
    for (let length = packed.length - 9; length > 16_300; length -= 7)
      expect(inflate(packed.subarray(0, length))).toBeNull();
    expect(inflate(packed.subarray(0, packed.length - 1))).toBeNull();
    const broken = packed.slice().fill(0xff, 8_000);
    expect(inflate(broken)).toBeNull();
    expect(inflate(Uint8Array.of(7, 7, 7))).toBeNull();
  });

  it('[E5] never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const inflated = inflate(bytes, 10_000);
        expect(inflated === null || inflated.length <= 10_000).toBe(true);
      }),
      { seed: 92, numRuns: 2000 },
    );
  });
});
