import { useState, type ReactNode } from 'react';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { Command, CommandFault } from '#storage/space.ts';
import { useAct } from '../undo/use-act.ts';
import { HomeSpace } from './HomeSpace.tsx';
import { useHome } from './use-home.ts';

export interface AtHomeActs {
  /** Throws the row away; while that is under way the screen does not say that it is missing. */
  readonly leave: (command: Command<void>, undoText: string, goAway: () => void) => void;
  readonly fault: CommandFault | undefined;
}

export interface AtHomeProps<F extends Fields> {
  readonly definition: RecordDefinition<F>;
  readonly id: string;
  readonly loading: ReactNode;
  readonly missing: ReactNode;
  readonly children: (row: RowOf<RecordDefinition<F>>, acts: AtHomeActs) => ReactNode;
}

/** A screen about one row, wherever it stands: its hooks read and write in the file or in the own space. */
export function AtHome<F extends Fields>({
  definition,
  id,
  loading,
  missing,
  children,
}: AtHomeProps<F>): ReactNode {
  const home = useHome(definition, id);
  const [leaving, setLeaving] = useState(false);
  if (home === undefined) return loading;
  if (home === 'nowhere') return leaving ? loading : missing;
  return (
    <HomeSpace home={home}>
      <RowAtHome
        key={`${home}/${id}`}
        definition={definition}
        id={id}
        loading={loading}
        missing={leaving ? loading : missing}
        onLeaving={setLeaving}
      >
        {children}
      </RowAtHome>
    </HomeSpace>
  );
}

function RowAtHome<F extends Fields>({
  definition,
  id,
  loading,
  missing,
  onLeaving,
  children,
}: AtHomeProps<F> & { readonly onLeaving: (leaving: boolean) => void }): ReactNode {
  const { act, fault } = useAct();
  const row = useQuery(async (read) => (await read.get(definition, id)) ?? null, [definition, id]);
  if (row === undefined) return loading;
  if (row === null) return missing;
  const leave: AtHomeActs['leave'] = (command, undoText, goAway) => {
    onLeaving(true);
    void act(command, undoText).then((gone) => {
      if (gone.ok) goAway();
      else onLeaving(false);
    });
  };
  return children(row, { leave, fault });
}
