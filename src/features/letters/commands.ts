import type { Application } from '#domain/applications/rules.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { LETTER_BLOCKS, letters, type LetterKind } from '#domain/letters/model.ts';
import type { Letter, LetterContent } from '#domain/letters/rules.ts';
import type { PatchOf } from '#domain/shared/record.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { writeNewText } from '#storage/sent/write-new-text.ts';
import type { Command } from '#storage/space.ts';

export type LetterPatch = PatchOf<typeof letters>;

export interface NewLetter {
  readonly kind: LetterKind;
  readonly title: string;
  readonly name: string;
  readonly today: string;
  readonly application: Application | undefined;
  /** Who writes, as in her CV. */
  readonly cv: Cv | undefined;
}

function subjectOf(kind: LetterKind, job: string): string {
  if (kind === 'script') return '';
  if (kind === 'open') return dutch('letterPaper.subjectFor.open');
  return job === '' ? '' : dutch('letterPaper.subjectFor.vacancy', { job });
}

/** What an application tells of a letter. */
const factsOf = (kind: LetterKind, application: Application | undefined) => ({
  employer: application?.employer ?? '',
  contact: (application?.contact ?? '').split(',')[0]?.trim().slice(0, 120) ?? '',
  subject: subjectOf(kind, application?.job ?? ''),
});

/** A letter with the addresses that are known already. Gives the id. */
export const addLetter =
  ({ kind, title, name, today, application, cv }: NewLetter): Command<string> =>
  (write) =>
    write.create(letters, {
      kind,
      title,
      application: application?.id ?? '',
      ...factsOf(kind, application),
      name: cv?.name ? cv.name : name,
      address: cv?.address ?? '',
      town: cv?.town ?? '',
      phone: cv?.phone ?? '',
      email: cv?.email ?? '',
      on: today,
      addedOn: today,
    });

/** The letter belongs to this application from now on; what stands in it stays, what was empty is filled in. */
export const linkLetter =
  (letter: Letter, application: Application | undefined): Command<void> =>
  (write) => {
    const known = Object.entries(factsOf(letter.kind, application)).filter(
      ([field]) => letter[field as keyof ReturnType<typeof factsOf>] === '',
    );
    return write.update(letters, letter.id, {
      application: application?.id ?? '',
      ...(application === undefined ? {} : Object.fromEntries(known)),
    });
  };

/** Whose words a sentence is: only that one, so that two presses after each other both count. */
export const setOwner =
  (id: string, sentence: string, isMentors: boolean): Command<void> =>
  async (write) => {
    const letter = await write.get(letters, id);
    const others = (letter?.mentorWords ?? []).filter((key) => key !== sentence);
    await write.update(letters, id, { mentorWords: isMentors ? [...others, sentence] : others });
  };

export const changeLetter =
  (id: string, patch: LetterPatch): Command<void> =>
  (write) =>
    write.update(letters, id, patch);

export const throwAwayLetter =
  (id: string): Command<void> =>
  (write) =>
    write.remove(letters, id);

/** The same letter under another name, to be changed for another employer: whole, with texts of its own. Gives the id. */
export const copyLetter =
  ({ letter, texts }: LetterContent, title: string, today: string): Command<string> =>
  async (write) => {
    const { id: _id, pos: _pos, why: _w, can: _c, whyJob: _j, whyHere: _h, close: _e, ...fields } = letter;
    const copy = await write.create(letters, { ...fields, title, on: today, addedOn: today });
    for (const block of LETTER_BLOCKS)
      if (texts[block] !== '') await writeNewText(write, letters, copy, block, texts[block]);
    return copy;
  };
