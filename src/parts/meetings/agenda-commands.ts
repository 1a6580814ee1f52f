import { agendaItems } from '#domain/meetings/model.ts';
import { lastPlace } from '#domain/meetings/rules.ts';
import type { Command } from '#storage/space.ts';

/** A point to talk about, at the end of the list. Without a meeting it waits for the next one. Gives the id. */
export const addAgendaItem =
  (what: string, meeting: string, today: string): Command<string> =>
  async (write) => {
    const id = write.newId();
    for (const { id: row, pos } of lastPlace(await write.list(agendaItems), id))
      if (row === id)
        await write.create(
          agendaItems,
          { what: what.trim(), meeting, by: write.me, addedOn: today, pos },
          id,
        );
      else await write.update(agendaItems, row, { pos });
    return id;
  };

export const changeAgendaItem =
  (id: string, what: string): Command<void> =>
  (write) =>
    write.update(agendaItems, id, { what: what.trim() });

/** Talked about: it stays with the talk in which it was. */
export const tickAgendaItem =
  (id: string, meeting: string, doneOn: string | null): Command<void> =>
  (write) =>
    write.update(agendaItems, id, doneOn === null ? { doneOn } : { doneOn, meeting });

export const throwAwayAgendaItem =
  (id: string): Command<void> =>
  (write) =>
    write.remove(agendaItems, id);
