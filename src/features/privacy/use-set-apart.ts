import { useState } from 'react';
import { useFile } from '#storage/hooks.tsx';
import { useMove } from '#storage/moving/use-move.ts';
import type { CommandFault } from '#storage/space.ts';
import { thrownAway, type Choosable } from './before-list.ts';

export interface SettingApart {
  /** False when something could not be set apart; then nobody may be invited yet. */
  readonly setApart: (chosen: readonly Choosable[]) => Promise<boolean>;
  readonly fault: CommandFault | undefined;
  readonly busy: boolean;
}

/** Sets apart what she chose and what she threw away, so that the file which the mentor gets never held it. */
export function useSetApart(): SettingApart {
  const file = useFile();
  const move = useMove();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CommandFault>();
  const setApart = async (chosen: readonly Choosable[]): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    try {
      for (const { definition, id } of [...chosen, ...(await thrownAway(file.read))]) {
        const moved = await move(definition, id, 'own');
        if (moved.ok) continue;
        setFault(moved.error);
        return false;
      }
      return true;
    } finally {
      setBusy(false);
    }
  };
  return { setApart, fault, busy };
}
