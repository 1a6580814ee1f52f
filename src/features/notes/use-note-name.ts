import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct } from '#parts/undo/use-act.ts';
import type { CommandFault } from '#storage/space.ts';
import { nameNote } from './commands.ts';

/** Typing is stored this long after the last key, as that of long texts. */
const QUIET_MS = 400;

export interface NoteNameField {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly fault: CommandFault | undefined;
}

/** The name of a note, stored while she types and at the latest when she leaves. */
export function useNoteName(id: string, stored: string): NoteNameField {
  const { act, fault } = useAct();
  const [typed, setTyped] = useState<string>();
  const waiting = useRef<{ readonly value: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  const save = useCallback((): void => {
    const last = waiting.current;
    if (last === null) return;
    clearTimeout(last.timer);
    waiting.current = null;
    void act(nameNote(id, last.value.trim()));
  }, [act, id]);
  useEffect(() => save, [save]);
  return {
    value: typed ?? stored,
    onChange: (value) => {
      setTyped(value);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(save, QUIET_MS) };
    },
    onBlur: () => {
      save();
      setTyped(undefined);
    },
    fault,
  };
}
