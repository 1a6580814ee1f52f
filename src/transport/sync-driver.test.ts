import { describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { formatId } from '#core/protocol/ids.ts';
import { encodeBase64 } from '#core/protocol/base64.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import type { Arrival } from '#core/sync/intake.ts';
import type { SyncStore } from '#core/sync/store.ts';
import { createManualTimers, settle } from '#tests/fixtures/manual-timers.ts';
import { pretendPage } from '#tests/fixtures/pretended-page.ts';
import { pretendTabs } from '#tests/fixtures/pretended-tabs.ts';
import type { EventStreamHandlers } from './event-stream.ts';
import { createLiveSlots } from './live-slots.ts';
import type { CallOptions, RelaySpaceClient } from './relay-client.ts';
import type { RelayFault } from './relay-fault.ts';
import { startSync, type SyncOptions, type SyncStatus } from './sync-driver.ts';

const idOf = (envelope: Uint8Array): Uint8Array => sha256(envelope).slice(0, 16);

/** A store that only counts: what is in its outbox, what it was given, where its cursor is. */
function countingStore() {
  const state = {
    epoch: null as string | null,
    cursor: 0,
    outbox: [] as Uint8Array[],
    unsealed: [] as Uint8Array[],
    taken: [] as number[],
    isBroken: false,
    compared: [] as number[],
    /** Whether a comparison gives the next round something to do. */
    finds: [] as boolean[],
  };
  const guard = async (): Promise<void> => {
    if (state.isBroken) throw new Error('database is closed');
  };
  const store: SyncStore = {
    relayMark: async () => (await guard(), { epoch: state.epoch, cursor: state.cursor }),
    greetRelay: async (epoch) => {
      await guard();
      state.epoch = epoch;
    },
    seal: async () => {
      await guard();
      state.outbox.push(...state.unsealed.splice(0));
    },
    outbox: async (maxBytes) => {
      await guard();
      let bytes = 0;
      const chosen = state.outbox.filter((envelope, i) => (bytes += envelope.length) <= maxBytes || i === 0);
      return chosen.map((envelope) => ({ envId: bytesToHex(idOf(envelope)), envelope }));
    },
    acknowledge: async (receipts) => {
      await guard();
      state.outbox = state.outbox.filter((e) => !receipts.some(({ envId }) => envId === bytesToHex(idOf(e))));
      for (const { seq } of receipts) if (seq === state.cursor + 1) state.cursor = seq;
    },
    take: async (arrivals: readonly Arrival[]) => {
      await guard();
      for (const { seq } of arrivals)
        if (seq === state.cursor + 1) {
          state.cursor = seq;
          state.taken.push(seq);
        }
      return { fresh: arrivals.length, quarantined: 0, newer: false };
    },
    makeSnapshot: async () => null,
    takeSnapshot: async () => false,
    readOmittedAgain: async () => false,
    compareStates: async (now) => {
      await guard();
      state.compared.push(now);
      return state.finds.shift() ?? false;
    },
  };
  return { store, state };
}

/** A relay that keeps envelopes, writes down what it is asked, and fails when a test says so. */
function scriptedRelay() {
  const log: string[] = [];
  const envelopes: Uint8Array[] = [];
  const options: (CallOptions | undefined)[] = [];
  const faults: Record<string, RelayFault[]> = {};
  const posted: number[] = [];
  let hanging: (() => void) | null = null;
  const script = { hang: false, lie: false };
  const failing = <T>(
    what: string,
    o: CallOptions | undefined,
    value: () => T,
  ): Promise<Result<T, RelayFault>> => {
    log.push(what);
    options.push(o);
    const fault = faults[what]?.shift();
    if (fault) return Promise.resolve(err(fault));
    if (!script.hang) return Promise.resolve(ok(value()));
    return new Promise((resolve) => {
      hanging = () => resolve(ok(value()));
      o?.signal?.addEventListener('abort', () => resolve(err({ type: 'aborted' })));
    });
  };
  const frames = (after: number) =>
    envelopes.map((envelope, i) => ({ seq: i + 1, envelope })).filter(({ seq }) => seq > after);
  const client = {
    claim: (code, o) => failing(`claim ${code}`, o, () => ({ epoch: 'life', nextSeq: envelopes.length + 1 })),
    describe: (o) =>
      failing('describe', o, () => ({
        epoch: 'life',
        nextSeq: envelopes.length + 1,
        bytes: 0,
        state: 'open' as const,
      })),
    page: ({ after }, o) => failing('page', o, () => frames(after).slice(0, 2)),
    append: (sent, o) =>
      failing('append', o, () => {
        posted.push(sent.reduce((sum, one) => sum + one.length, 0));
        return sent.map((envelope) => {
          envelopes.push(envelope);
          return { envId: formatId(script.lie ? new Uint8Array(16) : idOf(envelope)), seq: envelopes.length };
        });
      }),
    ticket: (o) => failing('ticket', o, () => ({ ticket: 't', expires: 1 })),
    liveUrl: ({ after }) => `live ${after}`,
    wait: (_, o) => failing('wait', o, () => []),
  } satisfies Partial<RelaySpaceClient>;
  return {
    client: client as unknown as RelaySpaceClient,
    log,
    envelopes,
    options,
    faults,
    posted,
    script,
    release: () => hanging?.(),
  };
}

function stage(more: Partial<SyncOptions> = {}, relay = scriptedRelay()) {
  const timers = createManualTimers();
  const page = pretendPage();
  const { store, state } = countingStore();
  const statuses: SyncStatus[] = [];
  const streams: (EventStreamHandlers & { readonly url: string; isClosed: boolean })[] = [];
  let changed: (typing: boolean) => void = () => undefined;
  let code: string | null = null;
  const start = () =>
    startSync({
      localId: 'x',
      store,
      client: relay.client,
      timers,
      page,
      random: () => 0,
      onLocalChange: (listener) => {
        changed = listener;
        return () => (changed = () => undefined);
      },
      programmeCode: () => code,
      onStatus: (status) => statuses.push(status),
      openStream: (url, handlers) => {
        const stream = { ...handlers, url, isClosed: false };
        streams.push(stream);
        return () => (stream.isClosed = true);
      },
      ...more,
    });
  return {
    timers,
    page,
    state,
    relay,
    statuses,
    streams,
    start,
    edit: (bytes = 10, typing = false) => {
      state.unsealed.push(
        Uint8Array.from(
          { length: bytes },
          (_, i) => (state.outbox.length + relay.envelopes.length + i) & 255,
        ),
      );
      changed(typing);
    },
    giveCode: (given: string) => (code = given),
  };
}

describe('a round', () => {
  test('[M1] greets, reads until nothing follows, seals, sends, and rests', async () => {
    const { relay, state, start } = stage();
    relay.envelopes.push(Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3));
    state.unsealed.push(Uint8Array.of(9));
    const sync = start();
    await settle();
    expect(relay.log.slice(0, 5)).toEqual(['claim null', 'page', 'page', 'page', 'append']);
    expect(state.taken).toEqual([1, 2, 3]);
    expect(state.outbox).toEqual([]);
    expect(sync.status()).toMatchObject({ phase: 'resting', problem: null, online: true });
    expect(sync.status().lastContactAt).not.toBe(null);
    sync.stop();
  });

  test('[G3] compares what is shown ten seconds after a round, and sends what follows from it', async () => {
    const { relay, state, timers, start } = stage();
    start();
    await settle();
    await timers.advance(9_999);
    expect(state.compared).toEqual([]);
    state.finds.push(true);
    state.unsealed.push(Uint8Array.of(9));
    await timers.advance(1);
    await settle();
    expect(state.compared).toEqual([timers.now()]);
    expect(relay.envelopes).toHaveLength(1);
    await timers.advance(10_000);
    expect(state.compared).toHaveLength(2);
    await timers.advance(60_000);
    expect(state.compared).toHaveLength(2);
  });

  test('[G3] compares nothing while something else is asked of it, hidden, offline, stopped, or after a failure', async () => {
    const { relay, state, timers, page, edit, start } = stage();
    const sync = start();
    await settle();
    await timers.advance(8_000);
    edit();
    sync.sendNow();
    await timers.advance(9_000);
    expect(state.compared).toEqual([]);
    page.emit('hidden');
    await timers.advance(20_000);
    page.emit('visible');
    page.emit('offline');
    await timers.advance(20_000);
    expect(state.compared).toEqual([]);
    relay.faults['describe'] = [{ type: 'network' }];
    page.emit('online');
    await settle();
    sync.stop();
    await timers.advance(20_000);
    expect(state.compared).toEqual([]);
  });

  test('[G3] a comparison that fails is nobody’s business, and the next round compares again', async () => {
    const { state, timers, start, statuses } = stage();
    const sync = start();
    await settle();
    state.isBroken = true;
    await timers.advance(10_000);
    state.isBroken = false;
    expect(statuses.at(-1)).toMatchObject({ phase: 'resting', problem: null });
    sync.sendNow();
    await settle();
    await timers.advance(10_000);
    expect(state.compared).toHaveLength(1);
  });

  test('posts at most 512 KB at once', async () => {
    const { relay, state, start } = stage();
    for (let i = 0; i < 9; i++) state.unsealed.push(new Uint8Array(200_000).fill(i));
    start();
    await settle();
    expect(relay.posted).toEqual([400_000, 400_000, 400_000, 400_000, 200_000]);
  });

  test('posts less at once where large posts do not come through', async () => {
    const { relay, state, timers, start } = stage();
    for (let i = 0; i < 8; i++) state.unsealed.push(new Uint8Array(100_000).fill(i));
    relay.faults['append'] = [{ type: 'network' }, { type: 'network' }];
    start();
    await timers.advance(10_000);
    expect(relay.posted[0]).toBe(100_000);
    expect(state.outbox).toEqual([]);
  });

  test('sends local changes 3 seconds after the last, without greeting again', async () => {
    const { relay, timers, edit, start } = stage();
    start();
    await settle();
    relay.log.length = 0;
    edit();
    await timers.advance(2_999);
    expect(relay.log).toEqual([]);
    await timers.advance(1);
    expect(relay.log).toEqual(['page', 'append']);
  });

  test('sends at once when a person asks', async () => {
    const { relay, edit, start } = stage();
    const sync = start();
    await settle();
    edit();
    sync.sendNow();
    await settle();
    expect(relay.envelopes).toHaveLength(1);
  });

  test('sends at once when the page is hidden or left, in a request that may outlive it', async () => {
    const { relay, page, edit, start } = stage();
    start();
    await settle();
    edit(10, true);
    page.emit('hidden');
    await settle();
    expect(relay.envelopes).toHaveLength(1);
    expect(relay.options.at(-1)).toMatchObject({ keepalive: true });
    edit(70_000, true);
    page.emit('leaving');
    await settle();
    expect(relay.envelopes).toHaveLength(2);
    expect(relay.options.at(-1)).toMatchObject({ keepalive: false });
  });

  test('[M2] waits longer after each failure, and begins at once when the network is back', async () => {
    const { relay, timers, page, start, statuses } = stage();
    relay.faults['claim null'] = Array.from({ length: 6 }, () => ({ type: 'network' }) as const);
    start();
    await settle();
    const claims = (): number => relay.log.filter((what) => what === 'claim null').length;
    for (const wait of [1_000, 2_000, 4_000]) {
      const before = claims();
      await timers.advance(wait - 1);
      expect(claims()).toBe(before);
      await timers.advance(1);
      expect(claims()).toBe(before + 1);
    }
    expect(statuses.at(-1)).toMatchObject({ problem: 'network', lastContactAt: null });
    page.emit('offline');
    await timers.advance(3_600_000);
    expect(claims()).toBe(4);
    page.emit('online');
    await settle();
    expect(claims()).toBe(5);
  });

  test('[M2] waits as long as a busy relay asks', async () => {
    const { relay, timers, start, statuses } = stage();
    relay.faults['claim null'] = [{ type: 'busy', retryAfterMs: 30_000 }];
    start();
    await settle();
    expect(statuses.at(-1)).toMatchObject({ problem: 'busy' });
    await timers.advance(29_999);
    expect(relay.log).toEqual(['claim null']);
    await timers.advance(1);
    expect(statuses.at(-1)).toMatchObject({ problem: null });
  });

  test('[M3] claims again when the relay does not know the space any more', async () => {
    const { relay, timers, edit, start, state } = stage();
    start();
    await settle();
    relay.log.length = 0;
    relay.faults['page'] = [{ type: 'unknown_space' }];
    relay.faults['describe'] = [{ type: 'unknown_space' }];
    edit();
    await timers.advance(3_000);
    expect(relay.log).toEqual(['page', 'describe', 'claim null', 'page', 'append']);
    expect(state.outbox).toEqual([]);
  });

  test('[M3] shows that a code is needed, rests, and goes on with the code', async () => {
    const { relay, timers, edit, start, statuses, giveCode } = stage();
    relay.faults['claim null'] = [{ type: 'code_needed' }];
    const sync = start();
    await settle();
    expect(statuses.at(-1)).toMatchObject({ problem: 'code_needed', phase: 'resting' });
    edit();
    await timers.advance(3_600_000);
    expect(relay.log).toEqual(['claim null']);
    giveCode('tulp');
    sync.sendNow();
    await settle();
    expect(relay.log.slice(0, 3)).toEqual(['claim null', 'claim tulp', 'page']);
    expect(relay.envelopes).toHaveLength(1);
  });

  test('[M3] a closed space rests until told otherwise; a full one goes on reading', async () => {
    const { relay, timers, edit, start, statuses, state } = stage();
    relay.faults['append'] = [{ type: 'full' }, { type: 'closed' }];
    const sync = start();
    await settle();
    edit();
    await timers.advance(3_000);
    expect(statuses.at(-1)).toMatchObject({ problem: 'full' });
    relay.envelopes.push(Uint8Array.of(5));
    sync.sendNow();
    await settle();
    expect(state.taken).toEqual([1]);
    expect(statuses.at(-1)).toMatchObject({ problem: 'closed' });
    relay.log.length = 0;
    edit();
    await timers.advance(3_000);
    expect(relay.log.filter((what) => what === 'append')).toEqual([]);
  });

  const REFUSALS: readonly (readonly [RelayFault, asks?: true])[] = [
    [{ type: 'network' }],
    [{ type: 'malformed' }],
    [{ type: 'taken' }],
    [{ type: 'unknown_space' }],
    [{ type: 'unavailable', retryAfterMs: 5_000 }],
    [{ type: 'busy', retryAfterMs: 60_000 }],
    [{ type: 'too_large' }],
    [{ type: 'full' }],
    // What these say changes only by what a person does.
    [{ type: 'closed' }, true],
    [{ type: 'code_needed' }, true],
  ];

  test.each(REFUSALS.map(([fault, asks]) => [fault.type, fault, asks] as const))(
    'ten minutes of a relay that answers "%s" lose nothing, are shown, cost few requests, and end by themselves or by a press',
    async (_, fault, asks) => {
      const { relay, timers, edit, start, statuses, state } = stage();
      const sync = start();
      await settle();
      for (const what of ['claim null', 'describe', 'page', 'append'])
        relay.faults[what] = Array.from({ length: 10_000 }, () => fault);
      relay.log.length = 0;
      for (let minute = 0; minute < 10; minute++) {
        edit();
        await timers.advance(60_000);
      }
      expect(statuses.at(-1)?.problem).not.toBeNull();
      expect(state.unsealed.length + state.outbox.length).toBe(10);
      expect(relay.log.length).toBeGreaterThan(0);
      expect(relay.log.length).toBeLessThan(70);
      for (const what of Object.keys(relay.faults)) relay.faults[what] = [];
      if (asks) sync.sendNow();
      await timers.advance(asks ? 0 : 300_000);
      await settle();
      expect(state.unsealed.length + state.outbox.length).toBe(0);
      expect(relay.envelopes).toHaveLength(10);
      expect(statuses.at(-1)).toMatchObject({ phase: 'resting', problem: null });
    },
  );

  test('[M3] a full relay is asked again after five minutes, not for an edit nor for what another sends; a person may ask', async () => {
    const { relay, timers, edit, start, streams, state } = stage();
    const full = Array.from({ length: 3 }, (): RelayFault => ({ type: 'full' }));
    relay.faults['append'] = full;
    const appends = (): number => relay.log.filter((what) => what === 'append').length;
    const sync = start();
    await settle();
    edit();
    await timers.advance(3_000);
    expect(appends()).toBe(1);
    for (let minute = 0; minute < 4; minute++) {
      edit();
      relay.envelopes.push(Uint8Array.of(minute, 7));
      streams.at(-1)!.onEvent(String(relay.envelopes.length), '');
      await timers.advance(60_000);
    }
    expect(state.taken).toEqual([1, 2, 3, 4]);
    expect(appends()).toBe(1);
    sync.sendNow();
    await settle();
    expect(appends()).toBe(2);
    await timers.advance(299_000);
    expect(appends()).toBe(2);
    await timers.advance(2_000);
    expect(appends()).toBe(3);
    await timers.advance(300_000);
    expect(state.outbox).toEqual([]);
  });

  test('[M3] what does not come through in one post goes in smaller ones; one that is too large is shown and waits', async () => {
    const { relay, timers, edit, start, state, statuses } = stage();
    for (let i = 0; i < 8; i++) state.unsealed.push(new Uint8Array(50_000).fill(i));
    relay.faults['append'] = Array.from({ length: 3 }, (): RelayFault => ({ type: 'too_large' }));
    start();
    await settle();
    expect(relay.posted.slice(0, 2)).toEqual([50_000, 100_000]);
    expect(state.outbox).toEqual([]);
    relay.faults['append'] = [{ type: 'too_large' }];
    edit();
    await timers.advance(3_000);
    expect(statuses.at(-1)).toMatchObject({ problem: 'too_large', phase: 'resting' });
    expect(state.outbox).toHaveLength(1);
    await timers.advance(300_000);
    expect(state.outbox).toEqual([]);
  });

  test('shows a failure of the store and tries again', async () => {
    const { relay, timers, start, state, statuses } = stage();
    state.isBroken = true;
    start();
    await settle();
    expect(statuses.at(-1)).toMatchObject({ problem: 'storage' });
    state.isBroken = false;
    await timers.advance(1_000);
    expect(statuses.at(-1)).toMatchObject({ problem: null });
    expect(relay.log.filter((what) => what === 'claim null')).toHaveLength(1);
  });

  test('[S4] keeps what a lying relay confirms with the wrong id', async () => {
    const { relay, start, state, statuses } = stage();
    relay.script.lie = true;
    state.unsealed.push(Uint8Array.of(1, 2, 3));
    start();
    await settle();
    expect(state.outbox).toHaveLength(1);
    expect(statuses.at(-1)).toMatchObject({ problem: 'network' });
  });

  test('does not read for ever when a page does not move the cursor', async () => {
    const { relay, start, statuses } = stage();
    relay.client.page = async () => {
      relay.log.push('page');
      return ok([{ seq: 7, envelope: Uint8Array.of(1) }]);
    };
    start();
    await settle();
    expect(relay.log.filter((what) => what === 'page')).toHaveLength(1);
    expect(statuses.at(-1)).toMatchObject({ phase: 'resting', problem: null });
  });

  test('asks for the life of the space again after half an hour', async () => {
    const { relay, timers, start } = stage();
    const sync = start();
    await settle();
    await timers.advance(1_800_001);
    relay.log.length = 0;
    sync.sendNow();
    await settle();
    expect(relay.log[0]).toBe('describe');
  });

  test('[M2] who asks a busy relay again and again is not kept waiting longer for it', async () => {
    const { relay, timers, start } = stage();
    const sync = start();
    await settle();
    relay.faults['describe'] = Array.from(
      { length: 10 },
      () => ({ type: 'busy', retryAfterMs: 2_000 }) as const,
    );
    relay.faults['page'] = [{ type: 'busy', retryAfterMs: 2_000 }];
    for (let i = 0; i < 11; i++) {
      sync.sendNow();
      await settle();
    }
    expect(sync.status().problem).toBe('busy');
    await timers.advance(2_000);
    expect(sync.status().problem).toBe(null);
  });

  test('[M2] edits do not hurry a busy relay; a person may', async () => {
    const { relay, timers, edit, start } = stage();
    const sync = start();
    await settle();
    relay.faults['page'] = [{ type: 'busy', retryAfterMs: 60_000 }];
    sync.sendNow();
    await settle();
    relay.log.length = 0;
    edit();
    await timers.advance(30_000);
    expect(relay.log).toEqual([]);
    sync.sendNow();
    await settle();
    expect(relay.log).toEqual(['describe', 'page', 'append', 'ticket']);
  });

  test('is still after it was stopped, also in the middle of a request', async () => {
    const { relay, timers, start, edit, page, statuses, streams } = stage();
    relay.script.hang = true;
    const sync = start();
    await settle();
    expect(statuses.at(-1)).toMatchObject({ phase: 'greeting' });
    sync.stop();
    edit();
    page.emit('visible');
    await timers.advance(3_600_000);
    expect(relay.log).toEqual(['claim null']);
    expect(relay.options[0]?.signal?.aborted).toBe(true);
    expect([streams.length, timers.waiting]).toEqual([0, 0]);
  });
});

