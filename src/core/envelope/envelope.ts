import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { NONCE_BYTES, openBytes, sealBytes, TAG_BYTES } from '../crypto/cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';
import type { SpaceKeys } from '../crypto/space-keys.ts';
import { err, ok, type Result } from '../result/result.ts';
import { deflate, inflate } from './compression.ts';
import { padmeLength } from './padding.ts';

export const ENVELOPE_VERSION = 1;
const HEADER_BYTES = 3;
const LENGTH_BYTES = 4;
const OVERHEAD_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BYTES;
const DEFLATED = 1;
const PADDED = 2;
const SPACE_PREFIX = utf8ToBytes('wm1');

export type EnvelopeKind = 'ops' | 'snapshot' | 'hello' | 'control';
const KINDS: readonly EnvelopeKind[] = ['ops', 'snapshot', 'hello', 'control'];

export type EnvelopeFault =
  | { readonly type: 'too_short' }
  | { readonly type: 'newer_version'; readonly version: number }
  | { readonly type: 'unknown_kind'; readonly kind: number }
  | { readonly type: 'other_generation'; readonly generation: number }
  | { readonly type: 'not_authentic' }
  | { readonly type: 'broken_content' };

export interface OpenedEnvelope {
  readonly kind: EnvelopeKind;
  readonly data: Uint8Array;
}

const additionalData = (spaceId: Uint8Array, header: Uint8Array): Uint8Array =>
  concatBytes(SPACE_PREFIX, spaceId, header);

/** Length, content, and zeros up to the Padmé size of the whole envelope. */
function padded(content: Uint8Array): Uint8Array {
  const target = padmeLength(OVERHEAD_BYTES + LENGTH_BYTES + content.length);
  const plain = new Uint8Array(target - OVERHEAD_BYTES);
  new DataView(plain.buffer).setUint32(0, content.length);
  plain.set(content, LENGTH_BYTES);
  return plain;
}

function unpadded(plain: Uint8Array): Uint8Array | null {
  if (plain.length < LENGTH_BYTES) return null;
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  return length > plain.length - LENGTH_BYTES ? null : plain.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}

/** Seals data for a space: SPEC.md [E1] [E2]. Padded for the relay, unpadded for QR and file. */
export function sealEnvelope(
  keys: SpaceKeys,
  kind: EnvelopeKind,
  data: Uint8Array,
  options: { readonly padded: boolean },
  random: RandomBytes,
): Uint8Array {
  const deflated = deflate(data);
  const content = deflated.length < data.length ? deflated : data;
  const flags =
    (content === deflated ? DEFLATED : 0) | (options.padded ? PADDED : 0) | (KINDS.indexOf(kind) << 4);
  const plain = options.padded ? padded(content) : content;
  const header = Uint8Array.of(ENVELOPE_VERSION, flags, keys.generation);
  return concatBytes(header, sealBytes(keys.encryption, plain, additionalData(keys.spaceId, header), random));
}

export function openEnvelope(keys: SpaceKeys, envelope: Uint8Array): Result<OpenedEnvelope, EnvelopeFault> {
  const [version = 0, flags = 0, generation = 0] = envelope;
  if (envelope.length > 0 && version > ENVELOPE_VERSION) return err({ type: 'newer_version', version });
  if (envelope.length < OVERHEAD_BYTES) return err({ type: 'too_short' });
  if (generation !== keys.generation) return err({ type: 'other_generation', generation });
  const header = envelope.subarray(0, HEADER_BYTES);
  const plain = openBytes(
    keys.encryption,
    envelope.subarray(HEADER_BYTES),
    additionalData(keys.spaceId, header),
  );
  if (!plain) return err({ type: 'not_authentic' });
  const kind = KINDS[flags >> 4];
  if (!kind) return err({ type: 'unknown_kind', kind: flags >> 4 });
  const content = flags & PADDED ? unpadded(plain) : plain;
  if (!content) return err({ type: 'broken_content' });
  const data = flags & DEFLATED ? inflate(content) : content;
  return data ? ok({ kind, data }) : err({ type: 'broken_content' });
}

/** [E3] 16 bytes. */
export const envelopeId = (envelope: Uint8Array): Uint8Array => sha256(envelope).slice(0, 16);
