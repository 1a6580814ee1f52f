import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeSequenced, encodeEnvelopes } from '#core/protocol/frames.ts';
import { appendPath, pagePath } from '#core/protocol/paths.ts';
import { orThrow } from '#core/result/result.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import {
  bearer,
  envelope,
  envelopeIdText,
  error,
  errorOf,
  infoPath,
  octetStream,
  startRelayUnderTest,
  type RelayUnderTest,
  type Space,
} from '../testing/relay-under-test.ts';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

describe('appending envelopes', () => {
  let relay: RelayUnderTest;
  let one: Space;
  beforeEach(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
  });
  afterEach(() => relay.stop());

  const restartWith = async (limits: Partial<typeof DEFAULT_LIMITS>): Promise<void> => {
    await relay.stop();
    relay = await startRelayUnderTest({ limits: { ...DEFAULT_LIMITS, postsPerMinute: 0, ...limits } });
    one = await relay.space();
  };

  it('[W10] answers id and seq of each, in order, and keeps the bytes as they were', async () => {
    const answer = await relay.post(one, ['a', 'b', 'a']);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('application/json');
    expect(await answer.json()).toEqual([
      { envId: envelopeIdText(envelope('a')), seq: 1 },
      { envId: envelopeIdText(envelope('b')), seq: 2 },
      { envId: envelopeIdText(envelope('a')), seq: 1 },
    ]);
    expect(await relay.log(one)).toEqual(['1:a', '2:b']);
  });

  it('[W10] gives a repeated envelope its first seq and stores it once', async () => {
    await relay.post(one, ['a', 'b']);
    const answer = await relay.post(one, ['c', 'a']);
    expect(await answer.json()).toMatchObject([{ seq: 3 }, { seq: 1 }]);
    expect(await relay.log(one)).toEqual(['1:a', '2:b', '3:c']);
  });

  it('looks into no envelope: any bytes from 1 to 262,144 are stored', async () => {
    const largest = new Uint8Array(262_144).fill(255);
    expect((await relay.post(one, encodeEnvelopes([hex('00'), hex('ff'), largest]))).status).toBe(200);
    const page = await relay.fetch(pagePath(one.id, { after: 2, maxBytes: 1 }), { headers: bearer(one) });
    const [frame] = orThrow(decodeSequenced(new Uint8Array(await page.arrayBuffer())));
    expect(Buffer.compare(frame?.envelope ?? hex(''), largest)).toBe(0);
  });

  it.each([
    ['an empty body', ''],
    ['a length of zero', '00000000'],
    ['a good envelope and a length of zero', '00000001aa00000000'],
    ['trailing bytes', '00000001aa00'],
    ['half a length', '0000'],
    ['less than the length says', '00000003aabb'],
  ])('[W4] gives 400 to %s and stores nothing', async (_name, body) => {
    expect(await errorOf(await relay.post(one, hex(body)))).toBe(error(400, 'bad_request'));
    expect(await relay.log(one)).toEqual([]);
  });

  it('[W4] gives 413 to a length above 262,144, also when the body is shorter', async () => {
    expect(await errorOf(await relay.post(one, hex('00040001aa')))).toBe(error(413, 'too_large'));
    expect(await errorOf(await relay.post(one, hex('00000001aaffffffff')))).toBe(error(413, 'too_large'));
    const body = encodeEnvelopes([hex('aa'), new Uint8Array(262_145)]);
    expect(await errorOf(await relay.post(one, body))).toBe(error(413, 'too_large'));
    expect(await relay.log(one)).toEqual([]);
  });

  it('[W5] takes a body of exactly 4 MiB and gives 413 to one byte more', async () => {
    const part = (fill: number, length: number) => new Uint8Array(length).fill(fill);
    const parts = Array.from({ length: 16 }, (_, i) => part(i, 262_140));
    const full = encodeEnvelopes(parts);
    expect(full).toHaveLength(4 * 1024 * 1024);
    expect((await relay.post(one, full)).status).toBe(200);
    const above = new Uint8Array(full.length + 1);
    above.set(full);
    expect(await errorOf(await relay.post(one, above))).toBe(error(413, 'too_large'));
  });

  it('[W5] gives 413 to more envelopes than a post may hold', async () => {
    const many = encodeEnvelopes(Array.from({ length: 32_769 }, () => hex('aa')));
    expect(await errorOf(await relay.post(one, many))).toBe(error(413, 'too_large'));
  });

  it('[W6] gives 400 to a body of another type or of none', async () => {
    const send = (headers: Record<string, string>) =>
      relay.fetch(appendPath(one.id), {
        method: 'POST',
        headers: { ...bearer(one), ...headers },
        body: Buffer.from('00000001aa', 'hex'),
      });
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'nonsense',
      '',
    ]) {
      expect(await errorOf(await send({ 'Content-Type': type }))).toBe(error(400, 'bad_request'));
    }
    expect((await send({ 'Content-Type': 'Application/Octet-Stream; x=y' })).status).toBe(200);
  });

  it('[W10] stores a request above the quota not at all, and repeated envelopes need none', async () => {
    await restartWith({ spaceBytes: 5, spaceEnvelopes: 3 });
    await relay.post(one, ['12', '34']);
    expect(await errorOf(await relay.post(one, ['5', '67']))).toBe(error(507, 'space_full'));
    expect((await relay.post(one, ['12', '34'])).status).toBe(200);
    expect((await relay.post(one, ['5', '12'])).status).toBe(200);
    expect(await errorOf(await relay.post(one, ['6']))).toBe(error(507, 'space_full'));
    expect(await relay.log(one)).toEqual(['1:12', '2:34', '3:5']);
  });

  it('has no quota when the limit is 0', async () => {
    await restartWith({ spaceBytes: 0, spaceEnvelopes: 0 });
    const body = encodeEnvelopes(Array.from({ length: 20_001 }, (_, i) => envelope(String(i))));
    expect((await relay.post(one, body)).status).toBe(200);
  });

  it('holds 20,000 envelopes by default', async () => {
    const body = (from: number, count: number) =>
      encodeEnvelopes(Array.from({ length: count }, (_, i) => envelope(String(from + i))));
    expect((await relay.post(one, body(0, 20_000))).status).toBe(200);
    expect(await errorOf(await relay.post(one, body(20_000, 1)))).toBe(error(507, 'space_full'));
    expect((await relay.post(one, body(5, 1))).status).toBe(200);
  });

  it('[W16] gives 409 on a closed space, for repeated envelopes too', async () => {
    await relay.post(one, ['a']);
    await relay.fetch(`${infoPath(one)}/close`, { method: 'POST', headers: bearer(one) });
    expect(await errorOf(await relay.post(one, ['a']))).toBe(error(409, 'closed'));
    expect(await errorOf(await relay.post(one, ['b']))).toBe(error(409, 'closed'));
    expect(await relay.log(one)).toEqual(['1:a']);
  });

  it('gives 507 before it writes when the disk is nearly full', async () => {
    relay.disk.free = 200 * 1024 * 1024 - 1;
    relay.clock.now += 2_000;
    expect(await errorOf(await relay.post(one, ['a']))).toBe(error(507, 'disk_full'));
    relay.disk.free += 1;
    relay.clock.now += 2_000;
    expect((await relay.post(one, ['a'])).status).toBe(200);
  });

  it('[W5] gives 429 with Retry-After to the sixty-first post of a minute, per space', async () => {
    await restartWith({ postsPerMinute: 60 });
    const other = await relay.space('other');
    for (let i = 0; i < 60; i++) expect((await relay.post(one, [`${i}`])).status).toBe(200);
    const refused = await relay.post(one, ['late']);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await errorOf(refused)).toBe(error(429, 'rate'));
    expect((await relay.post(other, ['a'])).status).toBe(200);
    relay.clock.now += 1_000;
    expect((await relay.post(one, ['late'])).status).toBe(200);
    expect(await relay.log(one)).toHaveLength(61);
  });

  it('[W7] checks token, rate, framing, state, quota, in this order', async () => {
    await restartWith({ postsPerMinute: 2, spaceBytes: 3 });
    const stranger = { ...one, token: 'A'.repeat(43) };
    expect(await errorOf(await relay.post(stranger, hex('00')))).toBe(error(404, 'not_found'));
    await relay.post(one, ['abc']);
    await relay.post(one, ['abc']);
    expect(await errorOf(await relay.post(one, hex('00')))).toBe(error(429, 'rate'));
    relay.clock.now += 60_000;
    await relay.fetch(`${infoPath(one)}/close`, { method: 'POST', headers: bearer(one) });
    expect(await errorOf(await relay.post(one, hex('00')))).toBe(error(400, 'bad_request'));
    expect(await errorOf(await relay.post(one, ['too many bytes']))).toBe(error(409, 'closed'));
  });

  it('[W7] answers 404 before it reads the body', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
    });
    const init = { method: 'POST', headers: octetStream, body: endless, duplex: 'half' } as RequestInit;
    expect((await relay.fetch(appendPath(one.id), init)).status).toBe(404);
  });

  it('keeps what many writers send at once, each envelope once and without gaps', async () => {
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let i = 0; i < 10; i++) {
        expect((await relay.post(one, [`${writer}.${i}`, `shared ${i}`])).status).toBe(200);
      }
    });
    await Promise.all(writers);
    const log = await relay.log(one);
    expect(log.map((line) => Number(line.split(':')[0]))).toEqual(log.map((_, i) => i + 1));
    expect(new Set(log.map((line) => line.split(':')[1])).size).toBe(210);
    expect(log).toHaveLength(210);
  });
});

