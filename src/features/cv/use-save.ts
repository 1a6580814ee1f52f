import { useCallback } from 'react';
import type { Command, CommandFault } from '#storage/space.ts';
import { useAct } from '#parts/undo/use-act.ts';

export interface Saving {
  /** Stores what was typed or chosen, without an offer to put it back: the field itself is there to change it again. */
  readonly save: (command: Command<unknown>) => void;
  readonly fault: CommandFault | undefined;
}

export function useSave(): Saving {
  const { act, fault } = useAct();
  const save = useCallback((command: Command<unknown>) => void act(command), [act]);
  return { save, fault };
}
