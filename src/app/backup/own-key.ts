import { isLongEnough, normalWords } from '#core/backup/own-words.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { OwnKey } from '#features/backup/own-key.ts';
import { scriptUrl } from '../pwa/trusted-types.ts';
import keyWorker from '../worker/key.worker.ts?worker&url';
import type { KeyReply, KeyRequest } from './key-messages.ts';

const FULL = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
/** The floor of OWASP, for a phone on which the full work would take too long. */
const LIGHT = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
/** A fraction of the full work that tells how long the whole would take. */
const TRIAL = { memoryKiB: 4 * 1024, passes: 1, lanes: 1 };
const LONGEST_MS = 8_000;

const workOf = ({ memoryKiB, passes }: typeof FULL): number => memoryKiB * passes;

interface MadeKey {
  readonly key: Uint8Array;
  readonly ms: number;
}

/** One worker for one key, so that its memory is given back. */
function ask(request: KeyRequest, onProgress: (done: number) => void, signal: AbortSignal): Promise<MadeKey> {
  if (signal.aborted) return Promise.reject(new Error('stopped'));
  const worker = new Worker(scriptUrl(keyWorker), { type: 'module' });
  const key = new Promise<MadeKey>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<KeyReply>) => {
      if (data.type === 'progress') onProgress(data.done);
      else resolve({ key: data.key, ms: data.ms });
    };
    worker.onerror = () => {
      reject(new Error('no key could be made'));
    };
    signal.addEventListener('abort', () => {
      reject(new Error('stopped'));
    });
    worker.postMessage(request);
  });
  return key.finally(() => {
    worker.terminate();
  });
}

const GROUPS = 5;
const DIGITS = 4;

/** Twenty digits: with the work behind each guess more than anybody can try. */
function pickDigits(random: RandomBytes): string {
  const digits: number[] = [];
  // A byte above 249 would make some digits more likely than others.
  while (digits.length < GROUPS * DIGITS)
    digits.push(...[...random(GROUPS * DIGITS)].filter((byte) => byte < 250).map((byte) => byte % 10));
  return Array.from({ length: GROUPS }, (_, group) =>
    digits.slice(group * DIGITS, (group + 1) * DIGITS).join(''),
  ).join(' ');
}

export const ownKey: OwnKey = {
  isLongEnough,
  work: async (signal) => {
    const trial = { words: 'trial', salt: new Uint8Array(16), ...TRIAL };
    const { ms } = await ask(trial, () => undefined, signal);
    // A slow start of the worker is no reason for lighter work.
    return (ms * workOf(FULL)) / workOf(TRIAL) > LONGEST_MS ? LIGHT : FULL;
  },
  make: (words, onProgress, signal) => async (recipe) =>
    (await ask({ ...recipe, words: normalWords(words) }, onProgress, signal)).key,
  pick: () => pickDigits((length) => crypto.getRandomValues(new Uint8Array(length))),
};
