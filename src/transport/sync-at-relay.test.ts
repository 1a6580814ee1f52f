import { afterEach, describe, expect, test, vi } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deriveSpaceKeys, type SpaceKeys } from '#core/crypto/space-keys.ts';
import { encodeSequenced } from '#core/protocol/frames.ts';
import { orThrow } from '#core/result/result.ts';
import { shownValue } from '#core/merge/register.ts';
import { registerOf } from '#core/merge/row.ts';
import { vectorEntries } from '#core/merge/vector.ts';
import { newLogId } from '#core/sync/changes.ts';
import { emptyDisk } from '#core/sync/memory-disk.ts';
import { MemoryStore } from '#core/sync/memory-store.ts';
import { fetchedEventStream } from '#tests/fixtures/fetched-event-stream.ts';
import { pretendPage } from '#tests/fixtures/pretended-page.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RelayChoices, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { createRelayClient } from './relay-client.ts';
import { startSync, type Sync, type SyncStatus } from './sync-driver.ts';

const cleanUps: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanUps.splice(0).reverse()) await clean();
});

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 20 });

async function relayWith(choices: RelayChoices = {}): Promise<RunningRelay> {
  const relay = await startRunningRelay(choices);
  cleanUps.push(relay.stop);
  return relay;
}

interface Device {
  readonly store: MemoryStore;
  readonly sync: Sync;
  readonly page: ReturnType<typeof pretendPage>;
  readonly status: () => SyncStatus;
  write(row: string, value: string): void;
  read(row: string): unknown;
}

let seed = 1;
interface DeviceChoices {
  readonly streams?: boolean;
  readonly code?: () => string | null;
  readonly fetch?: typeof fetch;
}

function device(relay: RunningRelay, keys: SpaceKeys, choices: DeviceChoices = {}): Device {
  const random = seededRandom(seed++);
  const store = new MemoryStore(keys, emptyDisk(newLogId(random)), random);
  const timers = quickTimers(20);
  const page = pretendPage();
  let changed: (typing: boolean) => void = () => undefined;
  let status: SyncStatus | null = null;
  const sync = startSync({
    localId: `device-${seed}`,
    store,
    client: createRelayClient({ origin: relay.origin, fetch: choices.fetch ?? fetch, timers }).space(keys),
    timers,
    page,
    random: () => 0.5,
    onLocalChange: (listener) => {
      changed = listener;
      return () => undefined;
    },
    programmeCode: choices.code ?? (() => null),
    onStatus: (next) => (status = next),
    ...(choices.streams === false ? {} : { openStream: fetchedEventStream }),
  });
  cleanUps.push(() => sync.stop());
  return {
    store,
    sync,
    page,
    status: () => status ?? sync.status(),
    write(row, value) {
      store.write([{ table: 'application', row, field: 'employer', value }], Date.now());
      changed(false);
    },
    read: (row) => shownValue(registerOf(store.row('application', row), 'employer')),
  };
}

const keysOf = (start: number): SpaceKeys => deriveSpaceKeys(seededRandom(start)(32), 0);

const areEqual = (a: Device, b: Device): void => {
  expect(vectorEntries(a.store.vector)).toEqual(vectorEntries(b.store.vector));
  expect([...a.store.disk.rows.keys()].sort()).toEqual([...b.store.disk.rows.keys()].sort());
  for (const [key, row] of a.store.disk.rows) expect(b.store.disk.rows.get(key)).toEqual(row);
};

