import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { appendPath } from '#core/protocol/paths.ts';
import { StoreFailure, type RelayStore } from './store/relay-store.ts';
import { openEventStream } from './testing/event-stream.ts';
import {
  bearer,
  envelope,
  error,
  errorOf,
  infoPath,
  octetStream,
  spaceNamed,
  startRelayUnderTest,
  type RelayUnderTest,
} from './testing/relay-under-test.ts';

const APP = 'https://app.example.org';

/** Sends bytes as they are; gives everything that came back. */
function sendRaw(origin: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
    socket.on('error', () => undefined).on('close', () => resolve(received));
    socket.write(text);
  });
}

describe('every answer', () => {
  let relay: RelayUnderTest;
  afterEach(() => relay.stop());

  it('has the security headers, errors and the relay included', async () => {
    relay = await startRelayUnderTest();
    const one = await relay.space();
    const answers = [
      await relay.fetch('/live'),
      await relay.fetch('/nowhere.txt'),
      await relay.fetch('/v1/space/x'),
      await relay.fetch(infoPath(one), { headers: bearer(one) }),
      await relay.fetch('/%zz'),
      await relay.fetch('/v1/space', { method: 'POST', body: '{' }),
      await relay.post(one, new Uint8Array(0)),
    ];
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toBe('camera=(self), microphone=(self), geolocation=()');
    }
  });

  it('[W18] tells the time of the relay in milliseconds', async () => {
    relay = await startRelayUnderTest();
    relay.clock.now = 1_800_000_000_123;
    expect((await relay.fetch('/live')).headers.get('x-time')).toBe('1800000000123');
    expect((await relay.fetch('/v1/space/x')).headers.get('x-time')).toBe('1800000000123');
  });

  it('is not stored when it is of the relay', async () => {
    relay = await startRelayUnderTest();
    const one = await relay.space();
    for (const path of [infoPath(one), appendPath(one.id), '/v1/nothing']) {
      expect((await relay.fetch(path, { headers: bearer(one) })).headers.get('cache-control')).toBe(
        'no-store',
      );
    }
  });
});

const OTHER_ORIGINS = [
  'https://evil.example.org',
  'https://app.example.org.evil.org',
  'https://evil-app.example.org',
  'https://app.example.orgevil.org',
  'https://xapp.example.org',
  'https://app.example.org:8443',
  'https://app.example.org:80',
  'https://app.example.org:443',
  'https://app.example.org.',
  'https://app.example.org/',
  'https://app.example.org/path',
  'https://app.example.org?x',
  'https://app.example.org#x',
  'https://APP.example.org',
  'HTTPS://app.example.org',
  'https://user@app.example.org',
  'https://app.example.org@evil.org',
  'https://app.example.org,https://evil.org',
  'https://app.example.org https://evil.org',
  'https://app.example.org%00.evil.org',
  'https://app_example.org',
  'https://appxexample.org',
  'https://example.org',
  'https://*.example.org',
  '*',
  'null',
  'http://app.example.org',
  'wss://app.example.org',
  'file://',
  'chrome-extension://app.example.org',
] as const;

