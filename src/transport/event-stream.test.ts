import { afterEach, expect, test, vi } from 'vitest';
import { openEventStream } from './event-stream.ts';

/** The part of the browser's EventSource that is used. */
class PretendedEventSource extends EventTarget {
  static last: PretendedEventSource | null = null;
  readonly url: string;
  isClosed = false;

  constructor(url: string) {
    super();
    this.url = url;
    PretendedEventSource.last = this;
  }

  close(): void {
    this.isClosed = true;
  }
}

afterEach(() => vi.unstubAllGlobals());

test('a stream hands on events and ends at its first error, without the reconnecting of the browser', () => {
  vi.stubGlobal('EventSource', PretendedEventSource);
  const seen: string[] = [];
  openEventStream('https://relay.example.org/live?ticket=x', {
    onOpen: () => seen.push('open'),
    onEvent: (id, data) => seen.push(`${id} ${data}`),
    onEnd: () => seen.push('end'),
  });
  const source = PretendedEventSource.last!;
  expect(source.url).toBe('https://relay.example.org/live?ticket=x');
  source.dispatchEvent(new Event('open'));
  source.dispatchEvent(new MessageEvent('message', { data: 'AAAA', lastEventId: '7' }));
  source.dispatchEvent(new Event('error'));
  expect(seen).toEqual(['open', '7 AAAA', 'end']);
  expect(source.isClosed).toBe(true);
});

test('a stream is closed by what opening returned', () => {
  vi.stubGlobal('EventSource', PretendedEventSource);
  const nothing = (): void => undefined;
  openEventStream('https://relay.example.org/', { onOpen: nothing, onEvent: nothing, onEnd: nothing })();
  expect(PretendedEventSource.last!.isClosed).toBe(true);
});
