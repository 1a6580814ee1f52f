import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeEnvelopes } from '#core/protocol/frames.ts';
import { MAX_POST_BYTES } from '#core/protocol/limits.ts';
import { appendPath, claimPath, pagePath } from '#core/protocol/paths.ts';
import type { ConnectionBounds } from './connection-bounds.ts';
import {
  envelope,
  spaceNamed,
  startRelayUnderTest,
  type RelayUnderTest,
  type Space,
} from './testing/relay-under-test.ts';

/** The rules of the real relay at a scale that a test can wait for. */
const QUICK: ConnectionBounds = {
  headersMs: 400,
  requestMs: 900,
  checkEveryMs: 50,
  idleMs: 300,
  stalledMs: 1_200,
  connections: 60,
};
const MIB = 1024 * 1024;

interface Line {
  readonly socket: Socket;
  /** All that came back. */
  readonly received: () => string;
  /** When the relay ended it. */
  readonly ended: Promise<void>;
  /** Sends a part every few milliseconds until the relay hangs up. */
  drip(part: () => string | Buffer, everyMs: number): void;
}

let relay: RelayUnderTest;
let one: Space;
const open = new Set<Socket>();

beforeEach(async () => {
  relay = await startRelayUnderTest({ bounds: QUICK });
  one = await relay.space();
});
afterEach(async () => {
  for (const socket of open) socket.destroy();
  open.clear();
  await relay.stop();
});

/** A raw connection that, like a bad client, never closes by itself. */
function line({ reads = true } = {}): Line {
  const socket = connect({
    host: '127.0.0.1',
    port: Number(new URL(relay.origin).port),
    allowHalfOpen: true,
  });
  open.add(socket);
  let received = '';
  if (reads) socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
  socket.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    socket.once('end', resolve);
    socket.once('close', () => resolve());
  });
  return {
    socket,
    received: () => received,
    ended,
    drip(part, everyMs) {
      const dripping = setInterval(() => socket.write(part()), everyMs);
      void ended.then(() => clearInterval(dripping));
      socket.once('close', () => clearInterval(dripping));
    },
  };
}

const headOf = (path: string, extra: readonly string[], method = 'POST'): string =>
  [
    `${method} ${path} HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${one.token}`,
    'Content-Type: application/octet-stream',
    ...extra,
    '',
    '',
  ].join('\r\n');

/** The relay is there for others, and nothing of what came slowly was kept. */
async function expectAlive(kept: readonly string[] = []): Promise<void> {
  expect(await relay.log(one)).toEqual(kept);
  expect((await relay.post(one, ['honest'])).status).toBe(200);
  expect(relay.reports).toEqual([]);
}

describe('who sends slowly', () => {
  it('is hung up on when nothing comes at all', async () => {
    const silent = line();
    await silent.ended;
    await expectAlive();
  });

  it('is hung up on when the head of the request drips', async () => {
    const slow = line();
    slow.socket.write(`GET ${pagePath(one.id, { after: 0 })} HTTP/1.1\r\nHost: x\r\n`);
    slow.drip(() => 'X-Drip: y\r\n', 20);
    await slow.ended;
    expect(slow.received()).toMatch(/^HTTP\/1\.1 408 /u);
    await expectAlive();
  });

  it('is hung up on when the body drips, and nothing of it is stored', async () => {
    const slow = line();
    const body = Buffer.from(encodeEnvelopes([envelope('never whole')]));
    slow.socket.write(headOf(appendPath(one.id), [`Content-Length: ${body.length + 10_000}`]));
    slow.socket.write(body);
    slow.drip(() => 'x', 20);
    await slow.ended;
    expect(slow.received()).toMatch(/^HTTP\/1\.1 408 /u);
    await expectAlive();
  });

  it('is hung up on when a stranger drips a body that nobody reads', async () => {
    const slow = line();
    const stranger = spaceNamed('stranger');
    slow.socket.write(headOf(appendPath(stranger.id), ['Content-Length: 100000']));
    slow.drip(() => 'x', 20);
    await slow.ended;
    expect(slow.received()).toMatch(/^HTTP\/1\.1 404 /u);
    await expectAlive();
  });

  it('is hung up on between two requests', async () => {
    const idle = line();
    idle.socket.write(`GET /live HTTP/1.1\r\nHost: x\r\n\r\n`);
    await idle.ended;
    expect(idle.received()).toMatch(/^HTTP\/1\.1 200 /u);
  });
});