describe('an app that is hosted apart', () => {
  let relay: RelayUnderTest;
  afterEach(() => relay.stop());

  it('[W18] is let in when its exact origin is listed', async () => {
    relay = await startRelayUnderTest({ appOrigins: [APP] });
    const one = await relay.space();
    const answer = await relay.fetch(infoPath(one), { headers: { ...bearer(one), Origin: APP } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(APP);
    expect(answer.headers.get('access-control-expose-headers')).toBe('Date, Retry-After, X-Time');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Origin');
    const refused = await relay.fetch('/v1/space/x', { headers: { Origin: APP } });
    expect(refused.headers.get('access-control-allow-origin')).toBe(APP);
  });

  it('[W18] gets its preflight answered without a token', async () => {
    relay = await startRelayUnderTest({ appOrigins: [APP] });
    const answer = await relay.fetch(appendPath(spaceNamed('one').id), {
      method: 'OPTIONS',
      headers: { Origin: APP, 'Access-Control-Request-Method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(APP);
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, DELETE');
    expect(answer.headers.get('access-control-allow-headers')).toBe(
      'Authorization, Content-Type, Last-Event-ID',
    );
  });

  it('[W18] may also listen', async () => {
    relay = await startRelayUnderTest({ appOrigins: [APP] });
    const one = await relay.space();
    const stream = await openEventStream(`${relay.origin}/v1/space/${one.id}/live`, {
      ...bearer(one),
      Origin: APP,
    });
    expect(stream.response.headers['access-control-allow-origin']).toBe(APP);
    stream.close();
  });

  it('[W18] stays out as any other origin, however near, at every path and with every method', async () => {
    relay = await startRelayUnderTest({ appOrigins: [APP] });
    const one = await relay.space();
    const requests = [
      { path: '/v1/space/x', method: 'GET' },
      { path: infoPath(one), method: 'GET' },
      { path: appendPath(one.id), method: 'OPTIONS' },
      { path: '/live', method: 'GET' },
    ];
    const allowed: string[] = [];
    for (const origin of OTHER_ORIGINS)
      for (const { path, method } of requests) {
        const { headers } = await relay.fetch(path, { method, headers: { ...bearer(one), Origin: origin } });
        const names = [...headers.keys()].filter((name) => name.startsWith('access-control'));
        if (names.length > 0) allowed.push(`${method} ${path} from ${origin}: ${names.join()}`);
        expect(headers.get('vary')).toContain('Origin');
      }
    expect(allowed).toEqual([]);
    expect(OTHER_ORIGINS).toHaveLength(30);
  });

  it('stays out when no origin is listed', async () => {
    relay = await startRelayUnderTest();
    const answer = await relay.fetch('/live', { headers: { Origin: APP } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a failing store', () => {
  let relay: RelayUnderTest;
  afterEach(() => relay.stop());
  let failure: Error | null = null;
  const failing = (store: RelayStore): RelayStore =>
    new Proxy(store, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (name === 'shutdown' || typeof method !== 'function') return method;
        return (...given: unknown[]): unknown =>
          failure === null ? Reflect.apply(method, target, given) : Promise.reject(failure);
      },
    });

  it('[W8] gives 503 with Retry-After everywhere, tells the operator why, and recovers', async () => {
    relay = await startRelayUnderTest({}, failing);
    const one = await relay.space();
    failure = new StoreFailure('unavailable', 'SQLITE_IOERR');
    for (const answer of [
      await relay.post(one, ['a']),
      await relay.claim(one),
      await relay.fetch(infoPath(one), { headers: bearer(one) }),
      await relay.fetch('/ready'),
    ]) {
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await errorOf(answer)).toBe(error(503, 'unavailable'));
    }
    expect(new Set(relay.reports)).toEqual(new Set(['store unavailable: SQLITE_IOERR']));
    expect((await relay.fetch('/live')).status).toBe(200);
    failure = null;
    expect((await relay.post(one, ['a'])).status).toBe(200);
  });

  it('gives 507 when the engine finds the disk full, and stores nothing', async () => {
    const full = (store: RelayStore): RelayStore => ({
      ...store,
      append: () => Promise.reject(new StoreFailure('disk_full', 'SQLITE_FULL')),
    });
    relay = await startRelayUnderTest({}, full);
    const one = await relay.space();
    expect(await errorOf(await relay.post(one, ['a']))).toBe(error(507, 'disk_full'));
    expect(await relay.log(one)).toEqual([]);
  });

  it('is the only reason for a 500 when it has a bug, which names no content', async () => {
    const broken = (store: RelayStore): RelayStore => ({
      ...store,
      info: () => Promise.reject(new TypeError('secret content')),
    });
    relay = await startRelayUnderTest({}, broken);
    const one = await relay.space();
    const answer = await relay.fetch(infoPath(one), { headers: bearer(one) });
    expect(await errorOf(answer)).toBe(error(500, 'internal'));
    expect(relay.reports.join()).toMatch(/^unexpected TypeError in at /);
    expect(relay.reports.join()).not.toContain('secret');
    expect(relay.reports.join()).not.toContain(one.id);
  });
});

describe('health', () => {
  let relay: RelayUnderTest;
  afterEach(() => relay.stop());

  it('is live and ready without a token', async () => {
    relay = await startRelayUnderTest();
    expect(await (await relay.fetch('/live')).json()).toEqual({ live: true });
    expect(await (await relay.fetch('/ready')).json()).toEqual({ ready: true });
  });

  it('is not ready when the disk is nearly full', async () => {
    relay = await startRelayUnderTest();
    relay.disk.free = 0;
    expect(await errorOf(await relay.fetch('/ready'))).toBe(error(507, 'disk_full'));
    expect((await relay.fetch('/live')).status).toBe(200);
  });

  it('probes the store at most once a second, whoever asks', async () => {
    let probes = 0;
    const counting = (store: RelayStore): RelayStore => ({
      ...store,
      probe: async () => {
        probes += 1;
        await store.probe();
      },
    });
    relay = await startRelayUnderTest({}, counting);
    for (let i = 0; i < 5; i++) await relay.fetch('/ready');
    expect(probes).toBe(1);
    relay.clock.now += 1_000;
    await relay.fetch('/ready');
    expect(probes).toBe(2);
  });
});

describe('what is no HTTP', () => {
  let relay: RelayUnderTest;
  afterEach(() => relay.stop());

  it('gets a short 400, or 431 when its headers are endless', async () => {
    relay = await startRelayUnderTest();
    expect(await sendRaw(relay.origin, 'hello\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 .*\{"error":"bad_request"\}$/s,
    );
    const endless = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`;
    expect(await sendRaw(relay.origin, endless)).toMatch(/^HTTP\/1\.1 431 /);
    expect((await relay.fetch('/live')).status).toBe(200);
  });

  it('has ten seconds for its headers and thirty for everything', async () => {
    relay = await startRelayUnderTest();
    const { createServer } = await import('./http.ts');
    const app = await createServer({
      store: relay.store,
      limits: { postsPerMinute: 0, claimsPerMinute: 0, live: 0, spaceBytes: 0, spaceEnvelopes: 0 },
      now: () => 0,
      randomBytes: (length) => new Uint8Array(length),
      freeBytes: () => 1e12,
      reportError: () => undefined,
    });
    expect(app.server.headersTimeout).toBe(10_000);
    expect(app.server.requestTimeout).toBe(30_000);
    await app.close();
  });
});

describe('stopping', () => {
  it('ends tails and waiting polls, and waits for nobody who asks nothing', async () => {
    const relay = await startRelayUnderTest();
    const one = await relay.space();
    const stream = await openEventStream(`${relay.origin}/v1/space/${one.id}/live`, bearer(one));
    const poll = relay.fetch(`/v1/space/${one.id}/live?wait=30`, { headers: bearer(one) });
    const silent = connect({ host: '127.0.0.1', port: Number(new URL(relay.origin).port) });
    silent.on('error', () => undefined);
    const closed = new Promise((resolve) => silent.once('close', resolve));
    await expect
      .poll(async () => (await relay.post(one, [])).status === 400 && silent.readyState === 'open')
      .toBe(true);
    await relay.stop();
    await stream.ended;
    await closed;
    expect((await poll).status).toBe(200);
    expect((await (await poll).arrayBuffer()).byteLength).toBe(0);
  });

  it('lets a request that runs come to its end', async () => {
    const relay = await startRelayUnderTest();
    const one = await relay.space();
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new Uint8Array([0, 0, 0, 1]));
        await new Promise((resolve) => setTimeout(resolve, 300));
        controller.enqueue(envelope('a'));
        controller.close();
      },
    });
    const headers = { ...bearer(one), ...octetStream };
    const answer = relay.fetch(appendPath(one.id), {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = relay.stop();
    expect((await answer).status).toBe(200);
    await stopped;
  });
});
