import { agendaItems, meetings } from '#domain/meetings/model.ts';
import type { AgendaItem, Meeting } from '#domain/meetings/rules.ts';
import { useFileQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

export const readMeetings = (read: Reader): Promise<readonly Meeting[]> => read.list(meetings);

/** The talks of this pair; undefined while they are read. */
export const useMeetings = (): readonly Meeting[] | undefined => useFileQuery(readMeetings, []);

/** What the two want to talk about; undefined while it is read. */
export const useAgenda = (): readonly AgendaItem[] | undefined =>
  useFileQuery((read) => read.list(agendaItems), []);
