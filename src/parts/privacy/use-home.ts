import type { RecordDefinition } from '#domain/shared/record.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';

/** Where a row stands: in the file of both, in the own space, or in neither. */
export type Home = 'together' | 'mine' | 'nowhere';

/** Undefined while it is looked up; live, so that a screen follows a row that is shared or taken back. */
export function useHome(definition: RecordDefinition, id: string): Home | undefined {
  const shared = useFileQuery(
    async (read) => (await read.get(definition, id)) !== undefined,
    [definition, id],
  );
  const mine = useOwnQuery(async (read) => (await read.get(definition, id)) !== undefined, [definition, id]);
  if (shared === undefined || mine === undefined) return undefined;
  return shared ? 'together' : mine ? 'mine' : 'nowhere';
}
