// Makes a key of a person's words beside the page: it takes a second or more, and a phone must not stand still.
import { argon2id } from '@noble/hashes/argon2.js';
import type { KeyReply, KeyRequest } from '../backup/key-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

const KEY_BYTES = 32;

const answer = (reply: KeyReply): void => {
  self.postMessage(reply);
};

self.onmessage = ({ data }: MessageEvent<KeyRequest>) => {
  const { words, salt, memoryKiB, passes, lanes } = data;
  const before = performance.now();
  let told = 0;
  const key = argon2id(words, salt, {
    m: memoryKiB,
    t: passes,
    p: lanes,
    dkLen: KEY_BYTES,
    onProgress: (done) => {
      if (done - told < 0.02) return;
      told = done;
      answer({ type: 'progress', done });
    },
  });
  answer({ type: 'key', key, ms: performance.now() - before });
};
