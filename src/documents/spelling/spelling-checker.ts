import { err, ok, type Result } from '#core/result/result.ts';
import { WorkerLine, type Ending, type LineWorker, type WorkerFault } from '../worker/worker-line.ts';
import type { SpellingFiles, SpellingReply, SpellingRequest } from './messages.ts';

export type SpellingFault = WorkerFault;

/** Looks Dutch words up, beside the page. It never changes a text. */
export interface SpellingChecker {
  /** What it costs to fetch the list of words, in bytes. */
  readonly cost: number;
  /** True when all of it is on this device. */
  readonly isKept: () => Promise<boolean>;
  /** Fetches and keeps the list of words, and opens it. `onProgress`: from 0 to 1. */
  readonly load: (onProgress: (done: number) => void) => Promise<Result<null, SpellingFault>>;
  /** Those of these words that are not in the list. */
  readonly wrongAmong: (words: readonly string[]) => Promise<Result<readonly string[], SpellingFault>>;
  readonly suggestionsFor: (word: string) => Promise<Result<readonly string[], SpellingFault>>;
  /** Gives the memory back; what is asked for afterwards begins anew. */
  readonly stop: () => void;
}

export interface SpellingParts {
  readonly startWorker: () => LineWorker;
  readonly files: SpellingFiles;
  readonly cost: number;
  readonly isKept: () => Promise<boolean>;
  /** Keeps what was fetched past the service worker. */
  readonly keep: () => Promise<void>;
  /** After so long without a word the worker is stuck. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 30_000;

type Answers = SpellingReply['type'];
type AnswerOf<T extends Answers> = Extract<SpellingReply, { readonly type: T }>;

/** A worker lives until `stop` or a fault; the next question begins with a new one, which is told of the list first. */
export function createSpellingChecker(parts: SpellingParts): SpellingChecker {
  const { startWorker, files, patienceMs = PATIENCE_MS } = parts;
  let line: WorkerLine<SpellingRequest, SpellingReply> | null = null;
  let isOpen = false;

  const stop = (): void => {
    line?.stop();
    line = null;
    isOpen = false;
  };

  const ask = async (
    request: SpellingRequest,
    onProgress: (done: number) => void = () => undefined,
  ): Promise<Ending<SpellingReply>> => {
    const asked = (line ??= new WorkerLine<SpellingRequest, SpellingReply>(startWorker()));
    // Stopping it is what ends the question.
    const giveUp = (): void => {
      if (asked === line) stop();
      else asked.stop();
    };
    let timer = setTimeout(giveUp, patienceMs);
    const said = await asked.ask(request, (done) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patienceMs);
      onProgress(done);
    });
    clearTimeout(timer);
    if (said.type === 'fault' && asked === line) stop();
    return said;
  };

  const resultOf = <T extends Answers>(
    said: Ending<SpellingReply>,
    type: T,
  ): Result<AnswerOf<T>, SpellingFault> =>
    said.type === type
      ? ok(said as AnswerOf<T>)
      : err({ type: said.type === 'fault' ? said.fault : 'failed' });

  const open = async (onProgress?: (done: number) => void): Promise<Result<null, SpellingFault>> => {
    if (isOpen) return ok(null);
    const loaded = resultOf(await ask({ type: 'load', files }, onProgress), 'ready');
    if (!loaded.ok) return loaded;
    isOpen = true;
    return ok(null);
  };

  const wordsOf = async (
    request: SpellingRequest,
    type: 'wrong' | 'suggestions',
  ): Promise<Result<readonly string[], SpellingFault>> => {
    const opened = await open();
    if (!opened.ok) return opened;
    const said = resultOf(await ask(request), type);
    return said.ok ? ok(said.value.words) : said;
  };

  return {
    cost: parts.cost,
    isKept: parts.isKept,
    load: async (onProgress) => {
      const opened = await open(onProgress);
      // What cannot be kept is fetched again the next time; this time it works.
      if (opened.ok) await parts.keep().catch(() => undefined);
      return opened;
    },
    wrongAmong: (words) => wordsOf({ type: 'check', words }, 'wrong'),
    suggestionsFor: (word) => wordsOf({ type: 'suggest', word }, 'suggestions'),
    stop,
  };
}
