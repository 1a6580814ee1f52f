import { useEffect, useRef, useState } from 'react';
import type { Meeting, MeetingState } from '#transport/pairing-session.ts';

/** Runs an online meeting while its screen is there; leaving the screen ends it. `begin` is called once. */
export function useMeeting<M extends Meeting>(
  begin: (onState: (state: MeetingState) => void) => Promise<M | null>,
): { readonly meeting: M | null; readonly state: MeetingState | null; readonly failed: boolean } {
  const [meeting, setMeeting] = useState<M | null>(null);
  const [state, setState] = useState<MeetingState | null>(null);
  const [failed, setFailed] = useState(false);
  const start = useRef(begin);
  useEffect(() => {
    let left = false;
    let running: M | null = null;
    start
      .current(setState)
      .then((begun) => {
        if (left) {
          begun?.abort();
          return;
        }
        running = begun;
        if (begun) {
          setMeeting(begun);
          setState(begun.state());
        } else setFailed(true);
      })
      .catch(() => {
        setFailed(true);
      });
    return () => {
      left = true;
      running?.abort();
    };
  }, []);
  return { meeting, state, failed };
}
