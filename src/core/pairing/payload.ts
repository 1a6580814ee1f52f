import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { concatBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../result/result.ts';

export const PAIRING_VERSION = 1;
export const MAX_PAYLOAD_BYTES = 2048;
export const REQUEST_TYPE = 1;
export const ANSWER_TYPE = 2;
export const MEETING_TYPE = 3;

export type PayloadFault = { readonly type: 'malformed' | 'too_long' | 'newer_version' };

export const MALFORMED: PayloadFault = { type: 'malformed' };

/** version | type | body: SPEC.md [P2]. */
export const writePayload = (type: number, ...body: readonly Uint8Array[]): Uint8Array =>
  concatBytes(Uint8Array.of(PAIRING_VERSION, type), ...body);

/** The body of a payload of this type. */
export function readPayload(payload: Uint8Array, type: number): Result<Uint8Array, PayloadFault> {
  const [version = 0, found] = payload;
  if (payload.length > MAX_PAYLOAD_BYTES) return err({ type: 'too_long' });
  if (version > PAIRING_VERSION) return err({ type: 'newer_version' });
  return version === PAIRING_VERSION && found === type ? ok(payload.subarray(2)) : err(MALFORMED);
}

export const toCbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

/** The decoded value with maps as `Map`; undefined for broken CBOR. */
export function fromCbor(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_PAYLOAD_BYTES) return undefined;
  try {
    return decode(bytes, {
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      strict: true,
      rejectDuplicateMapKeys: true,
      useMaps: true,
    });
  } catch {
    // The decoder throws for whatever is not well-formed.
    return undefined;
  }
}

export const isBytes = (value: unknown, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;
