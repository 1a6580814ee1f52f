import { err, ok, type Result } from '#core/result/result.ts';
import { decodeBase64url, encodeBase64url } from './base64.ts';

export type IdError = { readonly type: 'wrong_length' } | { readonly type: 'not_canonical' };

/** Characters of 16 bytes: space id, envelope id, blob id. */
export const ID_LENGTH = 22;
/** Characters of 32 bytes: bearer token and its SHA-256. */
export const TOKEN_LENGTH = 43;

function parse(text: string, length: number): Result<Uint8Array, IdError> {
  return text.length === length ? decodeBase64url(text) : err({ type: 'wrong_length' });
}

/** The 16 bytes of a space, envelope or blob id. */
export const parseId = (text: string): Result<Uint8Array, IdError> => parse(text, ID_LENGTH);

/** The 32 bytes of a bearer token, or of the SHA-256 of one. */
export const parseToken = (text: string): Result<Uint8Array, IdError> => parse(text, TOKEN_LENGTH);

/** The canonical text of 16 or 32 bytes. Another length is a bug of the caller. */
export function formatId(bytes: Uint8Array): string {
  if (bytes.length !== 16 && bytes.length !== 32)
    throw new Error(`an id has 16 or 32 bytes, not ${bytes.length}`);
  return encodeBase64url(bytes);
}

export type DecimalError = { readonly type: 'not_decimal' };

/**
 * A count or seq out of a query or header: plain decimal digits only.
 * Values from 2^53 on are read as 2^53 − 1, which is beyond every seq that can exist.
 */
export function parseDecimal(text: string): Result<number, DecimalError> {
  if (!/^[0-9]+$/.test(text)) return err({ type: 'not_decimal' });
  return ok(Math.min(Number(text), Number.MAX_SAFE_INTEGER));
}
