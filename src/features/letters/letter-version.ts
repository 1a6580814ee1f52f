import { letterDocument } from '#documents/letter/letter-document.ts';
import { linesOfDocument } from '#documents/paper/lines-of-document.ts';
import { LETTER_BLOCKS, letters } from '#domain/letters/model.ts';
import type { Letter, LetterContent } from '#domain/letters/rules.ts';
import { fittingFields, keptRow, type VersionContent } from '#domain/versions/content.ts';

/** A letter as a version keeps it. */
export const letterVersion = ({ letter, texts }: LetterContent): VersionContent => [
  keptRow(letters, letter, texts),
];

/** A version as a letter again, over the fields of the one that stands there now. */
export function letterOfVersion(now: Letter, [kept]: VersionContent): LetterContent {
  const fields = kept === undefined ? {} : fittingFields(letters, kept);
  const texts = LETTER_BLOCKS.map((block) => [block, kept?.texts[block] ?? ''] as const);
  return {
    letter: { ...now, ...fields },
    texts: Object.fromEntries(texts) as LetterContent['texts'],
  };
}

export const linesOfLetter = (content: LetterContent): readonly string[] =>
  linesOfDocument(letterDocument(content, 'calm'));
