import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRunningRelay, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { loadConfig } from './config.ts';
import { systemTimers } from './timers.ts';

let relay: RunningRelay;
beforeAll(async () => {
  relay = await startRunningRelay({ programmeCode: 'tulp' });
});
afterAll(() => relay.stop());

const load = (respond: (path: string) => Promise<Response>) =>
  loadConfig({ fetch: ((path: string) => respond(path)) as typeof fetch, timers: systemTimers });

test('the config of the real server is read', async () => {
  expect(await load((path) => fetch(relay.origin + path))).toEqual({
    ok: true,
    value: { relay: null, programmeCodeNeeded: true, programmePhone: null },
  });
});

test('what a later server adds is passed over', async () => {
  const known = {
    relay: 'https://relay.example.org',
    programmeCodeNeeded: false,
    programmePhone: '070 123 45 67',
  };
  const answer = { ...known, colour: 'green' };
  expect(await load(async () => Response.json(answer))).toEqual({
    ok: true,
    value: known,
  });
});

test('a telephone number that is none does not cost the address of the relay', async () => {
  const answer = {
    relay: 'https://relay.example.org',
    programmeCodeNeeded: false,
    programmePhone: 'javascript:1',
  };
  expect(await load(async () => Response.json(answer))).toEqual({
    ok: true,
    value: { ...answer, programmePhone: null },
  });
});

test.each([
  [
    'a relay with a path',
    Response.json({ relay: 'https://relay.example.org/x', programmeCodeNeeded: false }),
  ],
  [
    'a relay over plain http',
    Response.json({ relay: 'http://relay.example.org', programmeCodeNeeded: false }),
  ],
  ['no word about the code', Response.json({ relay: null })],
  ['the page of the app', new Response('<!doctype html>')],
  [
    'more than 16 KB',
    Response.json({ relay: null, programmeCodeNeeded: false, filling: 'x'.repeat(17_000) }),
  ],
  ['status 404', new Response('', { status: 404 })],
])('a config with %s is malformed', async (_, response) => {
  expect(await load(async () => response)).toEqual({ ok: false, error: { type: 'malformed' } });
});

test('without an answer it is the network', async () => {
  expect(await load(() => Promise.reject(new TypeError('no network')))).toEqual({
    ok: false,
    error: { type: 'network' },
  });
  expect(await load(async () => new Response('', { status: 503 }))).toEqual({
    ok: false,
    error: { type: 'network' },
  });
});
