import type { Connection } from '#transport/connection.ts';
import { createRelayClient, type RelayClient } from '#transport/relay-client.ts';
import type { Timers } from '#transport/timers.ts';

export interface RelayClientsDeps {
  readonly timers: Timers;
  readonly connection: Connection;
  readonly onClockOffset: (offsetMs: number) => void;
}

/** One client per relay address. */
export function createRelayClients({
  timers,
  connection,
  onClockOffset,
}: RelayClientsDeps): (origin: string) => RelayClient {
  const clients = new Map<string, RelayClient>();
  return (origin) => {
    const known = clients.get(origin);
    if (known) return known;
    const client = createRelayClient({
      origin,
      fetch: (input, init) => fetch(input, init),
      timers,
      onContact: () => {
        connection.noteContact();
      },
      onClockOffset,
    });
    clients.set(origin, client);
    return client;
  };
}