describe('the page and the network', () => {
  test('nothing runs while offline, and a request in flight is given up', async () => {
    const { relay, timers, page, start, edit, statuses } = stage();
    relay.script.hang = true;
    start();
    await settle();
    page.emit('offline');
    await settle();
    expect(relay.options[0]?.signal?.aborted).toBe(true);
    expect(statuses.at(-1)).toMatchObject({ online: false, phase: 'resting' });
    edit();
    page.emit('focus');
    await timers.advance(3_600_000);
    expect(relay.log).toEqual(['claim null']);
    relay.script.hang = false;
    page.emit('online');
    await settle();
    expect(relay.envelopes).toHaveLength(1);
    expect(statuses.at(-1)).toMatchObject({ online: true, problem: null });
  });

  test('a start without a network waits for one', async () => {
    const { relay, page, start, statuses } = stage();
    page.emit('offline');
    start();
    await settle();
    expect(relay.log).toEqual([]);
    expect(statuses).toEqual([{ phase: 'resting', problem: null, lastContactAt: null, online: false }]);
    page.emit('online');
    await settle();
    expect(relay.log[0]).toBe('claim null');
  });

  test('listens while it is visible and rests: closed when hidden, opened again when visible', async () => {
    const { page, start, streams } = stage();
    start();
    await settle();
    expect(streams.map(({ url }) => url)).toEqual(['live 0']);
    page.emit('hidden');
    expect(streams[0]!.isClosed).toBe(true);
    page.emit('visible');
    await settle();
    expect(streams).toHaveLength(2);
    expect(streams[1]!.isClosed).toBe(false);
  });

  test('takes in what the stream brings, without asking for it again', async () => {
    const { relay, start, streams, state } = stage();
    start();
    await settle();
    relay.log.length = 0;
    const envelope = Uint8Array.of(4, 2);
    relay.envelopes.push(envelope);
    streams[0]!.onEvent('1', encodeBase64(envelope));
    await settle();
    expect(state.taken).toEqual([1]);
    expect(relay.log).toEqual([]);
    relay.envelopes.push(envelope, envelope);
    streams[0]!.onEvent('3', encodeBase64(envelope));
    await settle();
    expect(state.taken).toEqual([1, 2, 3]);
    expect(relay.log).toContain('page');
  });

  test('[S5] greets again when the stream broke, because the relay may have lost what it had', async () => {
    const { relay, start, streams } = stage();
    start();
    await settle();
    relay.log.length = 0;
    streams[0]!.onEnd();
    await settle();
    expect(relay.log.slice(0, 2)).toEqual(['describe', 'page']);
  });

  test('does nothing about an event of its own envelope', async () => {
    const { relay, timers, start, edit, streams } = stage();
    start();
    await settle();
    edit();
    await timers.advance(3_000);
    relay.log.length = 0;
    streams[0]!.onEvent('1', encodeBase64(relay.envelopes[0]!));
    await settle();
    expect(relay.log).toEqual([]);
  });

  test('a focus asks for news only when the last contact is a while ago', async () => {
    const { relay, timers, page, start } = stage();
    start();
    await settle();
    relay.log.length = 0;
    page.emit('focus');
    await settle();
    expect(relay.log).toEqual([]);
    await timers.advance(31_000);
    relay.log.length = 0;
    page.emit('focus');
    await settle();
    expect(relay.log).toEqual(['page']);
  });

  test('a deleted space is closed, and the stream does not knock for ever', async () => {
    const { relay, timers, start, statuses } = stage();
    relay.faults['claim null'] = Array.from({ length: 50 }, () => ({ type: 'closed' }) as const);
    relay.faults['ticket'] = Array.from({ length: 50 }, () => ({ type: 'unknown_space' }) as const);
    start();
    await timers.advance(3_600_000);
    expect(statuses.at(-1)).toMatchObject({ problem: 'closed' });
    expect(relay.log).toEqual(['claim null', 'ticket']);
  });

  test('a space without a free slot asks every minute and listens when one is free', async () => {
    const slots = createLiveSlots(1);
    const [first, second] = [stage({ liveSlots: slots }), stage({ liveSlots: slots })];
    const sync = first.start();
    await settle();
    second.start();
    await settle();
    expect([first.streams.length, second.streams.length]).toEqual([1, 0]);
    second.relay.log.length = 0;
    await second.timers.advance(60_000);
    expect(second.relay.log).toEqual(['page']);
    sync.stop();
    await second.timers.advance(60_000);
    expect(second.streams).toHaveLength(1);
  });
});

