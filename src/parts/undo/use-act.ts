import { useCallback, useState } from 'react';
import type { Result } from '#core/result/result.ts';
import { useCommand, useUndo } from '#storage/hooks.tsx';
import type { Command, CommandFault, Done } from '#storage/space.ts';
import { useUndoOffer } from './UndoProvider.tsx';

export interface Acting {
  /** Runs a command. With `undoText` (what was done) it can be put back; without, it is not offered. */
  readonly act: <T>(command: Command<T>, undoText?: string) => Promise<Result<Done<T>, CommandFault>>;
  /** Why the last act did not happen. */
  readonly fault: CommandFault | undefined;
  readonly busy: boolean;
}

export function useAct(): Acting {
  const run = useCommand();
  const undo = useUndo();
  const { offerUndo } = useUndoOffer();
  const [fault, setFault] = useState<CommandFault>();
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async <T>(command: Command<T>, undoText?: string) => {
      setBusy(true);
      setFault(undefined);
      const done = await run(command);
      setBusy(false);
      if (!done.ok) setFault(done.error);
      else if (undoText !== undefined) offerUndo(undoText, () => undo(done.value.undo));
      return done;
    },
    [run, undo, offerUndo],
  );
  return { act, fault, busy };
}
