import { useCallback } from 'react';
import { err, type Result } from '#core/result/result.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { useFile, useOwnSpace } from '../hooks.tsx';
import type { CommandFault } from '../space.ts';
import { moveRow, type Moved, type MoveTo } from './move.ts';

/** Moves a row between the own space and the file that this tab shows. */
export function useMove(): (
  definition: RecordDefinition,
  id: string,
  to: MoveTo,
) => Promise<Result<Moved, CommandFault>> {
  const own = useOwnSpace();
  const file = useFile();
  return useCallback(
    (definition, id, to) =>
      own
        ? moveRow({ own, file }, definition, id, to)
        : Promise.resolve(err<CommandFault>({ type: 'storage_unavailable' })),
    [own, file],
  );
}
