import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, createTokenBuckets } from './limits.ts';

describe('a token bucket', () => {
  it('holds a minute of tokens, fills evenly, and says when the next is there', () => {
    let now = 0;
    const buckets = createTokenBuckets(60, () => now);
    for (let i = 0; i < 60; i++) expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(1);
    now = 999;
    expect(buckets.take('a')).toBe(1);
    now = 1_000;
    expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(1);
  });

  it('is one per key', () => {
    const buckets = createTokenBuckets(1, () => 0);
    expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(60);
    expect(buckets.take('b')).toBe(0);
  });

  it('is no limit at 0', () => {
    const buckets = createTokenBuckets(0, () => 0);
    for (let i = 0; i < 1_000; i++) expect(buckets.take('a')).toBe(0);
  });

  it('takes nothing away when the clock is set back', () => {
    let now = 1_000_000;
    const buckets = createTokenBuckets(2, () => now);
    expect(buckets.take('a')).toBe(0);
    now = 0;
    expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(30);
    now = 30_000;
    expect(buckets.take('a')).toBe(0);
  });

  it('never lets through more than a full bucket and what filled since', () => {
    const waits = fc.array(fc.nat({ max: 5_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), waits, (perMinute, steps) => {
        let now = 0;
        const buckets = createTokenBuckets(perMinute, () => now);
        let passed = 0;
        for (const step of steps) {
          now += step;
          if (buckets.take('a') === 0) passed += 1;
          expect(passed).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-6);
        }
      }),
      { seed: 20261123, numRuns: 100 },
    );
  });

  it('forgets the full ones among very many keys, not the empty ones', () => {
    let now = 0;
    const buckets = createTokenBuckets(1, () => now);
    now = 1_000_000;
    expect(buckets.take('empty')).toBe(0);
    for (let i = 0; i < 25_000; i++) buckets.take(`key ${i}`);
    expect(buckets.take('empty')).toBe(60);
  });
});

describe('an address', () => {
  it('is one home: an IPv4 address or a /64 of IPv6', () => {
    expect(addressKey('192.0.2.7')).toBe('192.0.2.7');
    expect(addressKey('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(addressKey('2001:db8:1:2::6')).toBe('2001:db8:1:2');
    expect(addressKey('2001:db8::6')).toBe('2001:db8:0:0');
    expect(addressKey('::1')).toBe('0:0:0:0');
    expect(addressKey('2001:db8:1:3::6')).not.toBe(addressKey('2001:db8:1:2::6'));
  });
});
