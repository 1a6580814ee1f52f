import { useEffect, useState } from 'react';
import type { Later } from '#storage/later.ts';
import type { Session } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';

export interface OwnSpace {
  /** Null as long as it is not open. */
  readonly own: Space | null;
  /** What only this person reads does not open; the file of both works. */
  readonly isClosed: boolean;
}

const WAITING: OwnSpace = { own: null, isClosed: false };

/** The own space of the session; it opens after the first screen, which does not need it. */
export function useOwn(session: Session | null, later: Later): OwnSpace {
  const [known, setKnown] = useState<{ readonly of: Session; readonly result: OwnSpace } | null>(null);
  useEffect(() => {
    if (!session) return undefined;
    let left = false;
    const tell = (result: OwnSpace): void => {
      if (!left)
        setKnown((before) =>
          before?.of === session && before.result.own === result.own ? before : { of: session, result },
        );
    };
    const open = (): void => {
      session.openOwn().then(
        (opened) => {
          tell(opened.ok ? { own: opened.value, isClosed: false } : { own: null, isClosed: true });
        },
        () => {
          tell({ own: null, isClosed: true });
        },
      );
    };
    let stopListening = (): void => undefined;
    later(() => {
      if (left) return;
      open();
      // It becomes another one when this device joins a person's other device.
      stopListening = session.onSpacesChange(open);
    });
    return () => {
      left = true;
      stopListening();
    };
  }, [session, later]);
  return known?.of === session ? known.result : WAITING;
}
