import { useEffect, useRef } from 'react';

export interface Leaving {
  /** For work that begins now; work that goes on from before ends. */
  readonly begin: () => AbortSignal;
  readonly stop: () => void;
}

/** Work that ends when somebody leaves the page: nothing is saved later by a page that she does not see any more. */
export function useLeaving(): Leaving {
  const work = useRef<AbortController | null>(null);
  const stop = (): void => {
    work.current?.abort();
  };
  useEffect(
    () => () => {
      work.current?.abort();
    },
    [],
  );
  return {
    begin: () => {
      stop();
      work.current = new AbortController();
      return work.current.signal;
    },
    stop,
  };
}
