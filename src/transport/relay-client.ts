import { sha256 } from '@noble/hashes/sha2.js';
import type { AppendedEnvelope, ClaimAnswer, SpaceAnswer, TicketAnswer } from '#core/protocol/answers.ts';
import {
  decodeSequenced,
  encodeEnvelopes,
  type FrameBounds,
  type SequencedEnvelope,
} from '#core/protocol/frames.ts';
import { formatId } from '#core/protocol/ids.ts';
import {
  MAX_BLOB_BYTES,
  MAX_ENVELOPE_BYTES,
  MAX_PAGE_BYTES,
  MAX_SNAPSHOT_BYTES,
} from '#core/protocol/limits.ts';
import * as paths from '#core/protocol/paths.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { boundedFetch, type BoundedAnswer, type BoundedRequest } from './bounded-fetch.ts';
import { clockOffset } from './clock-offset.ts';
import { readAppended, readClaim, readSnapshotStored, readSpace, readTicket } from './relay-answers.ts';
import { codeOf, faultOf, type RelayFault } from './relay-fault.ts';
import type { Timers } from './timers.ts';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The request may outlive the page; only small bodies may. */
  readonly keepalive?: boolean;
}

type Answer<T> = Promise<Result<T, RelayFault>>;

/** The relay as a member of one space sees it. Nothing throws; every answer is parsed and bounded. */
export interface RelaySpaceClient {
  /** Opens the space or finds it; also tells the life of it (`epoch`). */
  claim(code: string | null, options?: CallOptions): Answer<ClaimAnswer>;
  describe(options?: CallOptions): Answer<SpaceAnswer>;
  /** One receipt per envelope, in order. */
  append(envelopes: readonly Uint8Array[], options?: CallOptions): Answer<AppendedEnvelope[]>;
  /** Empty when nothing follows. */
  page(query: paths.PageQuery, options?: CallOptions): Answer<SequencedEnvelope[]>;
  /** Long poll. */
  wait(
    query: { readonly after: number; readonly waitSeconds: number },
    options?: CallOptions,
  ): Answer<SequencedEnvelope[]>;
  ticket(options?: CallOptions): Answer<TicketAnswer>;
  /** For an EventSource, which cannot send the token. */
  liveUrl(query: { readonly after: number; readonly ticket: string }): string;
  putSnapshot(uptoSeq: number, envelope: Uint8Array, options?: CallOptions): Answer<{ envId: string }>;
  /** Null when there is none yet. */
  snapshot(options?: CallOptions): Answer<SequencedEnvelope | null>;
  /** @param blobId 16 bytes */
  putBlob(blobId: Uint8Array, bytes: Uint8Array, options?: CallOptions): Answer<void>;
  blob(blobId: Uint8Array, options?: CallOptions): Answer<Uint8Array | null>;
  /** Read-only from then on. */
  close(options?: CallOptions): Answer<void>;
  remove(options?: CallOptions): Answer<void>;
}

export interface RelayAccess {
  /** 16 bytes. */
  readonly spaceId: Uint8Array;
  /** 32 bytes. */
  readonly bearer: Uint8Array;
}

export interface RelayClient {
  readonly origin: string;
  space(access: RelayAccess): RelaySpaceClient;
}

export interface RelayClientDeps {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly timers: Timers;
  /** After every answer that is really the relay's. */
  readonly onContact?: () => void;
  /** How far this device's clock is behind; 0 when it is right. */
  readonly onClockOffset?: (offsetMs: number) => void;
}

const SILENCE_MS = 30_000;
/** Sending is slow on a weak connection, and nothing is heard meanwhile: 4 bytes a millisecond at least. */
const SLOWEST_BYTES_PER_MS = 4;
const SMALL_ANSWER_BYTES = 4 * 1024;
const RECEIPT_BYTES = 100;
const FRAME_HEADER_BYTES = 12;
/** A page holds at least one envelope, also a larger one than was asked for. */
const MAX_PAGE_ANSWER_BYTES = MAX_PAGE_BYTES + MAX_ENVELOPE_BYTES + FRAME_HEADER_BYTES;
const PAGE_BOUNDS: FrameBounds = { maxEnvelopeBytes: MAX_ENVELOPE_BYTES, maxEnvelopes: 65_536 };
const SNAPSHOT_BOUNDS: FrameBounds = { maxEnvelopeBytes: MAX_SNAPSHOT_BYTES, maxEnvelopes: 1 };
const OCTETS = { 'Content-Type': 'application/octet-stream' };

const isRelayAnswer = (answer: BoundedAnswer): boolean =>
  answer.headers.has('x-time') || codeOf(answer) !== null;

/** Frames of a page, each with a greater seq than the one before it. */
function readFrames(body: Uint8Array, after: number): SequencedEnvelope[] | null {
  const frames = decodeSequenced(body, PAGE_BOUNDS);
  if (!frames.ok) return null;
  let last = after;
  for (const { seq } of frames.value) {
    if (seq <= last) return null;
    last = seq;
  }
  return frames.value;
}

const readNothing = (): true => true;

