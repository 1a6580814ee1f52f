import { useMemo, useState } from 'react';
import { knownWords } from '#domain/spelling/model.ts';
import { asLookedUp } from '#domain/spelling/words-in-text.ts';
import { useOwnQuery, useOwnSpace } from '#storage/hooks.tsx';
import type { Command, CommandFault } from '#storage/space.ts';
import { useUndoOffer } from '../undo/UndoProvider.tsx';

export interface KnownWords {
  /** By the alphabet, each once: two devices may have written the same word. Undefined while they are read. */
  readonly words: readonly string[] | undefined;
  readonly add: (word: string, today: string, undoText: string) => Promise<void>;
  readonly remove: (word: string, undoText: string) => Promise<void>;
  readonly fault: CommandFault | undefined;
}

/** Words that a person calls right. They stand in her own space: no one else reads them. */
export function useKnownWords(): KnownWords {
  const own = useOwnSpace();
  const rows = useOwnQuery((read) => read.list(knownWords), []);
  const { offerUndo } = useUndoOffer();
  const [fault, setFault] = useState<CommandFault>();
  const words = useMemo(
    () => rows && [...new Set(rows.map(({ word }) => word))].sort((a, b) => a.localeCompare(b, 'nl')),
    [rows],
  );
  const run = async (command: Command<void>, undoText: string): Promise<void> => {
    if (own === null) return;
    setFault(undefined);
    const done = await own.run(command);
    if (done.ok) offerUndo(undoText, () => own.undo(done.value.undo));
    else setFault(done.error);
  };
  return {
    words,
    fault,
    add: (word, addedOn, undoText) =>
      run(async (write) => {
        await write.create(knownWords, { word: asLookedUp(word), addedOn });
      }, undoText),
    remove: (word, undoText) =>
      run(async (write) => {
        for (const row of (rows ?? []).filter((one) => one.word === word))
          await write.remove(knownWords, row.id);
      }, undoText),
  };
}
