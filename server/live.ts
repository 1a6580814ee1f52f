import type { ServerResponse } from 'node:http';
import type { SequencedEnvelope } from '#core/protocol/frames.ts';
import { MAX_LIVE_EVENT_ENVELOPE_BYTES } from '#core/protocol/limits.ts';

/** One append as the listeners of its space see it. */
interface Appended {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Built once, for all listeners. */
  readonly events: () => Buffer;
}

interface Listener {
  appended(what: Appended): void;
  /** The space is gone or the relay stops. */
  end(why: EndReason): void;
  /** Called every ping; absent for a long poll. */
  ping?(): void;
}

export type EndReason = 'deleted' | 'stopping';

export type ReadAfter = (after: number, maxBytes: number) => Promise<readonly SequencedEnvelope[]>;

/** More than this is read in pages as the reader keeps up, instead of being written at once. */
const MAX_LIVE_WRITE_BYTES = 64 * 1024;
/** A stream whose unsent bytes exceed this is cut; its client comes back with Last-Event-ID. */
const MAX_UNSENT_BYTES = 1024 * 1024;
/** When not one write got through for this many pings, the reader is gone (64 KiB a minute is alive). */
const MAX_STALLED_PINGS = 3;
const COMMENT = Buffer.from(':\n\n');

/** Same text as core/protocol/live-event.ts, from native base64. */
export function encodeEvents(frames: readonly SequencedEnvelope[]): Buffer {
  return Buffer.from(
    frames
      .map(({ seq, envelope }) => {
        const small = envelope.length <= MAX_LIVE_EVENT_ENVELOPE_BYTES;
        const data = small
          ? Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength).toString('base64')
          : String(seq);
        return `id: ${seq}\ndata: ${data}\n\n`;
      })
      .join(''),
  );
}

export interface StreamRequest {
  readonly spaceId: string;
  /** The seq after which the stream starts. */
  readonly after: number;
  readonly response: ServerResponse;
  readonly readAfter: ReadAfter;
}

export interface WaitRequest {
  readonly spaceId: string;
  readonly after: number;
  readonly waitMs: number;
  readonly maxBytes: number;
  /** Aborted when the client went away. */
  readonly gone: AbortSignal;
  readonly readAfter: ReadAfter;
}

export type WaitOutcome = readonly SequencedEnvelope[] | 'deleted';

export interface LiveHub {
  /** How many listen to this space now. */
  count(spaceId: string): number;
  publish(spaceId: string, added: readonly SequencedEnvelope[]): void;
  /** Takes over a response whose head is written. */
  stream(request: StreamRequest): void;
  wait(request: WaitRequest): Promise<WaitOutcome>;
  endSpace(spaceId: string): void;
  shutdown(): void;
}

export interface LiveOptions {
  readonly pingEveryMs: number;
}

