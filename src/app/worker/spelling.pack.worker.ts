// Looks Dutch words up beside the page: opening the list takes a second on a phone, and it must not stand still.
import { answer } from '#documents/spelling/answer.ts';
import type { SpellingReply, SpellingRequest } from '#documents/spelling/messages.ts';
import type { Said, Sent } from '#documents/worker/worker-line.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data: { id, request } }: MessageEvent<Sent<SpellingRequest>>) => {
  void answer(request, (reply) => {
    const said: Said<SpellingReply> = { id, reply };
    self.postMessage(said);
  });
};
