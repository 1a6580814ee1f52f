import type { LeftPlace, Session } from '#storage/session.ts';
import { createBackOff } from '#transport/back-off.ts';
import type { PageEvents } from '#transport/page-events.ts';
import type { RelayClient } from '#transport/relay-client.ts';
import type { Timers } from '#transport/timers.ts';

export interface LeftPlacesDeps {
  readonly session: Pick<Session, 'leftPlaces' | 'markLeftClosed' | 'onSpacesChange'>;
  readonly relayClient: (origin: string) => RelayClient;
  readonly appOrigin: string;
  readonly timers: Timers;
  readonly page: PageEvents;
  readonly random: () => number;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 300_000;

/**
 * Closes the places at the relay that this device has left, as soon as there is a connection: whoever has the lost phone
 * can write nothing there any more, and the others hear that the file went on. What is to be closed is on the disk.
 */
export function closeLeftPlaces({
  session,
  relayClient,
  appOrigin,
  timers,
  page,
  random,
}: LeftPlacesDeps): () => void {
  let isOver = false;
  let isBusy = false;
  const pauses = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, random);
  let cancel = (): void => undefined;

  /** True when nothing can be written there any more. */
  async function close({ spaceId, bearer, relay }: LeftPlace): Promise<boolean> {
    const client = relayClient(relay ?? appOrigin).space({ spaceId, bearer });
    const answer = await client.close();
    return answer.ok || answer.error.type === 'unknown_space' || answer.error.type === 'closed';
  }

  async function round(): Promise<void> {
    let failed = false;
    for (const place of session.leftPlaces()) {
      if (isOver) return;
      if (await close(place)) await session.markLeftClosed(place);
      else failed = true;
    }
    if (!failed) pauses.reset();
    else if (!isOver) cancel = timers.after(pauses.next(), wake);
  }

  function wake(): void {
    if (isOver || isBusy || session.leftPlaces().length === 0) return;
    isBusy = true;
    cancel();
    void round()
      // A disk that does not answer: the next change or the next start tries again.
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
      });
  }

  const stopListening = session.onSpacesChange(wake);
  const stopPage = page.listen((event) => {
    if (event === 'online' || event === 'visible') wake();
  });
  wake();
  return () => {
    isOver = true;
    cancel();
    stopListening();
    stopPage();
  };
}
