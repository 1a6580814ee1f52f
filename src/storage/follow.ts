import { liveQuery } from 'dexie';
import type { Connection } from './connection.ts';
import { isPassing } from './database-faults.ts';

/** Before each new try; a lost connection is mostly back at the first. */
const PAUSES_MS = [20, 300, 1_000] as const;
/** Who has something to show meanwhile goes on trying this often. */
const SLOWLY_MS = 30_000;

export interface Followed<T> {
  readonly next: (value: T) => void;
  /** Faults of the query itself; those of the connection end here. */
  readonly error: (error: unknown) => void;
  /** After the last try: wait for a person who says so, or go on now and then because what is known will do. */
  readonly otherwise: 'wait' | 'slowly';
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A live query that outlives its connection: it opens the database again and reads anew. Dexie's own never answers after
 * a closed connection, and says nothing of it either; so what the query throws is handed on here as an answer.
 */
export function follow<T>(
  connection: Connection,
  query: () => Promise<T>,
  { next, error, otherwise }: Followed<T>,
): () => void {
  let isOver = false;
  let tries = 0;
  let stop = (): void => undefined;

  const begin = (): void => {
    if (isOver) return;
    let generation = connection.generation;
    // Dexie follows native promises only from functions that it can see are async.
    const read = async (): Promise<Outcome<T>> => {
      generation = connection.generation;
      try {
        return { value: await query() };
      } catch (thrown) {
        return { error: thrown };
      }
    };
    const subscription = liveQuery(read).subscribe({
      next: (outcome) => {
        if ('value' in outcome) {
          tries = 0;
          next(outcome.value);
        } else {
          subscription.unsubscribe();
          void mend(outcome.error, generation);
        }
      },
      error,
    });
    stop = () => {
      subscription.unsubscribe();
    };
  };

  const mend = async (thrown: unknown, generation: number): Promise<void> => {
    if (connection.isClosedForGood) return;
    if (!isPassing(thrown)) {
      error(thrown);
      return;
    }
    const pause = PAUSES_MS[tries] ?? (otherwise === 'slowly' ? SLOWLY_MS : null);
    if (pause === null) {
      stop = connection.waitForRetry(() => {
        tries = 0;
        begin();
      });
      return;
    }
    tries++;
    await after(pause);
    if (isOver) return;
    // One that does not open shows in the next try.
    await connection.reopen(generation).catch(() => undefined);
    begin();
  };

  begin();
  return () => {
    isOver = true;
    stop();
  };
}
