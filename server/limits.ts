import {
  DEFAULT_CLAIMS_PER_MINUTE,
  DEFAULT_LIVE_PER_SPACE,
  DEFAULT_POSTS_PER_MINUTE,
  DEFAULT_SPACE_BYTES,
  DEFAULT_SPACE_ENVELOPES,
} from '#core/protocol/limits.ts';

/** 0 = no limit. */
export interface RelayLimits {
  readonly postsPerMinute: number;
  readonly claimsPerMinute: number;
  readonly live: number;
  readonly spaceBytes: number;
  readonly spaceEnvelopes: number;
}

export const DEFAULT_LIMITS: RelayLimits = {
  postsPerMinute: DEFAULT_POSTS_PER_MINUTE,
  claimsPerMinute: DEFAULT_CLAIMS_PER_MINUTE,
  live: DEFAULT_LIVE_PER_SPACE,
  spaceBytes: DEFAULT_SPACE_BYTES,
  spaceEnvelopes: DEFAULT_SPACE_ENVELOPES,
};

export interface TokenBuckets {
  /** Takes one; 0 when there was one, else the whole seconds (≥ 1) until the next. */
  take(key: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE_MS = 60_000;
const SWEEP_ABOVE = 10_000;

/**
 * A bucket per key that holds `perMinute` and fills evenly. Full buckets are forgotten once there are many,
 * which changes nothing: an unknown key starts full.
 */
export function createTokenBuckets(perMinute: number, now: () => number): TokenBuckets {
  if (perMinute === 0) return { take: () => 0 };
  const perMs = perMinute / MINUTE_MS;
  const buckets = new Map<string, Bucket>();
  let sweepAbove = SWEEP_ABOVE;

  const sweep = (at: number): void => {
    for (const [key, bucket] of buckets) {
      if (bucket.tokens + (at - bucket.at) * perMs >= perMinute) buckets.delete(key);
    }
    sweepAbove = Math.max(SWEEP_ABOVE, buckets.size * 2);
  };

  return {
    take(key) {
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: perMinute, at };
      // A clock that is set back must not take tokens away.
      bucket.tokens = Math.min(perMinute, bucket.tokens + Math.max(0, at - bucket.at) * perMs);
      bucket.at = at;
      buckets.set(key, bucket);
      if (buckets.size > sweepAbove) sweep(at);
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perMs / 1000));
      bucket.tokens -= 1;
      return 0;
    },
  };
}

/** One home has a whole /64 of IPv6 addresses, so that network counts as one address. */
export function addressKey(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...new Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])]
    .slice(0, 4)
    .join(':');
}
