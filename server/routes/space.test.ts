import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobPath, closePath, livePath, pagePath, snapshotPath, ticketPath } from '#core/protocol/paths.ts';
import {
  bearer,
  error,
  errorOf,
  infoPath,
  octetStream,
  spaceNamed,
  startRelayUnderTest,
  type RelayUnderTest,
  type Space,
} from '../testing/relay-under-test.ts';

describe('a space', () => {
  let relay: RelayUnderTest;
  let one: Space;
  beforeEach(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
  });
  afterEach(() => relay.stop());

  const send = (method: string, path: string, space = one) =>
    relay.fetch(path, { method, headers: bearer(space) });

  it('tells its epoch, next seq, bytes and state', async () => {
    await relay.post(one, ['abc', 'de']);
    const answer = await send('GET', infoPath(one));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      epoch: expect.any(String) as string,
      nextSeq: 3,
      bytes: 5,
      state: 'open',
      snapshotSeq: 0,
      bytesAfterSnapshot: 5,
    });
  });

  it('[W16] is closed as often as one asks, and stays readable', async () => {
    await relay.post(one, ['a']);
    for (let i = 0; i < 2; i++) {
      const answer = await send('POST', closePath(one.id));
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ state: 'closed' });
    }
    expect(await (await send('GET', infoPath(one))).json()).toMatchObject({ state: 'closed', nextSeq: 2 });
    expect(await relay.log(one)).toEqual(['1:a']);
  });

  it('[W16] is gone once deleted: everything is 404, a second DELETE too', async () => {
    await relay.post(one, ['a']);
    const answer = await send('DELETE', infoPath(one));
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    for (const [method, path] of [
      ['DELETE', infoPath(one)],
      ['GET', infoPath(one)],
      ['GET', pagePath(one.id, { after: 0 })],
      ['GET', livePath(one.id)],
      ['GET', snapshotPath(one.id)],
      ['POST', ticketPath(one.id)],
      ['POST', closePath(one.id)],
    ] as const) {
      expect(await errorOf(await send(method, path))).toBe(error(404, 'not_found'));
    }
    expect(await errorOf(await relay.post(one, ['b']))).toBe(error(404, 'not_found'));
  });

  it('[W8] gives unknown space, wrong, malformed and missing token the same answer on every path', async () => {
    const stranger = spaceNamed('stranger');
    const spaces: [id: string, authorization: string | null][] = [
      [stranger.id, `Bearer ${stranger.token}`],
      [one.id, `Bearer ${stranger.token}`],
      [one.id, `Bearer ${one.token}x`],
      [one.id, `Bearer ${one.token.slice(0, -1)}`],
      [one.id, `Basic ${one.token}`],
      [one.id, one.token],
      [one.id, ''],
      [one.id, null],
      ['short', `Bearer ${one.token}`],
      [`${'A'.repeat(21)}B`, `Bearer ${one.token}`],
      ['%00', `Bearer ${one.token}`],
    ];
    const seen = new Set<string>();
    for (const [id, authorization] of spaces) {
      const headers = authorization === null ? {} : { Authorization: authorization };
      for (const [method, path] of [
        ['GET', infoPath({ ...one, id })],
        ['DELETE', infoPath({ ...one, id })],
        ['GET', pagePath(id, { after: 0 })],
        ['POST', `/v1/space/${id}/env`],
        ['GET', livePath(id)],
        ['POST', ticketPath(id)],
        ['PUT', snapshotPath(id)],
        ['GET', snapshotPath(id)],
        ['POST', closePath(id)],
        ['PUT', blobPath(id, one.id)],
        ['GET', blobPath(id, one.id)],
      ] as const) {
        const body = method === 'PUT' || path.endsWith('/env') ? 'x' : null;
        const answer = await relay.fetch(path, { method, headers: { ...headers, ...octetStream }, body });
        seen.add(`${answer.status} ${answer.headers.get('content-type') ?? ''} ${await answer.text()}`);
      }
    }
    expect([...seen]).toEqual(['404 application/json; charset=utf-8 {"error":"not_found"}']);
    expect(await (await send('GET', infoPath(one))).json()).toMatchObject({ state: 'open' });
  });
});

