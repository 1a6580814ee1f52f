import { createBackOff } from '#transport/back-off.ts';
import type { PageEvents } from '#transport/page-events.ts';
import type { Timers } from '#transport/timers.ts';

export interface UntilDoneDeps {
  readonly timers: Timers;
  readonly page: PageEvents;
  readonly random: () => number;
}

/** What a round came to: the relay was not reached for all, or when (ms) there is more to do; null when nothing is left. */
export type RoundEnd = 'failed' | number | null;

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 300_000;

/**
 * Does work at the relay now, whenever something comes to do, and again as soon as there is a connection, one round at a
 * time. Ends with what it answers; `isOver` then tells a round that is still going on.
 */
export function untilDone(
  { timers, page, random }: UntilDoneDeps,
  listen: (wake: () => void) => () => void,
  round: (isOver: () => boolean) => Promise<RoundEnd>,
): () => void {
  const pauses = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, random);
  let isOver = false;
  let isBusy = false;
  let isAsked = false;
  let cancel = (): void => undefined;

  async function run(): Promise<void> {
    const end = await round(() => isOver);
    if (end !== 'failed') pauses.reset();
    const next = end === 'failed' ? pauses.next() : end;
    if (next !== null && !isOver) cancel = timers.after(Math.min(next, LONGEST_RETRY_MS), wake);
  }

  function wake(): void {
    isAsked = true;
    if (isOver || isBusy) return;
    isBusy = true;
    isAsked = false;
    cancel();
    void run()
      // A disk that does not answer: the next change or the next start tries again.
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
        if (isAsked) wake();
      });
  }

  const stopListening = listen(wake);
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
