import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { NONCE_BYTES, openBytes, sealBytes, TAG_BYTES } from '../crypto/cipher.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { deriveKey, type SpaceKeys } from '../crypto/space-keys.ts';
import { padmeLength } from '../envelope/padding.ts';
import { parseToken } from '../protocol/ids.ts';
import { MAX_BLOB_BYTES } from '../protocol/limits.ts';
import { err, ok, type Result } from '../result/result.ts';
import { MAX_ATTACHMENT_BYTES } from './limits.ts';
import { isMeant, type AttachmentReference } from './reference.ts';

const BLOB_VERSION = 1;
const HEADER_BYTES = 2;
const LENGTH_BYTES = 4;
const OVERHEAD_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BYTES;
const PREFIX = utf8ToBytes('wm1 blob');

export interface BlobFault {
  /** `not_meant`: it opens, and is not what the row tells. */
  readonly type: 'wrong_size' | 'newer_version' | 'other_generation' | 'not_authentic' | 'not_meant';
}

/** What the keys of blobs are made of. */
export type BlobKeys = Pick<SpaceKeys, 'spaceId' | 'blobs' | 'generation'>;

/** [A4] The id (16 bytes) at the relay of bytes with this digest; null when it is no digest. */
export function blobIdOf({ blobs }: BlobKeys, digest: string): Uint8Array | null {
  const bytes = parseToken(digest);
  return bytes.ok ? deriveKey(blobs, `wm1 blob id ${bytesToHex(bytes.value)}`, 16) : null;
}

const additionalData = ({ spaceId }: BlobKeys, blobId: Uint8Array, header: Uint8Array): Uint8Array =>
  concatBytes(PREFIX, spaceId, blobId, header);

const keyOf = ({ blobs }: BlobKeys): Uint8Array => deriveKey(blobs, 'wm1 blob enc', 32);

/** [A2] [A5] `bytes` are those of that id, 1 to `MAX_ATTACHMENT_BYTES`; others are a bug of the caller. */
export function sealBlob(
  keys: BlobKeys,
  blobId: Uint8Array,
  bytes: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  if (bytes.length === 0 || bytes.length > MAX_ATTACHMENT_BYTES)
    throw new Error(`an attachment of ${bytes.length} bytes`);
  const plain = new Uint8Array(padmeLength(OVERHEAD_BYTES + LENGTH_BYTES + bytes.length) - OVERHEAD_BYTES);
  new DataView(plain.buffer).setUint32(0, bytes.length);
  plain.set(bytes, LENGTH_BYTES);
  const header = Uint8Array.of(BLOB_VERSION, keys.generation);
  return concatBytes(header, sealBytes(keyOf(keys), plain, additionalData(keys, blobId, header), random));
}

/** [A2] [A3] [A6] The bytes that the row means, or why these are not. */
export function openBlob(
  keys: BlobKeys,
  reference: AttachmentReference,
  blob: Uint8Array,
): Result<Uint8Array, BlobFault> {
  const blobId = blobIdOf(keys, reference[2]);
  if (!blobId) return err({ type: 'not_meant' });
  const [version = 0, generation = 0] = blob;
  if (blob.length > 0 && version > BLOB_VERSION) return err({ type: 'newer_version' });
  if (blob.length <= OVERHEAD_BYTES + LENGTH_BYTES || blob.length > MAX_BLOB_BYTES)
    return err({ type: 'wrong_size' });
  if (generation !== keys.generation) return err({ type: 'other_generation' });
  const aad = additionalData(keys, blobId, blob.subarray(0, HEADER_BYTES));
  const plain = openBytes(keyOf(keys), blob.subarray(HEADER_BYTES), aad);
  if (!plain) return err({ type: 'not_authentic' });
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  const bytes = plain.slice(LENGTH_BYTES, LENGTH_BYTES + length);
  return isMeant(reference, bytes) ? ok(bytes) : err({ type: 'not_meant' });
}