describe('who never ends', () => {
  it('is refused at the bound of a body, and hung up on, however much still comes', async () => {
    const endless = line();
    endless.socket.write(headOf(appendPath(one.id), ['Transfer-Encoding: chunked']));
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 65), Buffer.from('\r\n')]);
    endless.drip(() => chunk, 2);
    await endless.ended;
    expect(endless.received()).toMatch(/^HTTP\/1\.1 413 /u);
    expect(endless.socket.bytesWritten).toBeGreaterThan(MAX_POST_BYTES);
    await expectAlive();
  });

  it('is refused by its word before a byte of the body came', async () => {
    const large = line();
    large.socket.write(headOf(appendPath(one.id), [`Content-Length: ${MAX_POST_BYTES + 1}`]));
    await expect.poll(large.received, { timeout: 5_000 }).toMatch(/^HTTP\/1\.1 413 /u);
    const claim = line();
    claim.socket.write(headOf(claimPath(), ['Content-Length: 999999999']));
    await expect.poll(claim.received, { timeout: 5_000 }).toMatch(/^HTTP\/1\.1 413 /u);
    await Promise.all([large.ended, claim.ended]);
    await expectAlive();
  });

  it.each([
    ['header lines', 'GET /live HTTP/1.1\r\nHost: x\r\n', 'X-More: ' + 'y'.repeat(1_000) + '\r\n', '431'],
    ['a header line', 'GET /live HTTP/1.1\r\nHost: x\r\nX-Long: ', 'y'.repeat(1_000), '431'],
    ['an address', 'GET /', 'y'.repeat(1_000), '431'],
  ])('is refused for %s without end', async (_what, start, more, status) => {
    const endless = line();
    endless.socket.write(start);
    endless.drip(() => more, 1);
    await endless.ended;
    expect(endless.received()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    await expectAlive();
  });

  it.each([
    ['chunk extensions', `1;${'e'.repeat(1_000)}`, 'e'.repeat(1_000)],
    ['trailers', '1\r\nx\r\n0\r\n', `T: ${'t'.repeat(1_000)}\r\n`],
  ])('is refused for %s without end', async (_what, start, more) => {
    const endless = line();
    endless.socket.write(headOf(appendPath(one.id), ['Transfer-Encoding: chunked']));
    endless.socket.write(start);
    endless.drip(() => more, 1);
    await endless.ended;
    expect(endless.received()).toMatch(/^HTTP\/1\.1 4\d\d /u);
    await expectAlive();
  });
});

describe('who does not read', () => {
  it('is cut when an answer stands still', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `${i} ${'x'.repeat(80_000)}`);
    for (const text of texts) await relay.post(one, [text]);
    const deaf = line({ reads: false });
    deaf.socket.pause();
    const asked = headOf(pagePath(one.id, { after: 0, maxBytes: MIB }), [], 'GET');
    // Some answers of 1 MiB: more than the buffers of the kernel take.
    deaf.socket.write(asked.repeat(8));
    // The connections of the honest posts have gone by then, and this one waits for its reader.
    await new Promise((resolve) => setTimeout(resolve, QUICK.idleMs * 2));
    expect(await relay.connections()).toBe(1);
    await expect.poll(() => relay.connections(), { timeout: 10_000 }).toBe(0);
    expect((await relay.post(one, ['honest'])).status).toBe(200);
  });
});

describe('who opens many connections', () => {
  it('gets no more than the bound, is hung up on, and others come in again', async () => {
    const many = Array.from({ length: QUICK.connections * 4 }, () => line());
    await expect.poll(() => relay.connections(), { timeout: 5_000 }).toBeGreaterThan(QUICK.connections / 2);
    expect(await relay.connections()).toBeLessThanOrEqual(QUICK.connections);
    await Promise.all(many.map(({ ended }) => ended));
    await expect.poll(() => relay.connections(), { timeout: 5_000 }).toBeLessThanOrEqual(2);
    await expectAlive();
  });

  it('and drips on each, does not keep an honest one out', async () => {
    const many = Array.from({ length: QUICK.connections - 20 }, () => line());
    for (const { socket, drip } of many) {
      socket.write('GET /live HTTP/1.1\r\nHost: x\r\n');
      drip(() => 'X: y\r\n', 50);
    }
    for (let i = 0; i < 20; i++) expect((await relay.post(one, [`honest ${i}`])).status).toBe(200);
    await Promise.all(many.map(({ ended }) => ended));
    expect((await relay.log(one)).length).toBe(20);
  });
});