export function createLiveHub({ pingEveryMs }: LiveOptions): LiveHub {
  const listeners = new Map<string, Set<Listener>>();
  let stopping = false;

  const add = (spaceId: string, listener: Listener): void => {
    const ofSpace = listeners.get(spaceId);
    if (ofSpace === undefined) listeners.set(spaceId, new Set([listener]));
    else ofSpace.add(listener);
  };
  const remove = (spaceId: string, listener: Listener): void => {
    const ofSpace = listeners.get(spaceId);
    if (ofSpace?.delete(listener) === true && ofSpace.size === 0) listeners.delete(spaceId);
  };

  const pinging = setInterval(() => {
    for (const ofSpace of listeners.values()) for (const listener of ofSpace) listener.ping?.();
  }, pingEveryMs);
  pinging.unref();

  return {
    count: (spaceId) => listeners.get(spaceId)?.size ?? 0,

    publish(spaceId, added) {
      const ofSpace = listeners.get(spaceId);
      const first = added[0];
      const last = added.at(-1);
      if (ofSpace === undefined || first === undefined || last === undefined) return;
      let built: Buffer | null = null;
      const what: Appended = {
        firstSeq: first.seq,
        lastSeq: last.seq,
        events: () => (built ??= encodeEvents(added)),
      };
      for (const listener of [...ofSpace]) listener.appended(what);
    },

    stream({ spaceId, after, response, readAfter }) {
      const stream = createStream(response, after, readAfter);
      add(spaceId, stream);
      response.once('close', () => remove(spaceId, stream));
      if (stopping) stream.end('stopping');
      else stream.start();
    },

    async wait({ spaceId, after, waitMs, maxBytes, gone, readAfter }) {
      let wake: (why: EndReason | 'appended' | 'waited') => void = () => undefined;
      const woken = new Promise<EndReason | 'appended' | 'waited'>((resolve) => (wake = resolve));
      const listener: Listener = {
        appended: ({ lastSeq }) => {
          if (lastSeq > after) wake('appended');
        },
        end: (why) => wake(why),
      };
      // Registered before the first read, so that nothing slips between read and wait.
      add(spaceId, listener);
      const timer = setTimeout(() => wake('waited'), waitMs);
      const leave = (): void => wake('waited');
      gone.addEventListener('abort', leave, { once: true });
      try {
        const already = await readAfter(after, maxBytes);
        if (already.length > 0 || waitMs === 0 || stopping || gone.aborted) return already;
        const why = await woken;
        if (why === 'deleted') return 'deleted';
        return why === 'appended' ? await readAfter(after, maxBytes) : [];
      } finally {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        remove(spaceId, listener);
      }
    },

    endSpace(spaceId) {
      for (const listener of [...(listeners.get(spaceId) ?? [])]) listener.end('deleted');
    },

    shutdown() {
      stopping = true;
      clearInterval(pinging);
      for (const ofSpace of [...listeners.values()]) {
        for (const listener of [...ofSpace]) listener.end('stopping');
      }
    },
  };
}

/**
 * While it catches up it only notes that something came and reads again, so neither a long backlog nor a
 * slow reader costs memory; once a read finds nothing new and nothing came meanwhile, it follows live. What
 * does not continue where it stands, or does not fit, sends it back to reading: no order of events can make
 * a gap.
 */
function createStream(
  response: ServerResponse,
  after: number,
  readAfter: ReadAfter,
): Listener & { start(): void } {
  let cursor = after;
  let live = false;
  let arrivals = 0;
  let stalledPings = 0;
  let writesSent = 0;
  let sentAtLastPing = 0;

  const isOpen = (): boolean => !response.destroyed && !response.writableEnded;

  const write = (bytes: Buffer): void => {
    response.write(bytes, () => (writesSent += 1));
    if (response.writableLength > MAX_UNSENT_BYTES) response.destroy();
  };

  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        response.off('drain', done);
        response.off('close', done);
        resolve();
      };
      response.on('drain', done);
      response.on('close', done);
    });

  const catchUp = async (): Promise<void> => {
    live = false;
    while (isOpen()) {
      if (response.writableNeedDrain) await drained();
      const arrivalsBefore = arrivals;
      const page = await readAfter(cursor, MAX_LIVE_WRITE_BYTES);
      if (!isOpen()) return;
      const last = page.at(-1);
      if (last !== undefined) {
        cursor = last.seq;
        write(encodeEvents(page));
      } else if (arrivals === arrivalsBefore) {
        live = true;
        return;
      }
    }
  };

  const start = (): void => {
    // A failing store ends the stream; the client reconnects with its cursor.
    catchUp().catch(() => response.destroy());
  };

  return {
    start,
    appended({ firstSeq, lastSeq, events }) {
      arrivals += 1;
      if (!live || !isOpen() || lastSeq <= cursor) return;
      const fits = response.writableLength + events().length <= MAX_LIVE_WRITE_BYTES;
      if (firstSeq === cursor + 1 && fits) {
        cursor = lastSeq;
        write(events());
      } else {
        start();
      }
    },
    end: () => {
      if (isOpen()) response.end();
    },
    ping() {
      if (!isOpen()) return;
      const isStuck = response.writableLength > 0 && writesSent === sentAtLastPing;
      stalledPings = isStuck ? stalledPings + 1 : 0;
      sentAtLastPing = writesSent;
      if (stalledPings >= MAX_STALLED_PINGS) response.destroy();
      else write(COMMENT);
    },
  };
}
