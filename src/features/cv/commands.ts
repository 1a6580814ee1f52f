import { cvItems, cvs, type CvSection, type HomeSkill } from '#domain/cv/model.ts';
import { copyOf, moved, placeForNew, type CvContent, type CvItem } from '#domain/cv/rules.ts';
import type { ResumeCv } from '#documents/resume/model.ts';
import type { PatchOf } from '#domain/shared/record.ts';
import { attach } from '#storage/attachments/attach.ts';
import type { Command, Space, Writer } from '#storage/space.ts';

export type CvPatch = PatchOf<typeof cvs>;
export type ItemPatch = PatchOf<typeof cvItems>;

/** A draft with nothing in it but a name. Gives the id. */
export const addCv =
  (title: string, name: string, today: string): Command<string> =>
  (write) =>
    write.create(cvs, { title, name, addedOn: today });

export const changeCv =
  (id: string, patch: CvPatch): Command<void> =>
  (write) =>
    write.update(cvs, id, patch);

/** Whose words a sentence is, among those that another device said at the same time. */
export const setWordsOwner =
  (id: string, sentenceKey: string, isMentors: boolean): Command<void> =>
  async (write) => {
    const others = ((await write.get(cvs, id))?.mentorWords ?? []).filter((key) => key !== sentenceKey);
    await write.update(cvs, id, { mentorWords: isMentors ? [...others, sentenceKey] : others });
  };

/** A small JPEG, on the paper from now on. */
export const setPhoto =
  (id: string, bytes: Uint8Array): Command<void> =>
  async (write) =>
    write.update(cvs, id, {
      photo: await attach(write, { bytes, mediaType: 'image/jpeg' }),
      withPhoto: true,
    });

export const throwAwayPhoto =
  (id: string): Command<void> =>
  (write) =>
    write.update(cvs, id, { photo: null, withPhoto: false });

/** Its items stay where they are, so that putting it back brings all of it. */
export const throwAwayCv =
  (id: string): Command<void> =>
  (write) =>
    write.remove(cvs, id);

async function writePlaces(
  write: Writer,
  places: readonly { readonly id: string; readonly pos: string }[],
  but?: string,
): Promise<void> {
  for (const { id, pos } of places) if (id !== but) await write.update(cvItems, id, { pos });
}

/** A new item, last of its section. Gives the id. */
export const addItem =
  (cv: string, section: CvSection, patch: ItemPatch = {}): Command<string> =>
  async (write) => {
    const id = write.newId();
    const places = placeForNew(await write.list(cvItems, { code: 'cv', equals: cv }), section, id);
    const pos = places.find((one) => one.id === id)?.pos;
    await write.create(cvItems, { cv, section, ...(pos === undefined ? {} : { pos }), ...patch }, id);
    await writePlaces(write, places, id);
    return id;
  };

export const changeItem =
  (id: string, patch: ItemPatch): Command<void> =>
  (write) =>
    write.update(cvItems, id, patch);

/** What a press of a picture changes, and only that: two presses after each other both count. */
export const changeHomeSkills =
  (id: string, before: readonly HomeSkill[], after: readonly HomeSkill[]): Command<void> =>
  async (write) => {
    const stored = (await write.get(cvItems, id))?.homeSkills ?? [];
    const kept = stored.filter((skill) => after.includes(skill) || !before.includes(skill));
    const added = after.filter((skill) => !before.includes(skill) && !kept.includes(skill));
    await write.update(cvItems, id, { homeSkills: [...kept, ...added] });
  };

/** One place up or down among its equals. */
export const moveItem =
  (item: CvItem, direction: 'up' | 'down'): Command<void> =>
  async (write) => {
    const items = await write.list(cvItems, { code: 'cv', equals: item.cv });
    await writePlaces(write, moved(items, item, direction) ?? []);
  };

export const throwAwayItem =
  (id: string): Command<void> =>
  (write) =>
    write.remove(cvItems, id);

/** Rows of a CV that was read from a file; long texts are given back, to be typed into them. Gives the id. */
export const addResume =
  ({ cv, profile, items }: ResumeCv, title: string, today: string): Command<NewTexts> =>
  async (write) => {
    const id = await write.create(cvs, { ...cv, title, addedOn: today });
    const texts: CopiedText[] = [{ definition: cvs, row: id, field: 'profile', text: profile }];
    for (const { patch, details } of items) {
      const siblings = await write.list(cvItems, { code: 'cv', equals: id });
      const row = write.newId();
      const pos = placeForNew(siblings, patch.section ?? 'work', row).find((one) => one.id === row)?.pos;
      await write.create(cvItems, { ...patch, ...(pos === undefined ? {} : { pos }), cv: id }, row);
      texts.push({ definition: cvItems, row, field: 'details', text: details });
    }
    return { id, texts: texts.filter(({ text }) => text !== '') };
  };

/** A draft that was just made, and what is still to be typed into it. */
export interface NewTexts {
  readonly id: string;
  readonly texts: readonly CopiedText[];
}

export interface CopiedText {
  readonly definition: typeof cvs | typeof cvItems;
  readonly row: string;
  readonly field: 'profile' | 'details' | 'detailsOwn';
  readonly text: string;
}

/** Rows of a copy, in the space of this command; long texts are given back, to be typed into them. */
export const copyCv =
  (content: CvContent, title: string, today: string): Command<NewTexts> =>
  async (write) => {
    const copy = copyOf(content, title, today);
    const id = await write.create(cvs, copy.cv);
    const texts: CopiedText[] = [{ definition: cvs, row: id, field: 'profile', text: copy.profile }];
    for (const { patch, details, detailsOwn } of copy.items) {
      const row = await write.create(cvItems, { ...patch, cv: id });
      texts.push({ definition: cvItems, row, field: 'details', text: details });
      texts.push({ definition: cvItems, row, field: 'detailsOwn', text: detailsOwn });
    }
    return { id, texts: texts.filter(({ text }) => text !== '') };
  };

/** A text of its own in each new row: what is typed in one CV never shows in the other. */
export async function typeTexts(space: Space, texts: readonly CopiedText[]): Promise<void> {
  for (const { definition, row, field, text } of texts) {
    const open = await space.openText(definition, row, field);
    open.type(text);
    await open.close();
  }
}