export function createRelayClient(deps: RelayClientDeps): RelayClient {
  const { origin, onContact, onClockOffset } = deps;

  type Call = Omit<BoundedRequest, 'url' | 'silenceMs'> & {
    readonly path: string;
    readonly silenceMs?: number;
  };

  async function call({ path, silenceMs, ...request }: Call): Promise<Result<BoundedAnswer, RelayFault>> {
    const sending = request.body === undefined ? 0 : request.body.length / SLOWEST_BYTES_PER_MS;
    const answer = await boundedFetch(deps, {
      ...request,
      url: origin + path,
      silenceMs: (silenceMs ?? SILENCE_MS) + sending,
    });
    if (!answer.ok) return err({ type: answer.error.type === 'too_long' ? 'malformed' : answer.error.type });
    if (isRelayAnswer(answer.value)) {
      onContact?.();
      const offset = clockOffset(answer.value);
      if (offset !== null) onClockOffset?.(offset);
    }
    return answer;
  }

  /** A good answer has one of these statuses and a body that `read` takes. */
  async function ask<T>(
    request: Call,
    statuses: readonly number[],
    read: (body: Uint8Array) => T | null,
  ): Answer<T> {
    const answer = await call(request);
    if (!answer.ok) return answer;
    if (!statuses.includes(answer.value.status)) return err(faultOf(answer.value));
    const value = read(answer.value.body);
    return value === null ? err({ type: 'malformed' }) : ok(value);
  }

  const withoutValue = async (asked: Answer<unknown>): Answer<void> => {
    const answer = await asked;
    return answer.ok ? ok(undefined) : answer;
  };

  /** What is not there yet is no failure. */
  const orNull = async <T>(
    request: Call,
    missing: string,
    read: (body: Uint8Array) => T | null,
  ): Answer<T | null> => {
    const answer = await call(request);
    if (!answer.ok) return answer;
    if (answer.value.status === 404 && codeOf(answer.value) === missing) return ok(null);
    if (answer.value.status !== 200) return err(faultOf(answer.value));
    const value = read(answer.value.body);
    return value === null ? err({ type: 'malformed' }) : ok(value);
  };

  function space({ spaceId, bearer }: RelayAccess): RelaySpaceClient {
    const id = formatId(spaceId);
    const authorization = { Authorization: `Bearer ${formatId(bearer)}` };
    const get = (path: string, maxBytes: number, options: CallOptions = {}): Call => ({
      ...options,
      path,
      method: 'GET',
      headers: authorization,
      maxBytes,
    });
    const send = (
      method: 'POST' | 'PUT' | 'DELETE',
      path: string,
      body: Uint8Array | null,
      maxBytes: number,
      options: CallOptions = {},
    ): Call => ({
      ...options,
      path,
      method,
      headers: body === null ? authorization : { ...authorization, ...OCTETS },
      ...(body === null ? {} : { body: Uint8Array.from(body) }),
      maxBytes,
    });

    return {
      claim: (code, options = {}) =>
        ask(
          {
            ...options,
            path: paths.claimPath(),
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ id, auth: formatId(sha256(bearer)), ...(code === null ? {} : { code }) }),
            maxBytes: SMALL_ANSWER_BYTES,
          },
          [200, 201],
          readClaim,
        ),
      describe: (options) => ask(get(paths.spacePath(id), SMALL_ANSWER_BYTES, options), [200], readSpace),
      append: (envelopes, options) =>
        ask(
          send(
            'POST',
            paths.appendPath(id),
            encodeEnvelopes(envelopes),
            SMALL_ANSWER_BYTES + RECEIPT_BYTES * envelopes.length,
            options,
          ),
          [200],
          (body) => {
            const receipts = readAppended(body);
            return receipts?.length === envelopes.length ? receipts : null;
          },
        ),
      page: (query, options) =>
        ask(get(paths.pagePath(id, query), MAX_PAGE_ANSWER_BYTES, options), [200], (body) =>
          readFrames(body, query.after),
        ),
      wait: ({ after, waitSeconds }, options) =>
        ask(
          {
            ...get(paths.livePath(id, { after, waitSeconds }), MAX_PAGE_ANSWER_BYTES, options),
            silenceMs: SILENCE_MS + waitSeconds * 1000,
          },
          [200],
          (body) => readFrames(body, after),
        ),
      ticket: (options) =>
        ask(send('POST', paths.ticketPath(id), null, SMALL_ANSWER_BYTES, options), [200], readTicket),
      liveUrl: (query) => origin + paths.livePath(id, query),
      putSnapshot: (uptoSeq, envelope, options) =>
        ask(
          send('PUT', paths.putSnapshotPath(id, uptoSeq), envelope, SMALL_ANSWER_BYTES, options),
          [200],
          readSnapshotStored,
        ),
      snapshot: (options) =>
        orNull(
          get(paths.snapshotPath(id), MAX_SNAPSHOT_BYTES + FRAME_HEADER_BYTES, options),
          'no_snapshot',
          (body) => {
            const frames = decodeSequenced(body, SNAPSHOT_BOUNDS);
            return frames.ok ? (frames.value[0] ?? null) : null;
          },
        ),
      putBlob: (blobId, bytes, options) =>
        withoutValue(
          ask(
            send('PUT', paths.blobPath(id, formatId(blobId)), bytes, SMALL_ANSWER_BYTES, options),
            [200],
            readNothing,
          ),
        ),
      blob: (blobId, options) =>
        orNull(get(paths.blobPath(id, formatId(blobId)), MAX_BLOB_BYTES, options), 'no_blob', (body) => body),
      close: (options) =>
        withoutValue(
          ask(send('POST', paths.closePath(id), null, SMALL_ANSWER_BYTES, options), [200], readNothing),
        ),
      remove: (options) =>
        withoutValue(
          ask(send('DELETE', paths.spacePath(id), null, SMALL_ANSWER_BYTES, options), [204], readNothing),
        ),
    };
  }

  return { origin, space };
}
