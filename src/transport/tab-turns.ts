/** The part of `navigator.locks` that is used. */
export type Locks = Pick<LockManager, 'request'>;
export type OpenChannel = (name: string) => BroadcastChannel;

export interface TabTurns {
  /** Runs `work` while no other tab does the same; false when another one is at it, and that one was woken. */
  take(work: () => Promise<void>): Promise<boolean>;
  /** Runs `work` as soon as no other tab does, until the signal is aborted. */
  whenFree(work: (signal: AbortSignal) => void, signal: AbortSignal): void;
  stop(): void;
}

export interface TabTurnsOptions {
  readonly name: string;
  readonly locks?: Locks | undefined;
  readonly openChannel?: OpenChannel | undefined;
  /** Another tab wanted a turn while this one had it. */
  readonly onWake: () => void;
}

const WAKE = 'wake';

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Which of several tabs talks to the relay. A turn lasts one round, so that a tab that the system froze blocks nobody
 * for good. Only traffic is saved by it: two tabs at once lose nothing.
 */
export function createTabTurns({ name, locks, openChannel, onWake }: TabTurnsOptions): TabTurns {
  const channel = openChannel?.(name) ?? null;
  if (channel !== null)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => (data === WAKE ? onWake() : undefined);

  return {
    async take(work) {
      if (locks === undefined) {
        await work();
        return true;
      }
      const turn = { answered: false, mine: false };
      try {
        await locks.request(name, { ifAvailable: true }, async (lock) => {
          turn.answered = true;
          turn.mine = lock !== null;
          if (turn.mine) await work();
        });
      } catch (error) {
        // Some private modes refuse locks altogether; then every tab takes its own turns.
        if (turn.answered) throw error;
        turn.mine = true;
        await work();
      }
      if (!turn.mine) channel?.postMessage(WAKE);
      return turn.mine;
    },
    whenFree(work, signal) {
      if (locks === undefined) {
        work(signal);
        return;
      }
      locks
        .request(`${name}-live`, { signal }, async () => {
          if (signal.aborted) return;
          work(signal);
          await aborted(signal);
        })
        .catch(() => {
          // Rejects when the signal is aborted while it waits: nothing was begun then.
        });
    },
    stop() {
      channel?.close();
    },
  };
}
