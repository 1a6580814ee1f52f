// Makes files of documents beside the page: laying out letters takes half a second on a phone, and it must not stand still.
import { answer } from '#documents/file/answer.ts';
import type { FileReply, FileRequest } from '#documents/file/messages.ts';
import type { Said, Sent } from '#documents/worker/worker-line.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data: { id, request } }: MessageEvent<Sent<FileRequest>>) => {
  void answer(request, (reply) => {
    const said: Said<FileReply> = { id, reply };
    self.postMessage(said);
  });
};
