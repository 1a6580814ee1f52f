import { createBackOff } from './back-off.ts';
import type { RelaySpaceClient } from './relay-client.ts';
import type { RelayFault } from './relay-fault.ts';
import { pause, type Timers } from './timers.ts';

export interface MeetingLineOptions {
  readonly client: Pick<RelaySpaceClient, 'append' | 'wait' | 'remove'>;
  readonly timers: Timers;
  /** 0 … 1 */
  readonly random: () => number;
  /** Every message, in order; own ones too, which no side listens to. */
  readonly onMessage: (message: Uint8Array) => void;
  readonly onReachable: (reachable: boolean) => void;
  /** No retry mends it. */
  readonly onLost: (fault: RelayFault) => void;
}

/** A sealed conversation over a rendezvous space. Whatever may pass by itself is tried again. */
export interface MeetingLine {
  listen(): void;
  /** Sent in order; resolves when the relay has it, or when the line was cut. */
  send(message: Uint8Array): Promise<void>;
  readonly cut: () => void;
  /** Cuts, and deletes the place at the relay. */
  clear(): Promise<void>;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;
const WAIT_SECONDS = 25;
const SHORT_POLL_MS = 5_000;
/** The joiner may be here before the inviter's claim. */
const PLACE_OPENS_WITHIN_MS = 20_000;
const REMOVE_TRIES = 5;

const isPassing = ({ type }: RelayFault): boolean =>
  type === 'network' || type === 'busy' || type === 'unavailable' || type === 'malformed';

export function createMeetingLine(options: MeetingLineOptions): MeetingLine {
  const { client, timers, random, onMessage, onReachable, onLost } = options;
  const cutting = new AbortController();
  const { signal } = cutting;
  let sending: Promise<void> = Promise.resolve();
  let isOpening = true;
  const cancelOpening = timers.after(PLACE_OPENS_WITHIN_MS, () => (isOpening = false));

  const cut = (): void => {
    cancelOpening();
    cutting.abort();
  };
  const isCut = (): boolean => signal.aborted;

  /** Waits before the next try; false when there is none. */
  async function mayRetry(fault: RelayFault, backOff: ReturnType<typeof createBackOff>): Promise<boolean> {
    if (isCut() || fault.type === 'aborted') return false;
    const isEarly = fault.type === 'unknown_space' && isOpening;
    if (!isPassing(fault) && !isEarly) {
      cut();
      onLost(fault);
      return false;
    }
    if (!isEarly) onReachable(false);
    await pause(timers, backOff.next('retryAfterMs' in fault ? fault.retryAfterMs : 0), signal);
    return !isCut();
  }

  const reached = (backOff: ReturnType<typeof createBackOff>): void => {
    isOpening = false;
    cancelOpening();
    backOff.reset();
    onReachable(true);
  };

  async function deliver(message: Uint8Array): Promise<void> {
    const backOff = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, random);
    while (!isCut()) {
      const answer = await client.append([message], { signal });
      if (answer.ok) {
        reached(backOff);
        return;
      }
      if (!(await mayRetry(answer.error, backOff))) return;
    }
  }

  async function receive(): Promise<void> {
    const backOff = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, random);
    let after = 0;
    while (!isCut()) {
      const askedAt = timers.now();
      const frames = await client.wait({ after, waitSeconds: WAIT_SECONDS }, { signal });
      if (!frames.ok) {
        if (await mayRetry(frames.error, backOff)) continue;
        return;
      }
      reached(backOff);
      for (const { seq, envelope } of frames.value) {
        after = seq;
        if (isCut()) return;
        onMessage(envelope);
      }
      if (frames.value.length === 0 && timers.now() - askedAt < SHORT_POLL_MS)
        await pause(timers, FIRST_RETRY_MS * (1 + random()), signal);
    }
  }

  return {
    listen: () => void receive(),
    send(message) {
      sending = sending.then(() => deliver(message));
      return sending;
    },
    cut,
    async clear() {
      cut();
      const backOff = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, random);
      const never = new AbortController().signal;
      for (let i = 0; i < REMOVE_TRIES; i++) {
        const removed = await client.remove({ keepalive: true });
        if (removed.ok || !isPassing(removed.error)) return;
        await pause(timers, backOff.next(), never);
      }
    },
  };
}
