import { deflateSync, Inflate, inflateSync } from 'fflate';

export const MAX_INFLATED_BYTES = 16 * 1024 * 1024;
const CHUNK = 4096;
/** Deflate never gives more than this from one byte. */
const GREATEST_RATIO = 1032;

export const deflate = (data: Uint8Array): Uint8Array => deflateSync(data, { level: 9 });

/** The inflated bytes; null when the data is broken or grows beyond `limit`: nothing larger is ever held. */
export function inflate(data: Uint8Array, limit = MAX_INFLATED_BYTES): Uint8Array | null {
  if (data.length === 0) return null;
  return data.length * GREATEST_RATIO <= limit ? inflateSmall(data) : inflateInParts(data, limit);
}

/** Most envelopes: too small to grow beyond the limit, and a stream would cost more than the work. */
function inflateSmall(data: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(data);
  } catch {
    return null;
  }
}

function inflateInParts(data: Uint8Array, limit: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > limit) throw new RangeError('inflated data is too large');
    parts.push(part);
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK)
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
