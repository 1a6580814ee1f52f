import { useMemo } from 'react';
import { entriesOf, entryOf, type Entry } from '#domain/applications/entries.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { useQuery } from '#storage/hooks.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { useSharedRows } from './ApplicationRowsProvider.tsx';
import { readApplicationRows } from './read-application-rows.ts';

/** All applications with what happened; undefined while they are read. */
export function useEntries(): readonly Entry[] | undefined {
  const today = useToday();
  const shared = useSharedRows();
  const own = useQuery(
    (read) => (shared ? Promise.resolve(null) : readApplicationRows(read)),
    [shared !== null],
  );
  const rows = shared ? shared.rows : own;
  return useMemo(() => (rows ? entriesOf(rows.applications, rows.events, today) : undefined), [rows, today]);
}

/** One application; undefined while it is read, null when it is not there. */
export function useEntry(id: string): Entry | null | undefined {
  const today = useToday();
  const rows = useQuery(
    async (read) => {
      const application = await read.get(applications, id);
      if (application === undefined) return null;
      return { application, events: await read.list(applicationEvents, { code: 'application', equals: id }) };
    },
    [id],
  );
  return useMemo(
    () => (rows === undefined || rows === null ? rows : entryOf(rows.application, rows.events, today)),
    [rows, today],
  );
}
