import { notes } from '#domain/notes/model.ts';
import type { Command } from '#storage/space.ts';

/** `by` is the member row of the file, also for a note that stands in the own space. */
export const addNote =
  (by: string, today: string): Command<string> =>
  (write) =>
    write.create(notes, { by, addedOn: today });

export const nameNote =
  (id: string, title: string): Command<void> =>
  (write) =>
    write.update(notes, id, { title });

export const throwAwayNote =
  (id: string): Command<void> =>
  (write) =>
    write.remove(notes, id);

/** A note that was opened and left without a word is no note. */
export const dropIfEmpty =
  (id: string): Command<void> =>
  async (write) => {
    const note = await write.get(notes, id);
    if (note?.title !== '' || note.titleOwn !== '') return;
    const texts = [await write.text(notes, id, 'body'), await write.text(notes, id, 'bodyOwn')];
    if (texts.every((text) => text === '')) await write.remove(notes, id);
  };
