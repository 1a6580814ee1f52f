import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeSequenced } from '#core/protocol/frames.ts';
import { orThrow } from '#core/result/result.ts';
import { createManualTimers, settle } from '#tests/fixtures/manual-timers.ts';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { createRelayClient, type RelayClientDeps, type RelaySpaceClient } from './relay-client.ts';
import { systemTimers } from './timers.ts';

const random = seededRandom(20261123);
const access = () => ({ spaceId: random(16), bearer: random(32) });

const spaceAt = (origin: string, who = access()): RelaySpaceClient =>
  createRelayClient({ origin, fetch, timers: systemTimers }).space(who);

const failed = (type: string): object => ({ ok: false, error: expect.objectContaining({ type }) as object });

describe('the relay client at the real relay', () => {
  let relay: RunningRelay;
  let strict: RunningRelay;
  beforeAll(async () => {
    relay = await startRunningRelay();
    strict = await startRunningRelay({
      programmeCode: 'tulp',
      limits: { postsPerMinute: 4, claimsPerMinute: 0, spaceBytes: 1_000, live: 1 },
    });
  });
  afterAll(async () => {
    await relay.stop();
    await strict.stop();
  });

  test('claims a space, and again, and learns its life', async () => {
    const space = spaceAt(relay.origin);
    const first = orThrow(await space.claim(null));
    expect(first.nextSeq).toBe(1);
    expect(orThrow(await space.claim(null))).toEqual(first);
    expect(orThrow(await space.describe())).toEqual({
      ...first,
      bytes: 0,
      state: 'open',
      snapshotSeq: 0,
      bytesAfterSnapshot: 0,
    });
  });

  test('does not get a space that is claimed with another token', async () => {
    const who = access();
    orThrow(await spaceAt(relay.origin, who).claim(null));
    const thief = spaceAt(relay.origin, { ...who, bearer: random(32) });
    expect(await thief.claim(null)).toEqual(failed('taken'));
    expect(await thief.page({ after: 0 })).toEqual(failed('unknown_space'));
  });

  test('appends, reads on, and gets a receipt per envelope, also for a repeated one', async () => {
    const space = spaceAt(relay.origin);
    orThrow(await space.claim(null));
    const envelopes = [random(128), random(4_000), random(1)];
    const receipts = orThrow(await space.append(envelopes));
    expect(receipts.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(orThrow(await space.append([envelopes[1]!]))).toEqual([receipts[1]]);
    expect(orThrow(await space.page({ after: 0 }))).toEqual(
      envelopes.map((envelope, i) => ({ seq: i + 1, envelope })),
    );
    expect(orThrow(await space.page({ after: 1, maxBytes: 1 })).map(({ seq }) => seq)).toEqual([2]);
    expect(orThrow(await space.page({ after: 3 }))).toEqual([]);
  });

  test('waits for what comes, and stops waiting when the caller does', async () => {
    const space = spaceAt(relay.origin);
    orThrow(await space.claim(null));
    const waited = space.wait({ after: 0, waitSeconds: 25 });
    const envelope = random(200);
    orThrow(await space.append([envelope]));
    expect(orThrow(await waited)).toEqual([{ seq: 1, envelope }]);
    const caller = new AbortController();
    const endless = space.wait({ after: 1, waitSeconds: 25 }, { signal: caller.signal });
    caller.abort();
    expect(await endless).toEqual(failed('aborted'));
    expect(await space.page({ after: 0 }, { signal: caller.signal })).toEqual(failed('aborted'));
  });

  test('gets a ticket that opens the event stream', async () => {
    const space = spaceAt(relay.origin);
    orThrow(await space.claim(null));
    const { ticket, expires } = orThrow(await space.ticket());
    expect(expires).toBeGreaterThan(0);
    const controller = new AbortController();
    const response = await fetch(space.liveUrl({ after: 0, ticket }), { signal: controller.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    controller.abort();
  });

  test('keeps a snapshot and blobs, and says null where there are none', async () => {
    const space = spaceAt(relay.origin);
    orThrow(await space.claim(null));
    expect(await space.snapshot()).toEqual({ ok: true, value: null });
    const snapshot = random(300_000);
    orThrow(await space.append([random(200)]));
    orThrow(await space.putSnapshot(1, snapshot));
    expect(orThrow(await space.snapshot())).toEqual({ seq: 1, envelope: snapshot });
    // A place that the log has not reached.
    expect(await space.putSnapshot(7, snapshot)).toEqual(failed('malformed'));
    const id = random(16);
    expect(await space.blob(id)).toEqual({ ok: true, value: null });
    const photo = random(50_000);
    orThrow(await space.putBlob(id, photo));
    expect(orThrow(await space.blob(id))).toEqual(photo);
  });

  test('tells a closed space, a deleted one, and an unknown one apart', async () => {
    const space = spaceAt(relay.origin);
    expect(await space.page({ after: 0 })).toEqual(failed('unknown_space'));
    expect(await space.snapshot()).toEqual(failed('unknown_space'));
    orThrow(await space.claim(null));
    orThrow(await space.close());
    expect(await space.append([random(10)])).toEqual(failed('closed'));
    expect(orThrow(await space.page({ after: 0 }))).toEqual([]);
    orThrow(await space.remove());
    expect(await space.remove()).toEqual(failed('unknown_space'));
    expect(await space.claim(null)).toEqual(failed('closed'));
  });

  test('says when a programme code is needed, when the space is full, and for how long the relay is busy', async () => {
    const space = spaceAt(strict.origin);
    expect(await space.claim(null)).toEqual(failed('code_needed'));
    expect(await space.claim('roos')).toEqual(failed('code_needed'));
    orThrow(await space.claim('tulp'));
    orThrow(await space.append([random(900)]));
    expect(await space.append([random(900)])).toEqual(failed('full'));
    expect(await space.append([random(262_145)])).toEqual(failed('too_large'));
    await space.append([random(10)]);
    const busy = await space.append([random(11)]);
    expect(busy).toEqual(failed('busy'));
    expect(!busy.ok && 'retryAfterMs' in busy.error && busy.error.retryAfterMs).toBeGreaterThanOrEqual(1_000);
  });

  test('is a network fault when nobody is there', async () => {
    expect(await spaceAt('http://127.0.0.1:9').claim(null)).toEqual(failed('network'));
  });
});

/** A relay that answers whatever a test wants. */
function answering(
  respond: (url: string, init: RequestInit) => Response | Promise<Response>,
  more: Partial<RelayClientDeps> = {},
) {
  return createRelayClient({
    origin: 'https://relay.example.org',
    fetch: async (url, init) => respond(url as string, init ?? {}),
    timers: systemTimers,
    ...more,
  }).space(access());
}

const json = (body: unknown, init: ResponseInit = {}): Response => new Response(JSON.stringify(body), init);

/** What a method answers, as the type of its fault or 'ok'. */
const everyMethod = (space: RelaySpaceClient): Promise<{ readonly ok: boolean }>[] => [
  space.claim(null),
  space.describe(),
  space.append([random(20)]),
  space.page({ after: 3 }),
  space.wait({ after: 3, waitSeconds: 0 }),
  space.ticket(),
  space.putSnapshot(1, random(20)),
  space.snapshot(),
  space.blob(random(16)),
];

describe('the relay client and answers that are none', () => {
  test.each([
    ['a login page of a wifi', () => new Response('<html>Welkom bij het wifi</html>')],
    [
      'a login page that is called JSON',
      () => new Response('<html>', { headers: { 'content-type': 'application/json' } }),
    ],
    ['an empty body', () => new Response('')],
    [
      'numbers that are no numbers',
      () => json({ epoch: 1, nextSeq: '2', bytes: -1, state: 'odd', ticket: '<', envId: 'x' }),
    ],
    ['a seq beyond all numbers', () => new Response(new Uint8Array(13).fill(255))],
    ['status 204', () => new Response(null, { status: 204 })],
    ['status 404 of another server', () => new Response('not here', { status: 404 })],
    ['a code that we do not know', () => json({ error: 'teapot' }, { status: 418 })],
  ])('says malformed to %s', async (_, respond) => {
    const answers = await Promise.all(everyMethod(answering(respond)));
    // Any bytes may be a blob; that is for who opens it. A page without news is empty.
    const isAllowed = (answer: { readonly ok: boolean }, i: number): boolean =>
      answer.ok && (i === 3 || i === 4 || i === 8);
    answers.forEach((answer, i) => {
      if (!isAllowed(answer, i)) expect(answer).toEqual(failed('malformed'));
    });
  });

  test('takes the pages of proxies and of a wifi for what they are, and never for a word of the relay', async () => {
    const page = (status: number) => () =>
      new Response('<!doctype html><title>Log in</title>', {
        status,
        headers: { 'Content-Type': 'text/html', 'Retry-After': 'Fri, 31 Dec 1999 23:59:59 GMT' },
      });
    const faults: Record<number, string> = { 408: 'network', 413: 'too_large', 429: 'busy' };
    for (const status of [200, 201, 400, 401, 403, 404, 407, 408, 409, 410, 413, 418, 429])
      expect([status, await answering(page(status)).page({ after: 3 })]).toEqual([
        status,
        failed(faults[status] ?? 'malformed'),
      ]);
    for (const status of [500, 502, 503, 504, 507, 511])
      expect([status, await answering(page(status)).page({ after: 3 })]).toEqual([
        status,
        failed('unavailable'),
      ]);
  });

  test('refuses frames whose seq does not go up, or repeats what was read', async () => {
    const frames = (...seqs: number[]) =>
      new Response(encodeSequenced(seqs.map((seq) => ({ seq, envelope: random(5) }))));
    expect(await answering(() => frames(4, 4)).page({ after: 3 })).toEqual(failed('malformed'));
    expect(await answering(() => frames(5, 4)).page({ after: 3 })).toEqual(failed('malformed'));
    expect(await answering(() => frames(3)).page({ after: 3 })).toEqual(failed('malformed'));
    expect((await answering(() => frames(4, 9)).page({ after: 3 })).ok).toBe(true);
  });

  test('refuses receipts that are not one per envelope', async () => {
    const receipt = { envId: 'AAAAAAAAAAAAAAAAAAAAAA', seq: 1 };
    expect(await answering(() => json([receipt, receipt])).append([random(3)])).toEqual(failed('malformed'));
    expect(await answering(() => json([])).append([random(3)])).toEqual(failed('malformed'));
    expect(
      await answering(() => json([{ ...receipt, envId: 'AAAAAAAAAAAAAAAAAAAAAB' }])).append([random(3)]),
    ).toEqual(failed('malformed'));
  });

  test('stops an answer that has no end', async () => {
    let parts = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            parts += 1;
            // An end all the same, so that a client without a bound fails this test instead of filling the machine.
            if (parts > 200) controller.close();
            else controller.enqueue(new Uint8Array(65_536));
          },
        }),
      );
    expect(await answering(endless).claim(null)).toEqual(failed('malformed'));
    expect(await answering(endless).page({ after: 0 })).toEqual(failed('malformed'));
    expect(parts).toBeLessThan(40);
    const announced = () => new Response('x', { headers: { 'content-length': '99999999' } });
    expect(await answering(announced).claim(null)).toEqual(failed('malformed'));
  });

  test.each([
    [502, {}, 'unavailable', 5_000],
    [503, { 'retry-after': '7' }, 'unavailable', 7_000],
    [429, { 'retry-after': '99999999' }, 'busy', 3_600_000],
    [429, { 'retry-after': 'soon' }, 'busy', 5_000],
  ])('waits as a proxy with status %s asks', async (status, headers, type, retryAfterMs) => {
    const space = answering(() => new Response('', { status, headers: headers as Record<string, string> }));
    expect(await space.claim(null)).toEqual({ ok: false, error: { type, retryAfterMs } });
  });

  test('never throws, whatever 2,000 random answers say', async () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.json({ maxDepth: 3 }).map((text) => new TextEncoder().encode(text)),
      fc.record({ epoch: fc.anything(), nextSeq: fc.anything() }).map((value) => {
        try {
          return new TextEncoder().encode(JSON.stringify(value));
        } catch {
          return new Uint8Array(0);
        }
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.constantFrom(200, 201, 400, 403, 404, 409, 500, 507),
        async (bytes, status) => {
          for (const answer of await Promise.all(
            everyMethod(answering(() => new Response(Uint8Array.from(bytes), { status }))),
          ))
            expect(typeof answer.ok).toBe('boolean');
        },
      ),
      { seed: 20261123, numRuns: 2_000 / 8 },
    );
  });
});

