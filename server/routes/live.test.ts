import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeSequenced, encodeEnvelopes } from '#core/protocol/frames.ts';
import { livePath, ticketPath } from '#core/protocol/paths.ts';
import { orThrow } from '#core/result/result.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { eventText, openEventStream, type EventStream } from '../testing/event-stream.ts';
import {
  bearer,
  error,
  errorOf,
  infoPath,
  startRelayUnderTest,
  type RelayUnderTest,
  type Space,
} from '../testing/relay-under-test.ts';

describe('the live channel', () => {
  let relay: RelayUnderTest;
  let one: Space;
  const streams: EventStream[] = [];
  beforeEach(async () => {
    relay = await startRelayUnderTest();
    one = await relay.space();
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    await relay.stop();
  });

  const restartWith = async (changes: Parameters<typeof startRelayUnderTest>[0]): Promise<void> => {
    await relay.stop();
    relay = await startRelayUnderTest(changes);
    one = await relay.space();
  };
  const listen = async (query = '', headers: Record<string, string> = {}): Promise<EventStream> => {
    const url = `${relay.origin}${livePath(one.id)}${query}`;
    const stream = await openEventStream(url, { ...bearer(one), ...headers });
    streams.push(stream);
    return stream;
  };
  const wait = (query: string, headers: Record<string, string> = {}) =>
    relay.fetch(`${livePath(one.id)}?${query}`, { headers: { ...bearer(one), ...headers } });
  const framesOf = async (answer: Response): Promise<string[]> => {
    expect(answer.status).toBe(200);
    const frames = orThrow(decodeSequenced(new Uint8Array(await answer.arrayBuffer())));
    return frames.map((frame) => `${frame.seq}:${Buffer.from(frame.envelope).toString()}`);
  };

  describe('as an event stream', () => {
    it('[W12] sends one event per envelope in order, first the backlog, then what comes', async () => {
      await relay.post(one, ['a', 'b', 'c']);
      const stream = await listen('?after=1');
      expect((await stream.until(2)).map(eventText)).toEqual(['2:b', '3:c']);
      await relay.post(one, ['d', 'a', 'e']);
      await relay.post(one, ['f']);
      expect((await stream.until(5)).map(eventText)).toEqual(['2:b', '3:c', '4:d', '5:e', '6:f']);
    });

    it('[W12] has the headers that keep proxies from holding it back', async () => {
      const { headers } = (await listen()).response;
      expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-accel-buffering']).toBe('no');
      expect(headers['x-time']).toBe(String(relay.clock.now));
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    });

    it('[W12] writes standard base64 with padding up to 4,096 bytes, else the seq', async () => {
      const stream = await listen('?after=0');
      const small = new Uint8Array(4_096).fill(251);
      const body = encodeEnvelopes([small, new Uint8Array(4_097).fill(1), new Uint8Array([255])]);
      await relay.post(one, body);
      expect(await stream.until(3)).toEqual([
        { id: '1', data: Buffer.from(small).toString('base64') },
        { id: '2', data: '2' },
        { id: '3', data: '/w==' },
      ]);
    });

    it('[W12] starts at the next append when told no place, and at Last-Event-ID rather than after', async () => {
      await relay.post(one, ['a', 'b']);
      const fresh = await listen();
      const resumed = await listen('?after=0', { 'Last-Event-ID': '1' });
      const emptyId = await listen('?after=1', { 'Last-Event-ID': '' });
      await relay.post(one, ['c']);
      expect((await fresh.until(1)).map(eventText)).toEqual(['3:c']);
      expect((await resumed.until(2)).map(eventText)).toEqual(['2:b', '3:c']);
      expect((await emptyId.until(2)).map(eventText)).toEqual(['2:b', '3:c']);
    });

    it('says nothing of what a client ahead of the log already claims to have', async () => {
      const stream = await listen('?after=2');
      await relay.post(one, ['a', 'b', 'c']);
      await relay.post(one, ['d']);
      expect((await stream.until(2)).map(eventText)).toEqual(['3:c', '4:d']);
    });

    it.each(['after=x', 'after=', 'after=1&after=2', 'wait=31', 'wait=x', 'wait=-1'])(
      '[W11] gives 400 to ?%s',
      async (query) => {
        expect(await errorOf(await wait(query))).toBe(error(400, 'bad_request'));
      },
    );

    it('[W11] gives 400 to a Last-Event-ID that is no seq', async () => {
      const answer = await wait('after=0', { 'Last-Event-ID': 'seven' });
      expect(await errorOf(answer)).toBe(error(400, 'bad_request'));
    });

    it('gives two listeners each envelope once and in order while appends run', async () => {
      const writers = ['p', 'q', 'r'].map(async (writer) => {
        for (let i = 0; i < 60; i++) await relay.post(one, [`${writer}${i}`, `${writer}${i}'`]);
      });
      const early = await listen('?after=0');
      await early.until(40);
      const late = await listen('?after=20');
      await Promise.all(writers);
      const log = await relay.log(one);
      expect(log).toHaveLength(360);
      expect((await early.until(360)).map(eventText)).toEqual(log);
      expect((await late.until(340)).map(eventText)).toEqual(log.slice(20));
    });

    it('gives a slow reader everything too, without holding it in memory', async () => {
      const stream = await listen('?after=0');
      stream.pause();
      const body = (fill: number) =>
        encodeEnvelopes(
          Array.from({ length: 700 }, (_, i) => Buffer.from(`${fill}-${i}`.padEnd(4_000, '.'))),
        );
      for (let fill = 0; fill < 4; fill++) expect((await relay.post(one, body(fill))).status).toBe(200);
      stream.resume();
      const events = await stream.until(2_800);
      expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => String(i + 1)));
    });

    it('[W12] sends a comment at every ping', async () => {
      await restartWith({ pingEveryMs: 5 });
      const stream = await listen();
      await stream.untilComments(5);
      expect(stream.events).toEqual([]);
    });

    it('cuts a reader that takes nothing any more', async () => {
      await restartWith({
        pingEveryMs: 20,
        limits: { ...DEFAULT_LIMITS, postsPerMinute: 0, live: 1, spaceBytes: 0 },
      });
      for (let fill = 0; fill < 6; fill++) {
        const body = Array.from({ length: 1_000 }, (_, i) => Buffer.from(`${fill}-${i}`.padEnd(4_090, '.')));
        expect((await relay.post(one, encodeEnvelopes(body))).status).toBe(200);
      }
      const socket = connect({ host: '127.0.0.1', port: Number(new URL(relay.origin).port) });
      socket.on('error', () => undefined);
      socket.write(
        `GET ${livePath(one.id)}?after=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${one.token}\r\n\r\n`,
      );
      const answers: number[] = [];
      // Its place is taken, and free again once it is cut.
      await expect
        .poll(async () => answers.push((await wait('wait=0')).status) && answers.includes(429))
        .toBe(true);
      await expect.poll(async () => (await wait('wait=0')).status, { timeout: 20_000 }).toBe(200);
      socket.destroy();
    });

    it('[W16] ends when the space is deleted', async () => {
      const stream = await listen();
      await relay.fetch(infoPath(one), { method: 'DELETE', headers: bearer(one) });
      await stream.ended;
      await expect(listen()).rejects.toThrow('404');
    });

    it('goes on after the space was closed', async () => {
      await relay.post(one, ['a']);
      await relay.fetch(`${infoPath(one)}/close`, { method: 'POST', headers: bearer(one) });
      const stream = await listen('?after=0');
      expect((await stream.until(1)).map(eventText)).toEqual(['1:a']);
    });
  });

  describe('as a long poll', () => {
    it('[W13] answers at once when something follows', async () => {
      await relay.post(one, ['a', 'b']);
      expect(await framesOf(await wait('after=1&wait=30'))).toEqual(['2:b']);
      expect(await framesOf(await wait('after=0&wait=30&max=1'))).toEqual(['1:a']);
    });

    it('[W13] answers on the first append', async () => {
      const after = wait('after=0&wait=30');
      const next = wait('wait=30');
      await expect.poll(async () => (await wait('after=0&wait=0')).status).toBe(200);
      await relay.post(one, ['a']);
      expect(await framesOf(await after)).toEqual(['1:a']);
      expect(await framesOf(await next)).toEqual(['1:a']);
    });

    it('[W13] answers nothing, with 200, when the time is over', async () => {
      expect(await framesOf(await wait('after=0&wait=0'))).toEqual([]);
      expect(await framesOf(await wait('after=0&wait=1'))).toEqual([]);
    });

    it('[W13] answers 404 when the space is deleted meanwhile', async () => {
      const answer = wait('after=0&wait=30');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await relay.fetch(infoPath(one), { method: 'DELETE', headers: bearer(one) });
      expect(await errorOf(await answer)).toBe(error(404, 'not_found'));
    });
  });

  describe('its number of listeners', () => {
    it('[W5] is limited per space: one more gets 429, and a place is free once one leaves', async () => {
      await restartWith({ limits: { ...DEFAULT_LIMITS, live: 2 } });
      const [first] = [await listen(), await listen()];
      await expect(listen()).rejects.toThrow('429');
      const refused = await wait('wait=0');
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await errorOf(refused)).toBe(error(429, 'rate'));
      const other = await relay.space('other');
      expect((await relay.fetch(`${livePath(other.id)}?wait=0`, { headers: bearer(other) })).status).toBe(
        200,
      );
      first.close();
      await expect.poll(async () => (await wait('wait=0')).status).toBe(200);
    });

    it('counts a long poll only while its client is there', async () => {
      await restartWith({ limits: { ...DEFAULT_LIMITS, live: 1 } });
      const leaving = new AbortController();
      const answer = relay.fetch(`${livePath(one.id)}?wait=30`, {
        headers: bearer(one),
        signal: leaving.signal,
      });
      await expect.poll(async () => (await wait('wait=0')).status).toBe(429);
      leaving.abort();
      await expect(answer).rejects.toThrow();
      await expect.poll(async () => (await wait('wait=0')).status).toBe(200);
    });

    it('is 8 by default', async () => {
      for (let i = 0; i < 8; i++) await listen();
      await expect(listen()).rejects.toThrow('429');
    });
  });

  describe('tickets', () => {
    const ticketFor = async (space: Space): Promise<{ ticket: string; expires: number }> => {
      const answer = await relay.fetch(ticketPath(space.id), { method: 'POST', headers: bearer(space) });
      expect(answer.status).toBe(200);
      return (await answer.json()) as { ticket: string; expires: number };
    };
    const knock = (ticket: string, space = one) =>
      relay.fetch(livePath(space.id, { after: 0, waitSeconds: 0, ticket }));

    it('[W14] let into the live channel of one space for ten minutes, without a bearer', async () => {
      const other = await relay.space('other');
      const { ticket, expires } = await ticketFor(one);
      expect(expires).toBe(relay.clock.now + 600_000);
      expect((await knock(ticket)).status).toBe(200);
      expect(await errorOf(await knock(ticket, other))).toBe(error(404, 'not_found'));
      relay.clock.now += 599_999;
      expect((await knock(ticket)).status).toBe(200);
      relay.clock.now += 1;
      expect(await errorOf(await knock(ticket))).toBe(error(404, 'not_found'));
    });

    it('[W14] open nothing else', async () => {
      const { ticket } = await ticketFor(one);
      for (const path of [infoPath(one), `${infoPath(one)}/env`, `${infoPath(one)}/snap`]) {
        expect((await relay.fetch(`${path}?ticket=${ticket}`)).status).toBe(404);
      }
    });

    it('[W14] are no use when changed, cut, or given twice', async () => {
      const { ticket } = await ticketFor(one);
      const flipped = ticket.startsWith('A') ? `B${ticket.slice(1)}` : `A${ticket.slice(1)}`;
      for (const wrong of [
        flipped,
        ticket.slice(0, -1),
        `${ticket}A`,
        '',
        'x',
        `${ticket}&ticket=${ticket}`,
      ]) {
        expect(await errorOf(await knock(wrong))).toBe(error(404, 'not_found'));
      }
    });
  });
});
