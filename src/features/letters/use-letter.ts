import { LETTER_BLOCKS, letters, type LetterBlock } from '#domain/letters/model.ts';
import type { LetterContent } from '#domain/letters/rules.ts';
import { useQuery } from '#storage/hooks.tsx';
import type { Reader } from '#storage/space.ts';

/** A letter with its whole texts; null when it is not in this space. */
export async function readLetter(read: Reader, id: string): Promise<LetterContent | null> {
  const letter = await read.get(letters, id);
  if (letter === undefined) return null;
  const texts = await Promise.all(
    LETTER_BLOCKS.map(async (block) => [block, await read.text(letters, id, block)] as const),
  );
  return { letter, texts: Object.fromEntries(texts) as Record<LetterBlock, string> };
}

/** Live; undefined while it is read. */
export const useLetter = (id: string): LetterContent | null | undefined =>
  useQuery((read) => readLetter(read, id), [id]);
