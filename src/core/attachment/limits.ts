import { MAX_BLOB_BYTES } from '../protocol/limits.ts';

/** Version and generation, nonce, tag, and the length before the bytes. */
const AROUND_BYTES = 2 + 24 + 16 + 4;

/** SPEC.md [A5]. Beside the ciphers, so that who only counts does not load them. */
export const MAX_ATTACHMENT_BYTES = MAX_BLOB_BYTES - AROUND_BYTES;
