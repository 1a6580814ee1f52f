import { err, ok, type Result } from '#core/result/result.ts';
import type { Timers } from './timers.ts';

export interface BoundedRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  /** More of the answer is never held. */
  readonly maxBytes: number;
  /** Until the head of the answer, and again from part to part of its body. */
  readonly silenceMs: number;
  readonly signal?: AbortSignal;
  readonly keepalive?: boolean;
}

export interface BoundedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Of the head, by the device's clock. */
  readonly sentAt: number;
  readonly receivedAt: number;
}

export type FetchFault = { readonly type: 'network' | 'aborted' | 'too_long' };

export interface FetchDeps {
  readonly fetch: typeof fetch;
  readonly timers: Timers;
}

/** Who sends a byte now and then is never silent; an answer may last this long, and a second more for each KB that came. */
const LONGEST_ANSWER_MS = 600_000;
const BYTES_A_SECOND = 1024;

const allowedMs = (bytes: number): number => LONGEST_ANSWER_MS + (bytes / BYTES_A_SECOND) * 1000;

/** Reads on while parts come; null when there is more than `maxBytes`. */
async function readBody(
  response: Response,
  maxBytes: number,
  onPart: (size: number) => void,
): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return null;
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.length;
    onPart(size);
    if (size > maxBytes) return null;
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * One request that ends: by its answer, by silence, by the caller, or by an answer of too many bytes or too much time.
 * Nothing of the person goes along: no cookies, no referrer, no cache.
 */
export async function boundedFetch(
  { fetch, timers }: FetchDeps,
  { url, method, headers, body, maxBytes, silenceMs, signal, keepalive }: BoundedRequest,
): Promise<Result<BoundedAnswer, FetchFault>> {
  const controller = new AbortController();
  const isCallers = (): boolean => signal?.aborted === true;
  if (isCallers()) return err({ type: 'aborted' });
  // Raced, because a fetch that hangs in a broken network stack may not listen to its signal.
  const aborted = new Promise<'aborted'>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve('aborted')),
  );
  const abort = (): void => controller.abort();
  let cancelSilence = timers.after(silenceMs, abort);
  const heard = (): void => {
    cancelSilence();
    cancelSilence = timers.after(silenceMs, abort);
  };
  signal?.addEventListener('abort', abort);

  const exchange = async (): Promise<Result<BoundedAnswer, FetchFault>> => {
    const sentAt = timers.now();
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      signal: controller.signal,
      keepalive: keepalive === true,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    const receivedAt = timers.now();
    heard();
    const read = await readBody(response, maxBytes, (size) => {
      if (timers.now() - sentAt > allowedMs(size)) abort();
      else heard();
    });
    if (read === null) return err({ type: 'too_long' });
    return ok({ status: response.status, headers: response.headers, body: read, sentAt, receivedAt });
  };

  try {
    const outcome = await Promise.race([exchange(), aborted]);
    if (outcome !== 'aborted') return outcome;
  } catch {
    // fetch rejects for everything between "no network" and "refused by policy"; it does not say which.
  } finally {
    cancelSilence();
    signal?.removeEventListener('abort', abort);
    controller.abort();
  }
  return err({ type: isCallers() ? 'aborted' : 'network' });
}
