import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

export const SECRET_BYTES = 32;

/** What a space secret of one generation stands for: SPEC.md [K1]. */
export interface SpaceKeys {
  /** 16 bytes; all the relay knows of the space. */
  readonly spaceId: Uint8Array;
  /** 32 bytes; proves membership to the relay, which keeps only its SHA-256. */
  readonly bearer: Uint8Array;
  /** 32 bytes; seals envelopes. */
  readonly encryption: Uint8Array;
  /** 32 bytes; the keys and ids of attachments are made of it (attachment/SPEC.md). */
  readonly blobs: Uint8Array;
  /** The number of this secret in the life of the space, 0–255. */
  readonly generation: number;
}

/** HKDF-SHA256 without salt; `info` names the purpose. */
export const deriveKey = (secret: Uint8Array, info: string, length: number): Uint8Array =>
  hkdf(sha256, secret, undefined, utf8ToBytes(info), length);

export const deriveSpaceKeys = (secret: Uint8Array, generation: number): SpaceKeys => ({
  spaceId: deriveKey(secret, 'wm1 id', 16),
  bearer: deriveKey(secret, 'wm1 auth', 32),
  encryption: deriveKey(secret, 'wm1 enc', 32),
  blobs: deriveKey(secret, 'wm1 blob', 32),
  generation,
});
