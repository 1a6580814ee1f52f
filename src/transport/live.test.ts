import { describe, expect, test } from 'vitest';
import { encodeBase64 } from '#core/protocol/base64.ts';
import type { SequencedEnvelope } from '#core/protocol/frames.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { createManualTimers, settle } from '#tests/fixtures/manual-timers.ts';
import type { EventStreamHandlers } from './event-stream.ts';
import { createLive, type LiveOptions } from './live.ts';
import type { RelayFault } from './relay-fault.ts';

type Waited = Result<SequencedEnvelope[], RelayFault>;

const envelope = (seq: number): Uint8Array => Uint8Array.of(seq, 1, 2, 3);
const frame = (seq: number): SequencedEnvelope => ({ seq, envelope: envelope(seq) });

/** A relay whose stream and long polls a test plays by hand. */
function stage(
  choices: {
    readonly streams?: boolean;
    readonly ticket?: () => Result<{ ticket: string; expires: number }, RelayFault>;
  } = {},
) {
  const timers = createManualTimers();
  const streams: (EventStreamHandlers & { readonly url: string; isClosed: boolean })[] = [];
  const polls: {
    readonly after: number;
    readonly waitSeconds: number;
    readonly answer: (waited: Waited) => Promise<void>;
  }[] = [];
  const events: number[] = [];
  const envelopes: (Uint8Array | null)[] = [];
  let unknown = 0;
  let broken = 0;
  const client: LiveOptions['client'] = {
    ticket: async () => choices.ticket?.() ?? ok({ ticket: 'tkt', expires: 1 }),
    liveUrl: ({ after, ticket }) => `${after} ${ticket}`,
    wait: ({ after, waitSeconds }, options) =>
      new Promise((resolve) => {
        options?.signal?.addEventListener('abort', () => resolve(err({ type: 'aborted' })));
        polls.push({
          after,
          waitSeconds,
          answer: async (waited) => {
            resolve(waited);
            await settle();
          },
        });
      }),
  };
  const live = createLive({
    client,
    timers,
    random: () => 0,
    ...(choices.streams === false
      ? {}
      : {
          openStream: (url, handlers) => {
            const stream = { ...handlers, url, isClosed: false };
            streams.push(stream);
            return () => (stream.isClosed = true);
          },
        }),
    onEvent: (event) => {
      events.push(event.seq);
      envelopes.push(event.envelope);
    },
    onBroken: () => (broken += 1),
    onUnknownSpace: () => (unknown += 1),
  });
  const say = (at: number, seq: number): void =>
    streams[at]!.onEvent(String(seq), encodeBase64(envelope(seq)));
  return {
    timers,
    live,
    streams,
    polls,
    events,
    envelopes,
    say,
    unknown: () => unknown,
    broken: () => broken,
  };
}

