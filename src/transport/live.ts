import type { SequencedEnvelope } from '#core/protocol/frames.ts';
import { parseLiveEvent, type LiveEvent } from '#core/protocol/live-event.ts';
import { createBackOff } from './back-off.ts';
import type { OpenEventStream } from './event-stream.ts';
import type { RelaySpaceClient } from './relay-client.ts';
import type { RelayFault } from './relay-fault.ts';
import { pause, type Timers } from './timers.ts';

export interface LiveOptions {
  readonly client: Pick<RelaySpaceClient, 'ticket' | 'liveUrl' | 'wait'>;
  readonly timers: Timers;
  /** 0 … 1 */
  readonly random: () => number;
  /** Absent where there is no EventSource: then long polls only. */
  readonly openStream?: OpenEventStream | undefined;
  /** Something was appended. `envelope` null: it was too large to come along. */
  readonly onEvent: (event: LiveEvent) => void;
  /**
   * A connection broke. The relay behind the next one may have lost envelopes, and would then be silent for as long
   * as its seq is below ours: so the space has to be greeted again.
   */
  readonly onBroken: () => void;
  /** The relay does not know the space any more. */
  readonly onUnknownSpace: () => void;
}

export interface Live {
  /** Begins to listen after this seq; does nothing while it listens already. */
  listen(after: number): void;
  /** The relay counts anew: listen after this seq, when it is below the last one heard. */
  rewind(after: number): void;
  close(): void;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
const WAIT_SECONDS = 25;
/** The relay's comments every 20 s cannot be seen by a page, so silence is looked into. */
const SILENCE_MS = 45_000;
const STREAM_FAILURES_BEFORE_POLLING = 2;
const POLLING_MS = 600_000;
/** A stream that lived this long works here; its end is no reason to do without. */
const GOOD_STREAM_MS = 20_000;
/** A long poll that comes back empty sooner was answered by something that does not wait. */
const SHORT_POLL_MS = 5_000;

/** How one connection ended. */
type Ended =
  | { readonly type: 'rewound' | 'broken' | 'mute' | 'hasty' }
  | { readonly type: 'fault'; readonly fault: RelayFault };

/**
 * Listens to a space: server-sent events where they work, long polls where a proxy swallows them.
 * Nothing depends on it: what it misses is read in the next round.
 */
export function createLive(options: LiveOptions): Live {
  const { client, timers, random, openStream, onEvent, onBroken, onUnknownSpace } = options;
  let closing: AbortController | null = null;
  let rewindRunning: ((to: number) => void) | null = null;

  async function run(from: number, signal: AbortSignal): Promise<void> {
    const isClosed = (): boolean => signal.aborted;
    const backOff = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, random);
    let after = from;
    let streamFailures = 0;
    let pollUntil = openStream === undefined ? Infinity : -Infinity;
    const take = (event: LiveEvent): void => {
      if (isClosed() || event.seq <= after) return;
      after = event.seq;
      backOff.reset();
      onEvent(event);
    };
    const takeFrames = (frames: readonly SequencedEnvelope[]): void => frames.forEach(take);

    let connection = new AbortController();
    signal.addEventListener('abort', () => connection.abort());
    rewindRunning = (to) => {
      if (to >= after) return;
      after = to;
      connection.abort();
    };

    const stream = async (open: OpenEventStream): Promise<Ended> => {
      const { signal: own } = connection;
      const ticket = await client.ticket({ signal: own });
      if (!ticket.ok) return { type: 'fault', fault: ticket.error };
      const openedAt = timers.now();
      return new Promise((resolve) => {
        let over = false;
        let cancelWatch = (): void => undefined;
        const end = (ended: Ended): void => {
          if (over) return;
          over = true;
          if (timers.now() - openedAt >= GOOD_STREAM_MS) streamFailures = 0;
          cancelWatch();
          own.removeEventListener('abort', onAbort);
          close();
          resolve(ended);
        };
        const onAbort = (): void => end({ type: 'rewound' });
        const watch = (): void => {
          cancelWatch();
          cancelWatch = timers.after(SILENCE_MS, () => void probe());
        };
        const probe = async (): Promise<void> => {
          const seen = after;
          const frames = await client.wait({ after, waitSeconds: 0 }, { signal: own });
          if (over) return;
          if (!frames.ok) end({ type: 'fault', fault: frames.error });
          else if (frames.value.length === 0 || after !== seen) watch();
          else {
            takeFrames(frames.value);
            end({ type: 'mute' });
          }
        };
        const close = open(client.liveUrl({ after, ticket: ticket.value.ticket }), {
          onOpen: () => {
            if (!over) watch();
          },
          onEvent: (id, data) => {
            if (over) return;
            const event = parseLiveEvent(id, data);
            if (!event.ok) {
              end({ type: 'broken' });
              return;
            }
            streamFailures = 0;
            watch();
            take(event.value);
          },
          onEnd: () => end({ type: 'broken' }),
        });
        own.addEventListener('abort', onAbort);
        if (own.aborted) onAbort();
        else watch();
      });
    };

    const poll = async (): Promise<Ended | null> => {
      const askedAt = timers.now();
      const frames = await client.wait({ after, waitSeconds: WAIT_SECONDS }, { signal: connection.signal });
      if (!frames.ok) return { type: 'fault', fault: frames.error };
      takeFrames(frames.value);
      if (frames.value.length === 0 && timers.now() - askedAt < SHORT_POLL_MS) return { type: 'hasty' };
      backOff.reset();
      return null;
    };

    while (!isClosed()) {
      const polling = openStream === undefined || timers.now() < pollUntil;
      const ended = polling ? await poll() : await stream(openStream);
      if (isClosed()) return;
      if (ended === null) continue;
      if (connection.signal.aborted) {
        connection = new AbortController();
        continue;
      }
      if (ended.type === 'fault' && ended.fault.type === 'unknown_space') {
        closing = null;
        rewindRunning = null;
        onUnknownSpace();
        return;
      }
      if (ended.type === 'broken') streamFailures += 1;
      if (ended.type === 'broken' || (ended.type === 'fault' && ended.fault.type === 'network')) onBroken();
      if (ended.type === 'mute' || streamFailures >= STREAM_FAILURES_BEFORE_POLLING) {
        pollUntil = timers.now() + POLLING_MS;
        streamFailures = 0;
        continue;
      }
      const asked = ended.type === 'fault' && 'retryAfterMs' in ended.fault ? ended.fault.retryAfterMs : 0;
      await pause(timers, backOff.next(asked), signal);
    }
  }

  return {
    listen(after) {
      if (closing !== null) return;
      const own = new AbortController();
      closing = own;
      void run(after, own.signal);
    },
    rewind: (after) => rewindRunning?.(after),
    close() {
      closing?.abort();
      closing = null;
      rewindRunning = null;
    },
  };
}