describe('snapshots', () => {
  let relay: RelayUnderTest;
  let one: Space;
  beforeEach(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
    await relay.post(one, ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
  afterEach(() => relay.stop());

  const put = (query: string, body: Uint8Array, type = 'application/octet-stream') =>
    relay.fetch(`${snapshotPath(one.id)}${query}`, {
      method: 'PUT',
      headers: { ...bearer(one), 'Content-Type': type },
      body: Buffer.from(body),
    });
  const get = () => relay.fetch(snapshotPath(one.id), { headers: bearer(one) });
  const bytes = (text: string): Uint8Array => Buffer.from(text);

  it('[W15] come back as one frame with the seq they reach', async () => {
    expect(await errorOf(await get())).toBe(error(404, 'no_snapshot'));
    const answer = await put('?upto=7', bytes('state'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ envId: expect.stringMatching(/^[\w-]{22}$/) as string });
    const frame = await get();
    expect(frame.headers.get('content-type')).toBe('application/octet-stream');
    expect(frame.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await frame.arrayBuffer()).toString('latin1')).toBe(
      '\0\0\0\0\0\0\0\x07\0\0\0\x05state',
    );
    await put('?upto=9', bytes('newer'));
    expect(Buffer.from(await (await get()).arrayBuffer()).toString('latin1')).toContain('newer');
  });

  it('[W15] of a place that the log has not reached are refused, and change nothing', async () => {
    await put('?upto=5', bytes('sound'));
    for (const upto of ['0', '10', '11', '9007199254740991', '99999999999999999999'])
      expect(await errorOf(await put(`?upto=${upto}`, bytes('lie')))).toBe(error(400, 'bad_request'));
    expect(Buffer.from(await (await get()).arrayBuffer()).toString('latin1')).toContain('sound');
    expect((await put('?upto=9', bytes('newest'))).status).toBe(200);
  });

  it('[W15] that stand for less than the newest change nothing', async () => {
    await put('?upto=9', bytes('newer'));
    expect((await put('?upto=3', bytes('older'))).status).toBe(200);
    expect(Buffer.from(await (await get()).arrayBuffer()).toString('latin1')).toContain('newer');
  });

  it('[W5] may have 8 MiB and not a byte more', async () => {
    const largest = new Uint8Array(8 * 1024 * 1024).fill(5);
    expect((await put('?upto=1', largest)).status).toBe(200);
    expect((await (await get()).arrayBuffer()).byteLength).toBe(largest.length + 12);
    expect(await errorOf(await put('?upto=2', new Uint8Array(largest.length + 1)))).toBe(
      error(413, 'too_large'),
    );
  });

  it('give 400 without bytes, without a seq, or with another type', async () => {
    for (const answer of [
      await put('?upto=1', bytes('')),
      await put('', bytes('x')),
      await put('?upto=', bytes('x')),
      await put('?upto=-1', bytes('x')),
      await put('?upto=1&upto=2', bytes('x')),
      await put('?upto=1', bytes('x'), 'application/json'),
    ]) {
      expect(await errorOf(answer)).toBe(error(400, 'bad_request'));
    }
  });

  it('[W16] give 409 on a closed space', async () => {
    await put('?upto=1', bytes('kept'));
    await relay.fetch(closePath(one.id), { method: 'POST', headers: bearer(one) });
    expect(await errorOf(await put('?upto=2', bytes('x')))).toBe(error(409, 'closed'));
    expect((await get()).status).toBe(200);
  });
});

describe('blobs', () => {
  let relay: RelayUnderTest;
  let one: Space;
  const BLOB = spaceNamed('blob').id;
  beforeEach(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
  });
  afterEach(() => relay.stop());

  const put = (body: Uint8Array, blobId = BLOB) =>
    relay.fetch(blobPath(one.id, blobId), {
      method: 'PUT',
      headers: { ...bearer(one), ...octetStream },
      body: Buffer.from(body),
    });
  const get = (blobId = BLOB, space = one) =>
    relay.fetch(blobPath(space.id, blobId), { headers: bearer(space) });

  it('[W15] come back as they were, and count in the bytes of the space', async () => {
    expect(await errorOf(await get())).toBe(error(404, 'no_blob'));
    expect(await (await put(Buffer.from('photo'))).json()).toEqual({ blobId: BLOB });
    expect(await (await get()).text()).toBe('photo');
    const info = await relay.fetch(infoPath(one), { headers: bearer(one) });
    expect(await info.json()).toMatchObject({ bytes: 5, nextSeq: 1 });
  });

  it('are seen in their own space only', async () => {
    await put(Buffer.from('photo'));
    const other = await relay.space('other');
    expect(await errorOf(await get(BLOB, other))).toBe(error(404, 'no_blob'));
  });

  it('[W5] may have 1 MiB and not a byte more, and not nothing', async () => {
    const largest = new Uint8Array(1024 * 1024).fill(5);
    expect((await put(largest)).status).toBe(200);
    expect(await errorOf(await put(new Uint8Array(largest.length + 1)))).toBe(error(413, 'too_large'));
    expect(await errorOf(await put(new Uint8Array(0)))).toBe(error(400, 'bad_request'));
    expect((await (await get()).arrayBuffer()).byteLength).toBe(largest.length);
  });

  it('[W1] give 404 to an id that is none', async () => {
    expect(await errorOf(await put(Buffer.from('x'), 'short'))).toBe(error(404, 'no_blob'));
    expect(await errorOf(await get(`${'A'.repeat(21)}B`))).toBe(error(404, 'no_blob'));
  });

  it('give 507 above the bytes of the space', async () => {
    for (let i = 0; i < 32; i++) {
      expect((await put(new Uint8Array(1024 * 1024).fill(i), spaceNamed(`blob ${i}`).id)).status).toBe(200);
    }
    expect(await errorOf(await put(Buffer.from('x')))).toBe(error(507, 'space_full'));
    expect(await errorOf(await relay.post(one, ['x']))).toBe(error(507, 'space_full'));
  });
});