describe('two devices and the real relay', () => {
  test('become equal, whoever writes, and each hears of the other by itself', async () => {
    const relay = await relayWith();
    const keys = keysOf(100);
    const [anneke, samira] = [device(relay, keys), device(relay, keys)];
    anneke.write('a', 'Bakkerij');
    samira.write('b', 'Kapper');
    await eventually(() => {
      expect([anneke.read('b'), samira.read('a')]).toEqual(['Kapper', 'Bakkerij']);
      areEqual(anneke, samira);
    });
    samira.write('a', 'Bakkerij Jansen');
    await eventually(() => {
      expect(anneke.read('a')).toBe('Bakkerij Jansen');
      areEqual(anneke, samira);
    });
    await eventually(() =>
      expect([anneke, samira].map(({ store }) => store.disk.outbox.length)).toEqual([0, 0]),
    );
    expect(anneke.status()).toMatchObject({ problem: null, online: true });
  });

  test('hear of each other without event streams too', async () => {
    const relay = await relayWith();
    const keys = keysOf(101);
    const [one, two] = [device(relay, keys, { streams: false }), device(relay, keys, { streams: false })];
    one.write('a', 'x');
    await eventually(() => expect(two.read('a')).toBe('x'));
    two.write('a', 'y');
    await eventually(() => areEqual(one, two));
  });

  test('what is larger than a live event comes over as well', async () => {
    const relay = await relayWith();
    const keys = keysOf(102);
    const [one, two] = [device(relay, keys), device(relay, keys)];
    await eventually(() => expect(two.status().lastContactAt).not.toBe(null));
    const noise = bytesToHex(seededRandom(5)(7_000));
    one.write('a', noise);
    await eventually(() => expect(two.read('a')).toBe(noise));
  });

  test('go on after the relay was away', async () => {
    const relay = await relayWith();
    const keys = keysOf(103);
    const [one, two] = [device(relay, keys), device(relay, keys)];
    one.write('a', 'before');
    await eventually(() => expect(two.read('a')).toBe('before'));
    await relay.halt();
    one.write('b', 'meanwhile');
    await eventually(() => expect(one.status().problem).toBe('network'));
    await relay.restart();
    await eventually(() => {
      expect(two.read('b')).toBe('meanwhile');
      expect([one.status().problem, two.status().problem]).toEqual([null, null]);
      areEqual(one, two);
    });
  });

  test('[S5] fill a relay again that lost everything', async () => {
    const relay = await relayWith();
    const keys = keysOf(104);
    const [one, two] = [device(relay, keys), device(relay, keys)];
    one.write('a', 'kept');
    await eventually(() => expect(two.read('a')).toBe('kept'));
    await relay.restartEmpty();
    two.write('b', 'later');
    await eventually(() => expect(one.read('b')).toBe('later'));
    const fresh = device(relay, keys);
    await eventually(() => {
      expect([fresh.read('a'), fresh.read('b')]).toEqual(['kept', 'later']);
      areEqual(fresh, one);
    });
  });

  test('[S5] lose nothing when the relay goes back to an old copy while all of them write', async () => {
    const relay = await relayWith({ limits: { postsPerMinute: 0 } });
    const keys = keysOf(110);
    const devices = Array.from({ length: 4 }, () => device(relay, keys));
    const written: string[] = [];
    const writing = setInterval(() => {
      const at = written.length;
      written.push(`row-${at}`);
      devices[at % devices.length]?.write(`row-${at}`, `words ${at}`);
    }, 10);
    cleanUps.push(() => clearInterval(writing));
    const afterWrites = (count: number): Promise<void> => {
      const aim = written.length + count;
      return eventually(() => expect(written.length).toBeGreaterThan(aim));
    };

    await afterWrites(40);
    const old = relay.backup();
    await afterWrites(60);
    // All of these are confirmed by the relay that is about to forget them.
    const forgotten = [...written];
    await eventually(() =>
      expect(forgotten.every((row, at) => devices[(at + 1) % 4]?.read(row) !== undefined)).toBe(true),
    );
    await relay.restore(old);
    await afterWrites(40);
    await relay.restore(relay.backup());
    await afterWrites(20);
    clearInterval(writing);

    const fresh = device(relay, keys);
    await eventually(() => {
      expect(written.filter((row, at) => fresh.read(row) !== `words ${at}`)).toEqual([]);
      for (const each of devices) areEqual(each, fresh);
    });
  });

  test('become equal over a network that drops, cuts and answers rubbish', async () => {
    const relay = await relayWith();
    const keys = keysOf(105);
    const dice = seededRandom(77);
    let requests = 0;
    const poor: typeof fetch = async (input, init) => {
      requests += 1;
      const chance = (dice(1)[0] ?? 0) % 20;
      if (chance === 0) throw new TypeError('dropped');
      if (chance === 1) return new Response('<html>Log in on this wifi</html>');
      const response = await fetch(input, init);
      // The relay did it, and the answer is lost.
      if (chance === 2) throw new TypeError('cut');
      if (chance === 3)
        return new Response((await response.arrayBuffer()).slice(0, 7), { status: response.status });
      return response;
    };
    const [one, two] = [
      device(relay, keys, { fetch: poor, streams: false }),
      device(relay, keys, { fetch: poor, streams: false }),
    ];
    for (let i = 0; i < 10; i++) {
      one.write(`a${i % 4}`, `one ${i}`);
      two.write(`a${i % 3}`, `two ${i}`);
      one.sync.sendNow();
      two.sync.sendNow();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    // Unlucky rounds in a row make the pauses long; a person would press the button.
    const pressing = setInterval(() => [one, two].forEach(({ sync }) => sync.sendNow()), 500);
    cleanUps.push(() => clearInterval(pressing));
    await eventually(() => areEqual(one, two));
    expect(requests).toBeGreaterThan(20);
    for (const { store } of [one, two]) expect(store.disk.quarantine.size).toBe(0);
  });

  test('the programme code is asked for, and with it the space opens', async () => {
    const relay = await relayWith({ programmeCode: 'tulp' });
    let code: string | null = null;
    const one = device(relay, keysOf(106), { code: () => code });
    await eventually(() => expect(one.status().problem).toBe('code_needed'));
    code = 'tulp';
    one.sync.sendNow();
    await eventually(() => expect(one.status()).toMatchObject({ problem: null, phase: 'resting' }));
    const two = device(relay, keysOf(106));
    one.write('a', 'x');
    await eventually(() => expect(two.read('a')).toBe('x'));
  });

  test('a full space is shown, local work goes on, and the other one can still read', async () => {
    const relay = await relayWith({ limits: { spaceBytes: 1_500 } });
    const keys = keysOf(107);
    const one = device(relay, keys);
    one.write('a', 'small');
    const two = device(relay, keys);
    await eventually(() => expect(two.read('a')).toBe('small'));
    one.write('b', bytesToHex(seededRandom(6)(3_000)));
    await eventually(() => expect(one.status().problem).toBe('full'));
    one.write('c', 'still mine');
    expect(one.read('c')).toBe('still mine');
    expect(one.store.disk.outbox.length).toBeGreaterThan(0);
  });

  test('a busy relay is waited for', async () => {
    const begun = Date.now();
    const relay = await relayWith({
      limits: { postsPerMinute: 6 },
      // As quick as the devices' timers.
      now: () => begun + (Date.now() - begun) * 20,
    });
    const keys = keysOf(108);
    const [one, two] = [device(relay, keys), device(relay, keys)];
    let wasBusy = false;
    for (let i = 0; i < 60; i++) {
      one.write('a', `${i}`);
      one.sync.sendNow();
      await new Promise((resolve) => setTimeout(resolve, 5));
      wasBusy ||= one.status().problem === 'busy';
    }
    expect(wasBusy).toBe(true);
    await eventually(() => {
      expect(two.read('a')).toBe('59');
      areEqual(one, two);
    });
  });

  test('a closed space says so, and a deleted one does not come back', async () => {
    const relay = await relayWith();
    const keys = keysOf(109);
    const one = device(relay, keys);
    await eventually(() => expect(one.status()).toMatchObject({ phase: 'resting', problem: null }));
    const other = createRelayClient({ origin: relay.origin, fetch, timers: quickTimers(1) }).space(keys);
    expect((await other.close()).ok).toBe(true);
    one.write('a', 'too late');
    await eventually(() => expect(one.status().problem).toBe('closed'));
    expect((await other.remove()).ok).toBe(true);
    one.sync.sendNow();
    await eventually(() => expect(one.status()).toMatchObject({ phase: 'resting', problem: 'closed' }));
    expect(one.read('a')).toBe('too late');
    expect(await other.describe()).toMatchObject({ error: { type: 'unknown_space' } });
  });
});

describe('a device that joins a long file at the real relay', () => {
  /** More envelopes than are read without asking, and more bytes than may follow without a snapshot. */
  const ENVELOPES = 45;

  /** One store that wrote for long, each edit sent by itself. */
  async function longFile(relay: RunningRelay, keys: SpaceKeys): Promise<void> {
    const random = seededRandom(9);
    const store = new MemoryStore(keys, emptyDisk(newLogId(random)), random);
    const client = createRelayClient({ origin: relay.origin, fetch, timers: quickTimers(1) }).space(keys);
    const claimed = orThrow(await client.claim(null));
    await store.greetRelay(claimed.epoch, claimed.nextSeq);
    for (let i = 0; i < ENVELOPES; i++) {
      const value = bytesToHex(random(7_500));
      store.write([{ table: 'application', row: `long-${i % 3}`, field: 'employer', value }], Date.now());
      await store.seal();
      const waiting = await store.outbox(1e9);
      const receipts = orThrow(await client.append(waiting.map(({ envelope }) => envelope)));
      await store.acknowledge(waiting.map(({ envId }, at) => ({ envId, seq: receipts[at]?.seq ?? 0 })));
    }
  }

  /** Counts what is read; `answer` may put another in the place of the relay's snapshot. */
  function counting(answer: (real: Response) => Promise<Response> = async (real) => real) {
    const read = { bytes: 0, snapshots: 0 };
    const asking: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const address = String(input instanceof Request ? input.url : input);
      if (address.endsWith('/snap')) {
        read.snapshots += 1;
        return answer(response);
      }
      if (address.includes('/env?')) read.bytes += (await response.clone().arrayBuffer()).byteLength;
      return response;
    };
    return { read, asking };
  }

  const answering = (body: Uint8Array, status = 200): Response =>
    new Response(Uint8Array.from(body), {
      status,
      headers: { 'Content-Type': 'application/octet-stream', 'x-time': '1' },
    });

  async function fileWithSnapshot(relay: RunningRelay, keys: SpaceKeys) {
    await longFile(relay, keys);
    const maker = device(relay, keys);
    await eventually(() => expect(maker.store.disk.relay.cursor).toBeGreaterThanOrEqual(ENVELOPES));
    const client = createRelayClient({ origin: relay.origin, fetch, timers: quickTimers(1) }).space(keys);
    expect(orThrow(await client.snapshot())).toBe(null);
    // The next greeting tells how much follows, and the maker finds that a snapshot is due.
    maker.page.emit('offline');
    maker.page.emit('online');
    await vi.waitFor(async () => expect(orThrow(await client.snapshot())).not.toBe(null), {
      timeout: 30_000,
    });
    return { maker, snapshot: orThrow(await client.snapshot()) };
  }

  test('[N1] [N4] gets a snapshot that another made, and reads only what follows', async () => {
    const relay = await relayWith();
    const keys = keysOf(120);
    const { maker, snapshot } = await fileWithSnapshot(relay, keys);
    maker.write('later', 'after the snapshot');
    const { read, asking } = counting();
    const joiner = device(relay, keys, { fetch: asking, streams: false });
    await eventually(() => {
      expect(joiner.read('later')).toBe('after the snapshot');
      areEqual(joiner, maker);
    });
    expect(joiner.store.disk.relay.skipped).toBe(snapshot?.seq);
    expect(read.snapshots).toBe(1);
    // Each of three rows was written fifteen times over.
    expect(read.bytes + (snapshot?.envelope.length ?? 0)).toBeLessThan(ENVELOPES * 7_500 * 0.4);
  });

  test('[N4] reads everything when what it is given for a snapshot is none', async () => {
    const relay = await relayWith();
    const keys = keysOf(121);
    const { maker, snapshot } = await fileWithSnapshot(relay, keys);
    const bytes = snapshot?.envelope ?? new Uint8Array();
    const frame = (seq: number, body: Uint8Array): Uint8Array =>
      Uint8Array.from(encodeSequenced([{ seq, envelope: body }]));
    const lies: readonly ((real: Response) => Promise<Response>)[] = [
      async () =>
        answering(
          frame(
            1,
            bytes.map((byte, at) => (at === 500 ? byte ^ 1 : byte)),
          ),
        ),
      async () => answering(frame(1e6, bytes.subarray(0, 2_000))),
      async () => answering(new Uint8Array(50)),
      async () => new Response('<html>Log in</html>'),
      async () => {
        throw new TypeError('cut, each time');
      },
    ];
    for (const lie of lies) {
      const { read, asking } = counting(lie);
      const joiner = device(relay, keys, { fetch: asking, streams: false });
      await eventually(() => areEqual(joiner, maker));
      expect(joiner.store.disk.relay.skipped).toBe(0);
      expect(read.snapshots).toBeGreaterThan(0);
      expect(read.snapshots).toBeLessThan(3);
      joiner.sync.stop();
    }
  });

  test('[N4] believes the snapshot, not the relay, about where it ends', async () => {
    const relay = await relayWith();
    const keys = keysOf(122);
    const { maker, snapshot } = await fileWithSnapshot(relay, keys);
    maker.write('later', 'x');
    const { asking } = counting(async () =>
      answering(
        Uint8Array.from(encodeSequenced([{ seq: 1, envelope: snapshot?.envelope ?? new Uint8Array() }])),
      ),
    );
    const joiner = device(relay, keys, { fetch: asking });
    await eventually(() => {
      expect(joiner.read('later')).toBe('x');
      areEqual(joiner, maker);
    });
    expect(joiner.store.disk.relay.skipped).toBe(snapshot?.seq);
  });
});