describe('the relay client and time', () => {
  test('gives up a fetch that hangs and does not even listen to its signal', async () => {
    const timers = createManualTimers();
    const answer = answering(() => new Promise<Response>(() => undefined), { timers }).claim(null);
    await timers.advance(31_000);
    expect(await answer).toEqual(failed('network'));
  });

  test('[M4] gives up a body that drips for ever', async () => {
    const timers = createManualTimers();
    let drip = (): void => undefined;
    const dripping = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            drip = () => {
              controller.enqueue(Uint8Array.of(32));
            };
          },
        }),
      );
    const answer = answering(dripping, { timers }).claim(null);
    const over: unknown[] = [];
    void answer.then((done) => over.push(done));
    let drips = 0;
    for (; drips < 90 && over.length === 0; drips++) {
      await timers.advance(20_000);
      drip();
      await settle();
    }
    expect(await answer).toEqual(failed('network'));
    expect(drips).toBeLessThanOrEqual(31);
  });

  test('gives up a body that falls silent, but not one that comes slowly', async () => {
    const timers = createManualTimers();
    const parts: ((bytes: Uint8Array | null) => void)[] = [];
    const trickling = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            parts.push((bytes) => (bytes === null ? controller.close() : controller.enqueue(bytes)));
          },
        }),
      );
    const [slow, silent] = [answering(trickling, { timers }), answering(trickling, { timers })];
    const text = new TextEncoder().encode(JSON.stringify({ epoch: 'a', nextSeq: 1 }));
    const slowAnswer = slow.claim(null);
    for (const byte of text) {
      await timers.advance(20_000);
      parts[0]!(Uint8Array.of(byte));
    }
    parts[0]!(null);
    await settle();
    expect(await slowAnswer).toEqual({ ok: true, value: { epoch: 'a', nextSeq: 1 } });
    const silentAnswer = silent.claim(null);
    await settle();
    parts[1]!(text.slice(0, 3));
    await timers.advance(31_000);
    expect(await silentAnswer).toEqual(failed('network'));
  });

  const offsets = async (serverAhead: number, roundTrip: number): Promise<number[]> => {
    const timers = createManualTimers();
    const seen: number[] = [];
    const space = answering(
      async () => {
        const time = timers.now() + roundTrip / 2 + serverAhead;
        await timers.advance(roundTrip);
        return json({ epoch: 'a', nextSeq: 1 }, { headers: { 'x-time': String(time) } });
      },
      { timers, onClockOffset: (offset) => seen.push(offset) },
    );
    expect((await space.claim(null)).ok).toBe(true);
    return seen;
  };

  test('learns that the clock is wrong only from a quick answer and only when it is far off', async () => {
    expect(await offsets(90_000, 100)).toEqual([90_000]);
    expect(await offsets(-3 * 365 * 86_400_000, 1_000)).toEqual([-3 * 365 * 86_400_000]);
    expect(await offsets(59_000, 100)).toEqual([0]);
    expect(await offsets(90_000, 2_000)).toEqual([]);
    expect(await offsets(100 * 365 * 86_400_000, 100)).toEqual([]);
  });

  test('counts as contact what the relay says, not what a login page says', async () => {
    let contacts = 0;
    const onContact = () => (contacts += 1);
    await answering(() => new Response('<html>'), { onContact }).claim(null);
    expect(contacts).toBe(0);
    await answering(() => json({ error: 'code' }, { status: 403 }), { onContact }).claim(null);
    expect(contacts).toBe(1);
  });

  test('sends nothing along that belongs to the person', async () => {
    const seen: RequestInit[] = [];
    const space = answering((_, init) => (seen.push(init), json({ epoch: 'a', nextSeq: 1 })));
    await space.claim(null);
    await space.page({ after: 0 });
    for (const init of seen)
      expect(init).toMatchObject({
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
      });
  });
});
