import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../protocol/base64.ts';

/** What a row holds of the bytes that it points to: SPEC.md [A1]. */
export type AttachmentReference = readonly [mediaType: string, size: number, digest: string];

/** The digest as a row holds it. */
export const digestOf = (bytes: Uint8Array): string => encodeBase64url(sha256(bytes));

/** [A3] Whether these bytes are the ones that the row means. */
export const isMeant = ([, size, digest]: AttachmentReference, bytes: Uint8Array): boolean =>
  bytes.length === size && digestOf(bytes) === digest;
