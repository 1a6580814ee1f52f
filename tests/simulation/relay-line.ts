import { hexToBytes } from '@noble/hashes/utils.js';
import { formatId } from '#core/protocol/ids.ts';
import { decodeEnvelopes, encodeSequenced } from '#core/protocol/frames.ts';
import { orThrow } from '#core/result/result.ts';
import { INITIAL_SYNC, stepSync, type SyncCommand, type SyncState } from '#core/sync/machine.ts';
import type { SyncStore } from '#core/sync/store.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { createRound } from '#transport/sync-round.ts';
import { systemTimers } from '#transport/timers.ts';
import type { FakeRelay } from './fake-relay.ts';

const ORIGIN = 'https://relay.example';

const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

const octets = (body: Uint8Array<ArrayBuffer>): Response =>
  new Response(body, { headers: { 'content-type': 'application/octet-stream' } });

/** A relay as HTTP answers, so that the app's own client reads its lies. */
function answering(relay: FakeRelay): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (init?.method === 'POST' && url.pathname.endsWith('/env')) {
      const envelopes = orThrow(decodeEnvelopes(init.body as Uint8Array));
      const receipts = relay.append(envelopes.map((envelope) => envelope.slice()));
      return json(receipts.map(({ envId, seq }) => ({ envId: formatId(hexToBytes(envId)), seq })));
    }
    if (url.pathname.endsWith('/env')) {
      const page = relay.page(Number(url.searchParams.get('after')));
      return octets(encodeSequenced(page.map(({ seq, envelope }) => ({ seq: seq ?? 0, envelope }))));
    }
    if (url.pathname.endsWith('/snap')) return Response.json({ error: 'no_snapshot' }, { status: 404 });
    const { epoch, nextSeq } = relay;
    return init?.method === 'POST'
      ? json({ epoch, nextSeq })
      : json({ epoch, nextSeq, bytes: 0, state: 'open' });
  };
}

export interface RoundsOf {
  /** One round of the app's own driver at a relay; answers after how many requests it rested. */
  run(): Promise<number>;
}

/** The parts of the app that stand between a store and a relay, with nothing in between but the relay's answers. */
export function roundsOf(store: SyncStore, relay: () => FakeRelay): RoundsOf {
  const client = createRelayClient({
    origin: ORIGIN,
    fetch: (input, init) => answering(relay())(input, init),
    timers: systemTimers,
  }).space({ spaceId: new Uint8Array(16), bearer: new Uint8Array(32) });
  const round = createRound({
    store,
    client,
    now: systemTimers.now,
    programmeCode: () => null,
    onClaimed: () => undefined,
    takeLive: () => [],
  });
  let state: SyncState = INITIAL_SYNC;
  return {
    async run() {
      let requests = 0;
      let command: SyncCommand;
      ({ state, command } = stepSync({ ...state, greeted: false }, { type: 'wake' }));
      while (command.type !== 'rest' && command.type !== 'none') {
        requests++;
        ({ state, command } = stepSync(state, await round.perform(command, {})));
      }
      return requests;
    },
  };
}
