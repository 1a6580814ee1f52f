import type { PageEvents } from './page-events.ts';
import type { Timers } from './timers.ts';

export interface ConnectionState {
  readonly online: boolean;
  /** Milliseconds since 1970 of the last answer of a relay. */
  readonly lastContactAt: number | null;
}

export interface Connection {
  state(): ConnectionState;
  /** An answer came: whatever the browser says, there is a network. */
  noteContact(): void;
  listen(listener: (state: ConnectionState) => void): () => void;
  stop(): void;
}

/** Browsers say "offline" too late and, on some machines, always; an answer is the better witness. */
export function createConnection({
  page,
  timers,
}: {
  readonly page: PageEvents;
  readonly timers: Timers;
}): Connection {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = { online: page.isOnline(), lastContactAt: null };
  const change = (next: ConnectionState): void => {
    state = next;
    for (const listener of listeners) listener(state);
  };
  const stop = page.listen((event) => {
    if (event === 'online' || event === 'offline') change({ ...state, online: event === 'online' });
  });
  return {
    state: () => state,
    noteContact: () => change({ online: true, lastContactAt: timers.now() }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stop();
      listeners.clear();
    },
  };
}
