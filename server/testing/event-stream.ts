import { get, type IncomingMessage } from 'node:http';
import { decodeBase64 } from '#core/protocol/base64.ts';

export interface ReceivedEvent {
  readonly id: string;
  readonly data: string;
}

export interface EventStream {
  readonly response: IncomingMessage;
  readonly events: readonly ReceivedEvent[];
  /** Comments, the first one included. */
  readonly comments: () => number;
  /** Resolves once that many events are there. */
  until(count: number): Promise<readonly ReceivedEvent[]>;
  untilComments(count: number): Promise<void>;
  /** Resolves when the server ended the stream. */
  readonly ended: Promise<void>;
  pause(): void;
  resume(): void;
  close(): void;
}

/** A small EventSource that shows everything. Rejects on another status than 200. */
export function openEventStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        reject(new Error(`status ${String(response.statusCode)}`));
        return;
      }
      const events: ReceivedEvent[] = [];
      const watchers = new Set<() => void>();
      let comments = 0;
      let rest = '';
      const ended = new Promise<void>((done) => response.once('close', done));
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          if (block.startsWith(':')) comments += 1;
          else {
            const match = /^id: (\d+)\ndata: (.*)$/.exec(block);
            if (match === null) throw new Error(`not an event: ${block}`);
            events.push({ id: match[1] ?? '', data: match[2] ?? '' });
          }
        }
        for (const watch of [...watchers]) watch();
      });
      response.on('error', () => undefined);
      const untilTrue = (isTrue: () => boolean): Promise<void> =>
        new Promise((done) => {
          const watch = (): void => {
            if (!isTrue()) return;
            watchers.delete(watch);
            done();
          };
          watchers.add(watch);
          watch();
        });
      resolve({
        response,
        events,
        comments: () => comments,
        until: async (count) => {
          await untilTrue(() => events.length >= count);
          return events;
        },
        untilComments: (count) => untilTrue(() => comments >= count),
        ended,
        pause: () => response.pause(),
        resume: () => response.resume(),
        close: () => request.destroy(),
      });
    });
    request.once('error', reject);
  });
}

/** `seq:text` of events that carry their envelope, `seq` of those that do not. */
export const eventText = ({ id, data }: ReceivedEvent): string => {
  if (data === id) return id;
  const bytes = decodeBase64(data);
  if (!bytes.ok) throw new Error('data is no base64');
  return `${id}:${new TextDecoder().decode(bytes.value)}`;
};
