import { afterEach, describe, expect, it } from 'vitest';
import {
  bearer,
  error,
  errorOf,
  infoPath,
  spaceNamed,
  startRelayUnderTest,
  type RelayUnderTest,
} from '../testing/relay-under-test.ts';
import { DEFAULT_LIMITS } from '../limits.ts';

describe('claiming a space', () => {
  let relay: RelayUnderTest;
  afterEach(() => relay.stop());
  const one = spaceNamed('one');

  const post = (body: string, type = 'application/json') =>
    relay.fetch('/v1/space', { method: 'POST', headers: { 'Content-Type': type }, body });

  it('[W9] gives 201, then 200 with the same epoch, then 409 to another token', async () => {
    relay = await startRelayUnderTest();
    const first = await relay.claim(one);
    expect(first.status).toBe(201);
    const granted = (await first.json()) as { epoch: string; nextSeq: number };
    expect(granted).toEqual({ epoch: expect.any(String) as string, nextSeq: 1 });
    await relay.post(one, ['a', 'b']);
    const second = await relay.claim(one);
    expect(second.status).toBe(200);
    expect(await second.json()).toEqual({ epoch: granted.epoch, nextSeq: 3 });
    expect(await errorOf(await relay.claim({ ...one, auth: spaceNamed('two').auth }))).toBe(
      error(409, 'taken'),
    );
    expect(await relay.log(one)).toEqual(['1:a', '2:b']);
  });

  it('gives every space an epoch of its own', async () => {
    relay = await startRelayUnderTest();
    const epochs = new Set<unknown>();
    for (const name of ['a', 'b', 'c']) {
      const answer = (await (await relay.claim(spaceNamed(name))).json()) as { epoch: string };
      epochs.add(answer.epoch);
    }
    expect(epochs.size).toBe(3);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', 'null'],
    ['an array', '[]'],
    ['no id', JSON.stringify({ auth: one.auth })],
    ['no auth', JSON.stringify({ id: one.id })],
    ['an id of another length', JSON.stringify({ id: one.auth, auth: one.auth })],
    ['an id with spare bits set', JSON.stringify({ id: `${'A'.repeat(21)}B`, auth: one.auth })],
    ['an id in another alphabet', JSON.stringify({ id: `${'A'.repeat(21)}=`, auth: one.auth })],
    ['an auth with spare bits set', JSON.stringify({ id: one.id, auth: `${'A'.repeat(42)}B` })],
    ['numbers', JSON.stringify({ id: 1, auth: 2 })],
    ['a code that is no text', JSON.stringify({ id: one.id, auth: one.auth, code: 7 })],
    ['an endless code', JSON.stringify({ id: one.id, auth: one.auth, code: 'x'.repeat(200) })],
    ['an id outside ASCII', '{"id":"\ud800"}'],
  ])('[W1] gives 400 to %s and claims nothing', async (_name, body) => {
    relay = await startRelayUnderTest();
    expect(await errorOf(await post(body))).toBe(error(400, 'bad_request'));
    expect(await relay.store.findSpace(one.id)).toBeNull();
  });

  it('[W6] gives 400 to another type and 413 to a body above 4 KiB', async () => {
    relay = await startRelayUnderTest();
    const body = JSON.stringify({ id: one.id, auth: one.auth });
    expect(await errorOf(await post(body, 'text/plain'))).toBe(error(400, 'bad_request'));
    expect(await errorOf(await post(body, 'application/octet-stream'))).toBe(error(400, 'bad_request'));
    expect(await errorOf(await post(body.padEnd(5_000)))).toBe(error(413, 'too_large'));
    expect((await post(body, 'application/json; charset=utf-8')).status).toBe(201);
  });

  it('[W9] asks the programme code of who opens a space, not of who already holds its token', async () => {
    relay = await startRelayUnderTest({ programmeCode: 'mussen-2026' });
    expect(await errorOf(await relay.claim(one))).toBe(error(403, 'code'));
    expect(await errorOf(await relay.claim(one, { code: 'mussen' }))).toBe(error(403, 'code'));
    expect(await relay.store.findSpace(one.id)).toBeNull();
    expect((await relay.claim(one, { code: 'mussen-2026' })).status).toBe(201);
    expect((await relay.claim(one)).status).toBe(200);
    const stranger = { ...one, auth: spaceNamed('two').auth };
    expect(await errorOf(await relay.claim(stranger))).toBe(error(403, 'code'));
    expect(await errorOf(await relay.claim(stranger, { code: 'mussen-2026' }))).toBe(error(409, 'taken'));
  });

  it('[W17] says in config.json whether a code is needed', async () => {
    relay = await startRelayUnderTest({ programmeCode: 'mussen-2026' });
    expect(await (await relay.fetch('/config.json')).json()).toEqual({
      relay: null,
      programmeCodeNeeded: true,
      programmePhone: null,
    });
    await relay.stop();
    relay = await startRelayUnderTest();
    expect(await (await relay.fetch('/config.json')).json()).toEqual({
      relay: null,
      programmeCodeNeeded: false,
      programmePhone: null,
    });
  });

  it('[W16] gives 409 closed for a deleted id, for ever and to everyone', async () => {
    relay = await startRelayUnderTest();
    await relay.claim(one);
    expect((await relay.fetch(infoPath(one), { method: 'DELETE', headers: bearer(one) })).status).toBe(204);
    expect(await errorOf(await relay.claim(one))).toBe(error(409, 'closed'));
    expect(await errorOf(await relay.claim({ ...one, auth: spaceNamed('two').auth }))).toBe(
      error(409, 'closed'),
    );
  });

  it('gives 429 with Retry-After to an address that claims too often, until a token is back', async () => {
    relay = await startRelayUnderTest({ limits: { ...DEFAULT_LIMITS, claimsPerMinute: 2 } });
    await relay.space('a');
    await relay.space('b');
    const refused = await relay.claim(spaceNamed('c'));
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await errorOf(refused)).toBe(error(429, 'rate'));
    relay.clock.now += 30_000;
    expect((await relay.claim(spaceNamed('c'))).status).toBe(201);
  });

  it('gives 507 when the disk is full, but still answers who holds a space', async () => {
    relay = await startRelayUnderTest();
    await relay.claim(one);
    relay.disk.free = 1_000;
    relay.clock.now += 2_000;
    expect(await errorOf(await relay.claim(spaceNamed('two')))).toBe(error(507, 'disk_full'));
    expect((await relay.claim(one)).status).toBe(200);
  });
});
