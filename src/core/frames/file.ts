import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { decodeEnvelopes, encodeEnvelopes } from '../protocol/frames.ts';
import { err, ok, type Result } from '../result/result.ts';

/** Why bytes are not taken as a file of changes: SPEC.md [F2] [F3]. */
export interface FileFault {
  readonly type: 'not_a_file' | 'newer_file' | 'too_large' | 'malformed';
}

export const MAX_FILE_BYTES = 32 * 1024 * 1024;
const MAX_ENVELOPE_BYTES = 8 * 1024 * 1024;
const MAX_ENVELOPES = 65_536;

const FAMILY = utf8ToBytes('WMSYNC');
const MAGIC = utf8ToBytes('WMSYNC1');

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);

/** [F1] The bytes of a file. */
export const encodeFile = (envelopes: readonly Uint8Array[]): Uint8Array =>
  concatBytes(MAGIC, encodeEnvelopes(envelopes));

/** [F1]–[F4] The envelopes of a file that somebody chose or shared; they are still sealed. */
export function decodeFile(bytes: Uint8Array): Result<readonly Uint8Array[], FileFault> {
  if (!startsWith(bytes, FAMILY)) return err({ type: 'not_a_file' });
  if (!startsWith(bytes, MAGIC))
    return err({ type: bytes.length > FAMILY.length ? 'newer_file' : 'malformed' });
  if (bytes.length > MAX_FILE_BYTES) return err({ type: 'too_large' });
  const body = bytes.subarray(MAGIC.length);
  if (body.length === 0) return ok([]);
  const envelopes = decodeEnvelopes(body, {
    maxEnvelopeBytes: MAX_ENVELOPE_BYTES,
    maxEnvelopes: MAX_ENVELOPES,
  });
  if (envelopes.ok) return envelopes;
  const isTooLarge = envelopes.error.type === 'too_large' || envelopes.error.type === 'too_many';
  return err({ type: isTooLarge ? 'too_large' : 'malformed' });
}
