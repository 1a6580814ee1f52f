import { err, ok, type Result } from '#core/result/result.ts';
import { MAX_ENVELOPE_BYTES, MAX_POST_ENVELOPES } from './limits.ts';

/** `at` is the offset of the frame that is wrong. */
export type FrameError =
  | { readonly type: 'empty' }
  | { readonly type: 'truncated'; readonly at: number }
  | { readonly type: 'zero_length'; readonly at: number }
  | { readonly type: 'too_large'; readonly at: number }
  | { readonly type: 'too_many'; readonly at: number }
  | { readonly type: 'seq_too_large'; readonly at: number };

export interface SequencedEnvelope {
  readonly seq: number;
  readonly envelope: Uint8Array;
}

export interface FrameBounds {
  readonly maxEnvelopeBytes: number;
  readonly maxEnvelopes: number;
}

/** What one append may carry. */
export const POST_BOUNDS: FrameBounds = {
  maxEnvelopeBytes: MAX_ENVELOPE_BYTES,
  maxEnvelopes: MAX_POST_ENVELOPES,
};

export const LENGTH_BYTES = 4;
export const SEQ_BYTES = 8;
const TWO_TO_32 = 0x1_0000_0000;
/** Bytes before the envelope in a `(seq | len | envelope)` frame. */
export const SEQUENCED_HEADER_BYTES = SEQ_BYTES + LENGTH_BYTES;

/** `(len | envelope)*`: the body of an append, and of a sync file after its magic. */
export function encodeEnvelopes(envelopes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const total = envelopes.reduce((sum, envelope) => sum + LENGTH_BYTES + envelope.length, 0);
  const body = new Uint8Array(total);
  const view = new DataView(body.buffer);
  let at = 0;
  for (const envelope of envelopes) {
    view.setUint32(at, envelope.length);
    body.set(envelope, at + LENGTH_BYTES);
    at += LENGTH_BYTES + envelope.length;
  }
  return body;
}

/** `(seq | len | envelope)*`: the pages that a relay answers. */
export function encodeSequenced(frames: readonly SequencedEnvelope[]): Uint8Array<ArrayBuffer> {
  const total = frames.reduce((sum, frame) => sum + SEQUENCED_HEADER_BYTES + frame.envelope.length, 0);
  const body = new Uint8Array(total);
  const view = new DataView(body.buffer);
  let at = 0;
  for (const { seq, envelope } of frames) {
    view.setUint32(at, Math.floor(seq / TWO_TO_32));
    view.setUint32(at + 4, seq % TWO_TO_32);
    view.setUint32(at + SEQ_BYTES, envelope.length);
    body.set(envelope, at + SEQUENCED_HEADER_BYTES);
    at += SEQUENCED_HEADER_BYTES + envelope.length;
  }
  return body;
}

/**
 * Walks the frames from left to right and stops at the first wrong one.
 * A length above the bound is `too_large` also when the body ends before it.
 */
function walk<T>(
  body: Uint8Array,
  bounds: FrameBounds,
  headerBytes: number,
  take: (view: DataView, at: number, envelope: Uint8Array) => Result<T, FrameError>,
): Result<T[], FrameError> {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const taken: T[] = [];
  let at = 0;
  while (at < body.length) {
    if (taken.length === bounds.maxEnvelopes) return err({ type: 'too_many', at });
    if (body.length - at < headerBytes) return err({ type: 'truncated', at });
    const start = at + headerBytes;
    const length = view.getUint32(start - LENGTH_BYTES);
    if (length === 0) return err({ type: 'zero_length', at });
    if (length > bounds.maxEnvelopeBytes) return err({ type: 'too_large', at });
    if (body.length - start < length) return err({ type: 'truncated', at });
    const one = take(view, at, body.subarray(start, start + length));
    if (!one.ok) return one;
    taken.push(one.value);
    at = start + length;
  }
  return ok(taken);
}

/** At least one envelope; each is a view on `body`, not a copy. */
export function decodeEnvelopes(
  body: Uint8Array,
  bounds: FrameBounds = POST_BOUNDS,
): Result<Uint8Array[], FrameError> {
  if (body.length === 0) return err({ type: 'empty' });
  return walk(body, bounds, LENGTH_BYTES, (_view, _at, envelope) => ok(envelope));
}

/** An empty body is a page without news. Each envelope is a view on `body`, not a copy. */
export function decodeSequenced(
  body: Uint8Array,
  bounds: FrameBounds = { maxEnvelopeBytes: MAX_ENVELOPE_BYTES, maxEnvelopes: Number.MAX_SAFE_INTEGER },
): Result<SequencedEnvelope[], FrameError> {
  return walk(body, bounds, SEQUENCED_HEADER_BYTES, (view, at, envelope) => {
    const seq = view.getUint32(at) * TWO_TO_32 + view.getUint32(at + 4);
    return Number.isSafeInteger(seq) ? ok({ seq, envelope }) : err({ type: 'seq_too_large', at });
  });
}
