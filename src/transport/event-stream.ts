export interface EventStreamHandlers {
  readonly onOpen: () => void;
  readonly onEvent: (id: string, data: string) => void;
  /** The stream ended or broke; it is closed then. */
  readonly onEnd: () => void;
}

/** Opens a stream of server-sent events; what it returns closes it. */
export type OpenEventStream = (url: string, handlers: EventStreamHandlers) => () => void;

/**
 * By the browser's EventSource. Its own reconnecting is not used: it would repeat an address whose ticket has
 * run out, and it tells nobody that it waits.
 */
export const openEventStream: OpenEventStream = (url, { onOpen, onEvent, onEnd }) => {
  const source = new EventSource(url);
  source.addEventListener('open', () => onOpen());
  source.addEventListener('message', ({ lastEventId, data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onEvent(lastEventId, data);
  });
  source.addEventListener('error', () => {
    source.close();
    onEnd();
  });
  return () => source.close();
};
