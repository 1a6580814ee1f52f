import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { KEY_BYTES } from '../crypto/cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';

export const PUBLIC_KEY_BYTES = 32;
export const PRIVATE_KEY_BYTES = 32;

/** An ephemeral X25519 pair: used for one pairing and then forgotten. */
export interface PairingKeys {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

export const keysOf = (privateKey: Uint8Array): PairingKeys => ({
  privateKey,
  publicKey: x25519.getPublicKey(privateKey),
});

export const makeKeys = (random: RandomBytes): PairingKeys => keysOf(random(PRIVATE_KEY_BYTES));

/** The key that two people share, bound to a transcript; null for a public key of low order: SPEC.md [P6]. */
export function agreeKey(
  privateKey: Uint8Array,
  publicKey: Uint8Array,
  transcript: Uint8Array,
  info: string,
): Uint8Array | null {
  let shared: Uint8Array;
  try {
    shared = x25519.getSharedSecret(privateKey, publicKey);
  } catch {
    // Thrown for a public key that leads to the all-zero secret.
    return null;
  }
  return hkdf(sha256, shared, transcript, utf8ToBytes(info), KEY_BYTES);
}
