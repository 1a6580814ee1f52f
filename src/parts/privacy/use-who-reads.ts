import { useState } from 'react';
import { notes } from '#domain/notes/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { useWords } from '#i18n/use-words.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import type { MoveTo } from '#storage/moving/move.ts';
import { useMove } from '#storage/moving/use-move.ts';
import type { CommandFault } from '#storage/space.ts';
import { usePeople, type People } from '../people/use-people.ts';
import { useUndoOffer } from '../undo/UndoProvider.tsx';
import { noteMoving } from './use-kept-focus.ts';
import { useHome } from './use-home.ts';

export interface WhoReadsState {
  readonly people: People;
  readonly home: 'together' | 'mine';
  /** Only whose it is says who reads it: the mentee of goals and CVs, the writer of a note. */
  readonly isOwner: boolean;
  /** It stood in the file while the other read along. */
  readonly wasRead: boolean;
  /** On another own device something was added to what was only for her, while she let the other read it. */
  readonly isLeftBehind: boolean;
  readonly busy: boolean;
  readonly fault: CommandFault | undefined;
  readonly moveTo: (to: MoveTo) => Promise<void>;
}

/** Who reads a row, and the act that changes it; undefined while it is read or when the row is nowhere. */
export function useWhoReads(definition: RecordDefinition, id: string): WhoReadsState | undefined {
  const words = useWords();
  const people = usePeople();
  const home = useHome(definition, id);
  const wasMovedAway = useFileQuery((read) => read.wasMovedAway(definition, id), [definition, id]);
  const isInOwn = useOwnQuery(
    async (read) => (await read.get(definition, id)) !== undefined,
    [definition, id],
  );
  const isLeft = useOwnQuery((read) => read.wasMovedAway(definition, id), [definition, id]);
  const writer = useFileQuery((read) => writerOf(definition, id, read), [definition, id]);
  const { offerUndo } = useUndoOffer();
  const move = useMove();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CommandFault>();
  if (!people || home === undefined || home === 'nowhere' || writer === undefined) return undefined;
  const moveTo = async (to: MoveTo): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    noteMoving(id);
    const moved = await move(definition, id, to);
    setBusy(false);
    if (!moved.ok) {
      noteMoving(null);
      setFault(moved.error);
      return;
    }
    offerUndo(words(to === 'own' ? 'common.privacy.nowMine' : 'common.privacy.nowTogether'), () =>
      move(definition, id, to === 'own' ? 'pair' : 'own'),
    );
  };
  const isWriter = writer === null || writer === '' || writer === people.me.id;
  return {
    people,
    home,
    isOwner: home === 'mine' || (definition.table === notes.table ? isWriter : people.voice === 'mine'),
    wasRead: wasMovedAway === true && people.other !== undefined,
    isLeftBehind: home === 'together' && isInOwn === true && isLeft === true,
    busy,
    fault,
    moveTo,
  };
}

/** Who wrote a note that stands in the file; null for everything else. */
async function writerOf(
  { table }: RecordDefinition,
  id: string,
  read: { get: (definition: typeof notes, id: string) => Promise<{ readonly by: string } | undefined> },
): Promise<string | null> {
  return table === notes.table ? ((await read.get(notes, id))?.by ?? null) : null;
}