describe('reading envelopes', () => {
  let relay: RelayUnderTest;
  let one: Space;
  beforeEach(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
    await relay.post(one, ['aaaa', 'bbbb', 'cccc']);
  });
  afterEach(() => relay.stop());

  const read = async (query: string): Promise<string[]> => {
    const answer = await relay.fetch(`${appendPath(one.id)}${query}`, { headers: bearer(one) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const frames = orThrow(decodeSequenced(new Uint8Array(await answer.arrayBuffer())));
    return frames.map((frame) => `${frame.seq}:${Buffer.from(frame.envelope).toString()}`);
  };

  it('[W11] starts after the seq; absent or 0 is everything; beyond the end is nothing', async () => {
    expect(await read('')).toEqual(['1:aaaa', '2:bbbb', '3:cccc']);
    expect(await read('?after=0')).toHaveLength(3);
    expect(await read('?after=2')).toEqual(['3:cccc']);
    expect(await read('?after=3')).toEqual([]);
    expect(await read('?after=99999999999999999999999')).toEqual([]);
    expect(await read('?after=00000000000000000002&unknown=1')).toEqual(['3:cccc']);
  });

  it('[W11] counts whole frames in max and gives at least one', async () => {
    expect(await read('?after=0&max=0')).toHaveLength(1);
    expect(await read('?after=0&max=31')).toHaveLength(1);
    expect(await read('?after=0&max=32')).toHaveLength(2);
    expect(await read('?after=1&max=32')).toEqual(['2:bbbb', '3:cccc']);
  });

  it('[W11] gives 262,144 bytes by default and 1 MiB at most', async () => {
    const body = encodeEnvelopes(Array.from({ length: 30 }, (_, i) => new Uint8Array(65_536 - 12).fill(i)));
    await relay.post(one, body);
    expect(await read('?after=3')).toHaveLength(4);
    expect(await read('?after=3&max=99999999')).toHaveLength(16);
  });

  it.each([
    'after=',
    'after=-1',
    'after=+1',
    'after=1.0',
    'after=1e1',
    'after=0x1',
    'after=%201',
    'after=a',
    'max=',
    'max=x',
    'max=-5',
    'after=1&after=1',
    'after=1&max=2&max=2',
  ])('[W11] gives 400 to ?%s', async (query) => {
    const answer = await relay.fetch(`${appendPath(one.id)}?${query}`, { headers: bearer(one) });
    expect(await errorOf(answer)).toBe(error(400, 'bad_request'));
  });
});
