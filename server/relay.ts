import type { ErrorCode } from '#core/protocol/errors.ts';
import type { FrameError } from '#core/protocol/frames.ts';
import { parseDecimal, parseId, parseToken } from '#core/protocol/ids.ts';
import {
  DEFAULT_PAGE_BYTES,
  MAX_PAGE_BYTES,
  MAX_PROGRAMME_CODE_CHARACTERS,
  MAX_WAIT_SECONDS,
} from '#core/protocol/limits.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import type { ClaimOutcome, WriteOutcome } from './store/relay-store.ts';

/** The rules of the relay without IO: which answer belongs to which input and which state. */

export interface ParsedClaim {
  readonly spaceId: string;
  readonly auth: Uint8Array;
  readonly code: string | null;
}

/** JSON `{id, auth, code?}`; fields that a later client adds are ignored. */
export function parseClaim(body: Uint8Array): Result<ParsedClaim, ErrorCode> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return err('bad_request');
  }
  if (typeof json !== 'object' || json === null) return err('bad_request');
  const { id, auth, code } = json as Readonly<Record<'id' | 'auth' | 'code', unknown>>;
  if (typeof id !== 'string' || typeof auth !== 'string') return err('bad_request');
  if (code !== undefined && code !== null) {
    if (typeof code !== 'string' || code.length > MAX_PROGRAMME_CODE_CHARACTERS) return err('bad_request');
  }
  const idBytes = parseId(id);
  const authBytes = parseToken(auth);
  if (!idBytes.ok || !authBytes.ok) return err('bad_request');
  return ok({ spaceId: id, auth: authBytes.value, code: typeof code === 'string' ? code : null });
}

export type ClaimAnswerKind = { readonly status: 200 | 201 } | { readonly error: ErrorCode };

export function answerClaim(outcome: ClaimOutcome): ClaimAnswerKind {
  switch (outcome.type) {
    case 'created':
      return { status: 201 };
    case 'repeated':
      return { status: 200 };
    case 'taken':
      return { error: 'taken' };
    case 'deleted':
      return { error: 'closed' };
  }
}

/**
 * The programme code opens a space; it is not asked again from who already holds the token of one,
 * so that a second device or a repeated claim needs no code.
 */
export function mayClaim(claim: { readonly codeIsRight: boolean; readonly holdsTheSpace: boolean }): boolean {
  return claim.codeIsRight || claim.holdsTheSpace;
}

export const errorOfFrames = (error: FrameError): ErrorCode =>
  error.type === 'too_large' || error.type === 'too_many' ? 'too_large' : 'bad_request';

export function errorOfWrite(outcome: Exclude<WriteOutcome, 'stored'>): ErrorCode {
  return outcome === 'unknown_space' ? 'not_found' : outcome;
}

/** `Authorization: Bearer <43 characters>` → 32 bytes; null when missing or malformed. */
export function parseBearer(header: string | undefined): Uint8Array | null {
  const match = /^Bearer ([\w-]{43})$/i.exec(header ?? '');
  const token = match?.[1] === undefined ? null : parseToken(match[1]);
  return token?.ok === true ? token.value : null;
}

/** Query parameters as they came; an array when one was given twice. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

function decimal(query: Query, name: string): Result<number | null, ErrorCode> {
  const given = query[name];
  if (given === undefined) return ok(null);
  const value = typeof given === 'string' ? parseDecimal(given) : null;
  return value?.ok === true ? ok(value.value) : err('bad_request');
}

export interface PageBounds {
  readonly after: number;
  readonly maxBytes: number;
}

function parseMax(query: Query): Result<number, ErrorCode> {
  const max = decimal(query, 'max');
  return max.ok ? ok(Math.min(max.value ?? DEFAULT_PAGE_BYTES, MAX_PAGE_BYTES)) : max;
}

export function parsePage(query: Query): Result<PageBounds, ErrorCode> {
  const after = decimal(query, 'after');
  if (!after.ok) return after;
  const max = parseMax(query);
  return max.ok ? ok({ after: after.value ?? 0, maxBytes: max.value }) : max;
}

export interface LiveBounds {
  /** Null: from the next append on. */
  readonly after: number | null;
  /** Null: an event stream. */
  readonly waitSeconds: number | null;
  readonly maxBytes: number;
}

/** `Last-Event-ID` wins over `after`, because a browser repeats the first address when it reconnects. */
export function parseLive(query: Query, lastEventId: string | undefined): Result<LiveBounds, ErrorCode> {
  const after = decimal(query, 'after');
  if (!after.ok) return after;
  const resumed = lastEventId === undefined || lastEventId === '' ? null : parseDecimal(lastEventId);
  if (resumed?.ok === false) return err('bad_request');
  const wait = decimal(query, 'wait');
  if (!wait.ok || (wait.value ?? 0) > MAX_WAIT_SECONDS) return err('bad_request');
  const max = parseMax(query);
  if (!max.ok) return max;
  return ok({ after: resumed?.value ?? after.value, waitSeconds: wait.value, maxBytes: max.value });
}

export function parseUpto(query: Query): Result<number, ErrorCode> {
  const upto = decimal(query, 'upto');
  if (!upto.ok) return upto;
  return upto.value === null ? err('bad_request') : ok(upto.value);
}
