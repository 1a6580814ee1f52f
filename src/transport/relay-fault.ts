import { parseErrorBody, type ErrorCode } from '#core/protocol/errors.ts';
import { parseDecimal } from '#core/protocol/ids.ts';
import type { BoundedAnswer } from './bounded-fetch.ts';

/**
 * Why the relay did not do what was asked. `malformed`: the answer is none of our protocol (a login page of a wifi,
 * another server). `taken`: the space id is claimed with another token. `aborted`: by the caller.
 */
export type RelayFault =
  | {
      readonly type:
        | 'network'
        | 'unknown_space'
        | 'code_needed'
        | 'closed'
        | 'full'
        | 'too_large'
        | 'malformed'
        | 'taken'
        | 'aborted';
    }
  | { readonly type: 'busy' | 'unavailable'; readonly retryAfterMs: number };

const DEFAULT_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 3_600_000;

/** Milliseconds of a `Retry-After` in seconds; the other form, a date, is not part of the protocol. */
export function retryAfterMs(headers: Headers): number {
  const seconds = parseDecimal(headers.get('retry-after') ?? '');
  return seconds.ok ? Math.min(seconds.value * 1000, LONGEST_RETRY_MS) : DEFAULT_RETRY_MS;
}

export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function faultOfCode(code: ErrorCode, headers: Headers): RelayFault {
  switch (code) {
    case 'not_found':
      return { type: 'unknown_space' };
    case 'code':
      return { type: 'code_needed' };
    case 'closed':
    case 'taken':
    case 'too_large':
      return { type: code };
    case 'rate':
      return { type: 'busy', retryAfterMs: retryAfterMs(headers) };
    case 'internal':
    case 'unavailable':
      return { type: 'unavailable', retryAfterMs: retryAfterMs(headers) };
    case 'space_full':
    case 'disk_full':
      return { type: 'full' };
    case 'bad_request':
    case 'no_snapshot':
    case 'no_blob':
      return { type: 'malformed' };
  }
}

/** The error code of an answer that our relay gave; null for one that it did not. */
export const codeOf = ({ body }: BoundedAnswer): ErrorCode | null =>
  parseErrorBody(parseJson(body))?.error ?? null;

/** The code tells what is wrong; a proxy in between has only its status. */
export function faultOf(answer: BoundedAnswer): RelayFault {
  const { status, headers } = answer;
  const code = codeOf(answer);
  if (code !== null) return faultOfCode(code, headers);
  if (status === 429) return { type: 'busy', retryAfterMs: retryAfterMs(headers) };
  if (status === 413) return { type: 'too_large' };
  if (status === 408) return { type: 'network' };
  if (status >= 500) return { type: 'unavailable', retryAfterMs: retryAfterMs(headers) };
  return { type: 'malformed' };
}