describe('listening to a space', () => {
  test('hands on what the stream brings, once each, with the envelope when it came along', async () => {
    const { live, streams, events, envelopes, say } = stage();
    live.listen(4);
    await settle();
    expect(streams[0]!.url).toBe('4 tkt');
    say(0, 5);
    say(0, 5);
    say(0, 4);
    streams[0]!.onEvent('6', '6');
    expect(events).toEqual([5, 6]);
    expect(envelopes).toEqual([envelope(5), null]);
  });

  test('does not open a second stream while it listens', async () => {
    const { live, streams } = stage();
    live.listen(4);
    live.listen(9);
    await settle();
    expect(streams).toHaveLength(1);
  });

  test('comes back with a new ticket where it was, after a pause', async () => {
    const { live, timers, streams, say } = stage();
    live.listen(0);
    await settle();
    say(0, 1);
    streams[0]!.onEnd();
    await timers.advance(999);
    expect(streams).toHaveLength(1);
    await timers.advance(1);
    expect(streams[1]!.url).toBe('1 tkt');
  });

  test('takes long polls when the stream fails twice, and tries the stream again after ten minutes', async () => {
    const { live, timers, streams, polls, events } = stage();
    live.listen(0);
    await settle();
    streams[0]!.onEnd();
    await timers.advance(1_000);
    streams[1]!.onEnd();
    await settle();
    expect(polls.map(({ after, waitSeconds }) => [after, waitSeconds])).toEqual([[0, 25]]);
    await polls[0]!.answer(ok([frame(1), frame(2)]));
    expect(events).toEqual([1, 2]);
    expect(polls[1]).toMatchObject({ after: 2, waitSeconds: 25 });
    await timers.advance(600_000);
    await polls[1]!.answer(ok([]));
    expect(streams).toHaveLength(3);
  });

  test('keeps to streams when one that worked for a while ends', async () => {
    const { live, timers, streams, polls } = stage();
    live.listen(0);
    await settle();
    for (let i = 0; i < 5; i++) {
      await timers.advance(25_000);
      streams.at(-1)!.onEnd();
      await timers.advance(60_000);
    }
    expect(streams.length).toBeGreaterThanOrEqual(5);
    expect(polls.every(({ waitSeconds }) => waitSeconds === 0)).toBe(true);
  });

  test('looks into a silence of 45 seconds, and goes on when there is nothing to hear', async () => {
    const { live, timers, streams, polls } = stage();
    live.listen(3);
    await settle();
    streams[0]!.onOpen();
    await timers.advance(45_000);
    expect(polls[0]).toMatchObject({ after: 3, waitSeconds: 0 });
    await polls[0]!.answer(ok([]));
    expect(streams[0]!.isClosed).toBe(false);
    await timers.advance(45_000);
    expect(polls).toHaveLength(2);
  });

  test('leaves a stream that swallows events for long polls', async () => {
    const { live, timers, streams, polls, events } = stage();
    live.listen(3);
    await timers.advance(45_000);
    await polls[0]!.answer(ok([frame(4)]));
    expect(events).toEqual([4]);
    expect(streams[0]!.isClosed).toBe(true);
    expect(polls[1]).toMatchObject({ after: 4, waitSeconds: 25 });
  });

  test('closes a stream that says something else than events', async () => {
    const { live, streams, events } = stage();
    live.listen(0);
    await settle();
    streams[0]!.onEvent('one', 'AAAA');
    expect(streams[0]!.isClosed).toBe(true);
    expect(events).toEqual([]);
  });

  test('works without streams at all', async () => {
    const { live, polls, events } = stage({ streams: false });
    live.listen(0);
    await settle();
    await polls[0]!.answer(ok([frame(1)]));
    expect(events).toEqual([1]);
    expect(polls).toHaveLength(2);
  });

  test('says when a connection broke, by the stream or by a poll, and not when it was closed', async () => {
    const { live, streams, broken } = stage();
    live.listen(0);
    await settle();
    streams[0]!.onEnd();
    await settle();
    expect(broken()).toBe(1);
    live.close();
    const polling = stage({ streams: false });
    polling.live.listen(0);
    await settle();
    await polling.polls[0]!.answer(err({ type: 'network' }));
    expect(polling.broken()).toBe(1);
    await polling.timers.advance(60_000);
    await polling.polls[1]!.answer(err({ type: 'busy', retryAfterMs: 1 }));
    polling.live.close();
    await settle();
    expect(polling.broken()).toBe(1);
  });

  test('goes back at once when the relay counts anew, by the stream or by a poll, and never forward', async () => {
    const { live, streams, events, say } = stage();
    live.listen(5);
    await settle();
    live.rewind(6);
    await settle();
    expect(streams).toHaveLength(1);
    live.rewind(0);
    await settle();
    expect([streams[0]!.isClosed, streams[1]!.url]).toEqual([true, '0 tkt']);
    say(1, 1);
    expect(events).toEqual([1]);
    const polling = stage({ streams: false });
    polling.live.listen(5);
    await settle();
    polling.live.rewind(2);
    await settle();
    expect(polling.polls.map(({ after }) => after)).toEqual([5, 2]);
    expect(polling.broken()).toBe(0);
  });

  test('does not race when long polls come back at once with nothing', async () => {
    const { live, timers, polls } = stage({ streams: false });
    live.listen(0);
    await settle();
    for (let i = 0; i < 20; i++) {
      await polls.at(-1)!.answer(ok([]));
      await timers.advance(1_000);
    }
    expect(polls.length).toBeLessThan(8);
  });

  test('waits as long as a busy relay asks', async () => {
    const { live, timers, polls } = stage({ streams: false });
    live.listen(0);
    await settle();
    await polls[0]!.answer(err({ type: 'busy', retryAfterMs: 10_000 }));
    await timers.advance(9_999);
    expect(polls).toHaveLength(1);
    await timers.advance(1);
    expect(polls).toHaveLength(2);
  });

  test('says once that the space is unknown, and can be asked to listen again', async () => {
    const answers: Result<{ ticket: string; expires: number }, RelayFault>[] = [
      err({ type: 'unknown_space' }),
    ];
    const { live, streams, unknown } = stage({
      ticket: () => answers.pop() ?? ok({ ticket: 'tkt', expires: 1 }),
    });
    live.listen(0);
    await settle();
    expect(unknown()).toBe(1);
    live.listen(0);
    await settle();
    expect(streams).toHaveLength(1);
  });

  test('is still after closing', async () => {
    const { live, timers, streams, polls, events, say } = stage();
    live.listen(0);
    await settle();
    live.close();
    await settle();
    expect(streams[0]!.isClosed).toBe(true);
    say(0, 1);
    await timers.advance(3_600_000);
    expect([events, polls, timers.waiting]).toEqual([[], [], 0]);
    live.listen(7);
    await settle();
    expect(streams[1]!.url).toBe('7 tkt');
  });
});