describe('several tabs', () => {
  test('one tab talks; the change of the other goes along, or follows', async () => {
    const tabs = pretendTabs();
    const relay = scriptedRelay();
    const [first, second] = [stage(tabs, relay), stage(tabs, relay)];
    relay.script.hang = true;
    first.start();
    await settle();
    second.start();
    await settle();
    expect(relay.log).toEqual(['claim null']);
    relay.script.hang = false;
    relay.release();
    await settle();
    const pages = relay.log.filter((what) => what === 'page').length;
    expect(pages).toBe(2);
    await second.timers.advance(5_000);
    expect(relay.log.filter((what) => what === 'claim null')).toHaveLength(2);
    expect(first.streams.length + second.streams.length).toBe(1);
  });
});

describe('a relay that always has one more page', () => {
  const endless = () => {
    const relay = scriptedRelay();
    let pages = 0;
    const client = {
      ...relay.client,
      page: ({ after }: { readonly after: number }) => {
        pages++;
        return Promise.resolve(ok([{ seq: after + 1, envelope: Uint8Array.of(after & 255) }]));
      },
    } as unknown as RelaySpaceClient;
    return { relay: { ...relay, client }, pages: () => pages };
  };

  test('[M4] ends the round, says so, and is asked less and less', async () => {
    const { relay, pages } = endless();
    const { timers, statuses, start } = stage({}, relay);
    const sync = start();
    await timers.advance(1_000);
    expect(pages()).toBeLessThanOrEqual(400);
    expect(sync.status()).toMatchObject({ phase: 'resting', problem: 'network' });
    const counts: number[] = [];
    for (let round = 0; round < 5; round++) {
      const before = pages();
      await timers.advance(300_000);
      counts.push(pages() - before);
    }
    expect(counts).toEqual([100, 25, 6, 5, 5]);
    expect(statuses.at(-1)).toMatchObject({ problem: 'network' });
    sync.stop();
  });

  test('[M4] gives a relay that ends again its whole time', async () => {
    const { relay, pages } = endless();
    let rest = 450;
    const client = {
      ...relay.client,
      page: (query: { readonly after: number }, options: CallOptions) =>
        rest-- > 0 ? relay.client.page(query, options) : Promise.resolve(ok([])),
    };
    const { timers, start, edit } = stage({}, { ...relay, client });
    const sync = start();
    await timers.advance(301_000);
    expect(sync.status()).toMatchObject({ phase: 'resting', problem: null });
    expect(pages()).toBe(450);
    rest = 399;
    edit();
    await timers.advance(4_000);
    expect(sync.status()).toMatchObject({ phase: 'resting', problem: null });
    expect(relay.envelopes).toHaveLength(1);
    sync.stop();
  });
});
