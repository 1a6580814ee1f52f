import type { Application } from '#domain/applications/rules.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { LETTER_BLOCKS, letters, type LetterKind } from '#domain/letters/model.ts';
import type { LetterContent } from '#domain/letters/rules.ts';
import type { PatchOf } from '#domain/shared/record.ts';
import { dutch } from '#i18n/dutch-words.ts';
import type { Command, Space } from '#storage/space.ts';

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

function subjectOf({ kind, application }: NewLetter): string {
  if (kind === 'script') return '';
  if (kind === 'open') return dutch('letterPaper.subjectFor.open');
  const job = application?.job ?? '';
  return job === '' ? '' : dutch('letterPaper.subjectFor.vacancy', { job });
}

/** A letter with the addresses that are known already. Gives the id. */
export const addLetter =
  (of: NewLetter): Command<string> =>
  (write) => {
    const { kind, title, name, today, application, cv } = of;
    return write.create(letters, {
      kind,
      title,
      application: application?.id ?? '',
      employer: application?.employer ?? '',
      contact: (application?.contact ?? '').split(',')[0]?.trim().slice(0, 120) ?? '',
      subject: subjectOf(of),
      name: cv?.name ? cv.name : name,
      address: cv?.address ?? '',
      town: cv?.town ?? '',
      phone: cv?.phone ?? '',
      email: cv?.email ?? '',
      on: today,
      addedOn: today,
    });
  };

export const changeLetter =
  (id: string, patch: LetterPatch): Command<void> =>
  (write) =>
    write.update(letters, id, patch);

export const throwAwayLetter =
  (id: string): Command<void> =>
  (write) =>
    write.remove(letters, id);

/** The same letter under another name, to be changed for another employer. Gives the id. */
export const copyLetter =
  ({ letter }: LetterContent, title: string, today: string): Command<string> =>
  (write) => {
    const { id: _id, pos: _pos, why: _w, can: _c, whyJob: _j, whyHere: _h, close: _e, ...fields } = letter;
    return write.create(letters, { ...fields, title, on: today, addedOn: today });
  };

/** A text of its own in the copy: what is typed in one letter never shows in the other. */
export async function typeTexts(space: Space, row: string, { texts }: LetterContent): Promise<void> {
  for (const block of LETTER_BLOCKS) {
    if (texts[block] === '') continue;
    const open = await space.openText(letters, row, block);
    open.type(texts[block]);
    await open.close();
  }
}
