import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { concatBytes } from '@noble/hashes/utils.js';
import { NONCE_BYTES, openBytes, sealBytes, TAG_BYTES } from '#core/crypto/cipher.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import { err, ok, type Result } from '#core/result/result.ts';

/** The first byte of sealed bytes; a greater one was written by a newer version of the app. */
export const SEAL_VERSION = 1;

const SHORTEST = 1 + NONCE_BYTES + TAG_BYTES;

/** Why sealed bytes do not open. */
export type BrokenReason = 'not_sealed' | 'too_short' | 'newer_version' | 'not_authentic' | 'malformed';

export interface Sealer {
  /** 0x01 ‖ nonce ‖ ciphertext ‖ tag. Throws for a value that CBOR would change without a word. */
  seal(value: unknown, context: Uint8Array): Uint8Array;
  open(sealed: unknown, context: Uint8Array): Result<unknown, BrokenReason>;
}

export class UnsealableValue extends TypeError {
  override readonly name = 'UnsealableValue';
}

/** CBOR turns a Map, a Blob or a CryptoKey into an empty object without an error; here it is loud. */
function refuseOthers(value: unknown, path: string): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (Number.isFinite(value)) return;
      break;
    case 'object':
      if (value === null || value instanceof Uint8Array) return;
      if (Array.isArray(value)) {
        for (const [index, part] of value.entries()) refuseOthers(part, `${path}[${index}]`);
        return;
      }
      if (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null) {
        for (const [key, part] of Object.entries(value)) refuseOthers(part, `${path}.${key}`);
        return;
      }
      break;
    default:
  }
  throw new UnsealableValue(`a ${Object.prototype.toString.call(value)} at ${path} cannot be sealed`);
}

/** `key`: 32 bytes. The context is additional data: it is not stored and must be the same at opening. */
export function createSealer(key: Uint8Array, random: RandomBytes): Sealer {
  return {
    seal(value, context) {
      refuseOthers(value, 'value');
      return concatBytes(
        Uint8Array.of(SEAL_VERSION),
        sealBytes(key, encode(value, rfc8949EncodeOptions), context, random),
      );
    },
    open(sealed, context) {
      if (!(sealed instanceof Uint8Array)) return err('not_sealed');
      const version = sealed[0] ?? 0;
      if (version > SEAL_VERSION) return err('newer_version');
      if (sealed.length < SHORTEST) return err('too_short');
      if (version !== SEAL_VERSION) return err('malformed');
      const plain = openBytes(key, sealed.subarray(1), context);
      if (!plain) return err('not_authentic');
      try {
        return ok(decode(plain));
      } catch {
        return err('malformed');
      }
    },
  };
}

const kept = (value: unknown): unknown => (value === undefined ? null : value);

/**
 * What a sealed row is bound to: the local name of its database, its table and every property that is kept readable, in
 * the order of their names. A row that is moved, or whose code is changed, does not open.
 */
export const rowContext = (
  space: string,
  table: string,
  readable: readonly (readonly [name: string, value: unknown])[],
): Uint8Array =>
  encode(
    ['wm-row1', space, table, ...readable.map(([name, value]) => [name, kept(value)])],
    rfc8949EncodeOptions,
  );
