import { useCallback, useEffect, useState } from 'react';
import type { Session, SessionFault, StartFault } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';

type Opened =
  | { readonly type: 'open'; readonly space: Space }
  | { readonly type: 'problem'; readonly problem: StartFault }
  | { readonly type: 'none' };

export type OpenSpace = (Opened | { readonly type: 'loading' }) & {
  /** Tries to open it once more. */
  readonly again: () => void;
};

/** A file that is not on this device is no fault: it was erased, perhaps in another tab. */
const outcomeOf = ({ type }: SessionFault): Opened =>
  type === 'unknown_space' || type === 'invalid_name' ? { type: 'none' } : { type: 'problem', problem: type };

async function openNow(session: Session, id: string): Promise<Opened> {
  try {
    const result = await session.openSpace(id);
    return result.ok ? { type: 'open', space: result.value } : outcomeOf(result.error);
  } catch {
    // A part of the app that did not load, or a bug: a page that says so, never a blank one.
    return { type: 'problem', problem: 'storage_unavailable' };
  }
}

/** The file of this tab; when it does not open, or stops being whole while it is shown, why. */
export function useOpenSpace(
  session: Session | null,
  activeId: string | null,
  /** It did not open at the start: known already, so that nobody waits as long once more to hear the same. */
  atStart: SessionFault | null = null,
): OpenSpace {
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<{
    readonly id: string;
    readonly attempt: number;
    readonly opened: Opened;
  } | null>(null);
  useEffect(() => {
    if (!session || !activeId) return undefined;
    if (attempt === 0 && atStart && !session.opened(activeId)) return undefined;
    let left = false;
    let stopListening = (): unknown => undefined;
    void openNow(session, activeId).then((opened) => {
      if (left) return;
      setKnown({ id: activeId, attempt, opened });
      if (opened.type !== 'open') return;
      stopListening = opened.space.onStop((problem) => {
        setKnown({ id: activeId, attempt, opened: { type: 'problem', problem } });
      });
    });
    return () => {
      left = true;
      stopListening();
    };
  }, [session, activeId, attempt, atStart]);
  const again = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  if (!session || !activeId) return { type: 'none', again };
  if (known?.id !== activeId || known.attempt !== attempt) {
    // At a start it stands open before the first screen is drawn.
    const space = session.opened(activeId);
    if (space) return { type: 'open', space, again };
    return attempt === 0 && atStart ? { ...outcomeOf(atStart), again } : { type: 'loading', again };
  }
  return { ...known.opened, again };
}
