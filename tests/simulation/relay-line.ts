import { hexToBytes } from '@noble/hashes/utils.js';
import { envelopeId } from '#core/envelope/envelope.ts';
import { formatId } from '#core/protocol/ids.ts';
import { decodeEnvelopes, encodeSequenced } from '#core/protocol/frames.ts';
import { orThrow } from '#core/result/result.ts';
import { INITIAL_SYNC, stepSync, type SyncCommand, type SyncState } from '#core/sync/machine.ts';
import { SNAPSHOT_AFTER_BYTES } from '#core/sync/snapshot-age.ts';
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

/** So that the app's own round finds one due, long before a real relay has so much. */
const SNAPSHOT_AFTER = 10;

const describe = (relay: FakeRelay) => {
  const { epoch, nextSeq } = relay;
  const snapshotSeq = relay.shownSnapshot()?.uptoSeq ?? 0;
  const isDue = nextSeq - 1 - snapshotSeq > SNAPSHOT_AFTER;
  const bytesAfterSnapshot = isDue ? SNAPSHOT_AFTER_BYTES + 1 : 0;
  return { epoch, nextSeq, bytes: 0, state: 'open', snapshotSeq, bytesAfterSnapshot };
};

function answerSnapshot(relay: FakeRelay, url: URL, init: RequestInit | undefined): Response {
  if (init?.method === 'PUT') {
    const envelope = (init.body as Uint8Array).slice();
    relay.takeSnapshot({ uptoSeq: Number(url.searchParams.get('upto')), envelope });
    return json({ envId: formatId(envelopeId(envelope)) });
  }
  const shown = relay.shownSnapshot();
  if (shown === null) return Response.json({ error: 'no_snapshot' }, { status: 404 });
  return octets(encodeSequenced([{ seq: shown.uptoSeq, envelope: shown.envelope }]));
}

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
    if (url.pathname.endsWith('/snap')) return answerSnapshot(relay, url, init);
    const { epoch, nextSeq } = relay;
    return init?.method === 'POST' ? json({ epoch, nextSeq }) : json(describe(relay));
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
