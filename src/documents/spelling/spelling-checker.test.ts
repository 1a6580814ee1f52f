import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PretendedWorker, type Answer as Told } from '#tests/fixtures/documents/pretended-worker.ts';
import type { SpellingReply, SpellingRequest } from './messages.ts';
import { createSpellingChecker } from './spelling-checker.ts';

type Answer = Told<SpellingRequest, SpellingReply>;
type Pretended = PretendedWorker<SpellingRequest, SpellingReply>;

const files = { engine: '/packs/e.wasm', affixes: '/packs/a.aff', words: '/packs/w.dic', size: 100 };

const good: Answer = (request) => {
  if (request.type === 'load') return [{ type: 'progress', done: 0.5 }, { type: 'ready' }];
  if (request.type === 'check')
    return [{ type: 'wrong', words: request.words.filter((word) => word === 'fouut') }];
  return [{ type: 'suggestions', words: ['fout'] }];
};

const typesAsked = ({ asked }: Pretended): readonly string[] => asked.map(({ type }) => type);

function checkerWith(...answers: readonly Answer[]) {
  const workers: Pretended[] = [];
  const keep = vi.fn(() => Promise.resolve());
  const checker = createSpellingChecker({
    startWorker: () => {
      const worker = new PretendedWorker(answers[workers.length] ?? (() => 'silent'));
      workers.push(worker);
      return worker;
    },
    files,
    cost: 1_200_000,
    isKept: () => Promise.resolve(true),
    keep,
  });
  return { checker, workers, keep };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('looking words up', () => {
  it('opens the list once, keeps it, and answers from one worker', async () => {
    const { checker, workers, keep } = checkerWith(good);
    const progress = vi.fn();
    expect(await checker.load(progress)).toEqual({ ok: true, value: null });
    expect(progress).toHaveBeenCalledWith(0.5);
    expect(keep).toHaveBeenCalledOnce();
    expect(await checker.wrongAmong(['goed', 'fouut'])).toEqual({ ok: true, value: ['fouut'] });
    expect(await checker.suggestionsFor('fouut')).toEqual({ ok: true, value: ['fout'] });
    expect(workers.map(typesAsked)).toEqual([['load', 'check', 'suggest']]);
  });

  it('works this time when the list cannot be kept', async () => {
    const { checker, keep } = checkerWith(good);
    keep.mockRejectedValue(new Error('full'));
    expect((await checker.load(() => undefined)).ok).toBe(true);
  });

  it('says that the list is not there, and begins with a new worker the next time', async () => {
    const { checker, workers } = checkerWith(() => 'lost', good);
    expect(await checker.load(() => undefined)).toEqual({ ok: false, error: { type: 'not_loaded' } });
    expect(workers[0]!.isStopped).toBe(true);
    expect((await checker.load(() => undefined)).ok).toBe(true);
  });

  it('stops a worker that says nothing for half a minute, and opens the list anew for the next word', async () => {
    const { checker, workers } = checkerWith(
      (request) => (request.type === 'suggest' ? 'silent' : good(request)),
      good,
    );
    await checker.load(() => undefined);
    const stuck = checker.suggestionsFor('fouut');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await stuck).toEqual({ ok: false, error: { type: 'failed' } });
    expect(workers[0]!.isStopped).toBe(true);
    expect(await checker.suggestionsFor('fouut')).toEqual({ ok: true, value: ['fout'] });
    expect(typesAsked(workers[1]!)).toEqual(['load', 'suggest']);
  });

  it('waits as long as something comes in', async () => {
    let say: ((reply: SpellingReply) => void) | undefined;
    const slow = new PretendedWorker(() => 'silent');
    slow.postMessage = ({ id }) => {
      say = (reply) => {
        slow.onmessage?.call(slow as unknown as Worker, { data: { id, reply } } as MessageEvent);
      };
    };
    const checker = createSpellingChecker({
      startWorker: () => slow,
      files,
      cost: 1,
      isKept: () => Promise.resolve(false),
      keep: () => Promise.resolve(),
    });
    const loading = checker.load(() => undefined);
    for (const done of [0.1, 0.2, 0.3]) {
      await vi.advanceTimersByTimeAsync(20_000);
      say?.({ type: 'progress', done });
    }
    say?.({ type: 'ready' });
    expect((await loading).ok).toBe(true);
  });

  it('ends what was asked when the screen goes', async () => {
    const { checker, workers } = checkerWith((request) =>
      request.type === 'check' ? 'silent' : good(request),
    );
    await checker.load(() => undefined);
    const asked = checker.wrongAmong(['goed']);
    await vi.advanceTimersByTimeAsync(0);
    checker.stop();
    expect(await asked).toEqual({ ok: false, error: { type: 'failed' } });
    expect(workers[0]!.isStopped).toBe(true);
  });
});
