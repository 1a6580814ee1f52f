import { err, ok, type Result } from '#core/result/result.ts';

export type Base64Error = { readonly type: 'not_canonical' };

const SHARED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const URL_ALPHABET = `${SHARED}-_`;
const STANDARD_ALPHABET = `${SHARED}+/`;
const NOT_IN_ALPHABET = 0xff;

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(NOT_IN_ALPHABET);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  return values;
}

const URL_VALUES = valuesOf(URL_ALPHABET);
const STANDARD_VALUES = valuesOf(STANDARD_ALPHABET);

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((held << (6 - bits)) & 63) : text;
}

function decode(text: string, values: Uint8Array): Result<Uint8Array, Base64Error> {
  if (text.length % 4 === 1) return err({ type: 'not_canonical' });
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? NOT_IN_ALPHABET;
    if (value === NOT_IN_ALPHABET) return err({ type: 'not_canonical' });
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? ok(bytes) : err({ type: 'not_canonical' });
}

/** base64url (RFC 4648 section 5) without padding. */
export const encodeBase64url = (bytes: Uint8Array): string => encode(bytes, URL_ALPHABET);

/** Accepts only what `encodeBase64url` writes: no padding, spare bits zero. */
export const decodeBase64url = (text: string): Result<Uint8Array, Base64Error> => decode(text, URL_VALUES);

/** base64 (RFC 4648 section 4) with padding, as in the data of a live event. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD_ALPHABET);
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Accepts only what `encodeBase64` writes: full padding, spare bits zero. */
export function decodeBase64(text: string): Result<Uint8Array, Base64Error> {
  if (text.length % 4 !== 0) return err({ type: 'not_canonical' });
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return decode(text.slice(0, text.length - padding), STANDARD_VALUES);
}
