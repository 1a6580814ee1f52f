import type { RowOf } from '../shared/record.ts';
import { LETTER_BLOCKS, type LetterBlock, type LetterKind, type letters } from './model.ts';

export type Letter = RowOf<typeof letters>;

/** A letter with its whole texts. */
export interface LetterContent {
  readonly letter: Letter;
  readonly texts: Readonly<Record<LetterBlock, string>>;
}

const BLOCKS: Readonly<Record<LetterKind, readonly LetterBlock[]>> = {
  vacancy: LETTER_BLOCKS,
  open: LETTER_BLOCKS,
  email: ['why', 'can', 'close'],
  script: ['why', 'can', 'close'],
};

/** What is written one by one; a short e-mail and a script have less of it. */
export const blocksOf = (kind: LetterKind): readonly LetterBlock[] => BLOCKS[kind];

/** What is filled in one by one: the two people, what it is about, and the blocks. */
export type LetterPart = 'sender' | 'receiver' | 'opening' | LetterBlock;

const isLetter = (kind: LetterKind): boolean => kind === 'vacancy' || kind === 'open';

export function partsOf(kind: LetterKind): readonly LetterPart[] {
  const blocks = blocksOf(kind);
  return kind === 'script' ? ['sender', ...blocks] : ['sender', 'receiver', 'opening', ...blocks];
}

export const isLetterPart = (value: string): value is LetterPart =>
  value === 'sender' || value === 'receiver' || value === 'opening' || isBlock(value);

export const isBlock = (value: string): value is LetterBlock =>
  (LETTER_BLOCKS as readonly string[]).includes(value);

export function isFilled({ letter, texts }: LetterContent, part: LetterPart): boolean {
  switch (part) {
    case 'sender':
      return letter.name !== '';
    case 'receiver':
      return letter.employer !== '';
    case 'opening':
      return letter.subject !== '';
    default:
      return texts[part].trim() !== '';
  }
}

/** The fields of a part that are one line each. */
export const PART_LINES = {
  sender: ['name', 'address', 'town', 'phone', 'email'],
  receiver: ['employer', 'contact', 'employerAddress'],
  opening: ['subject', 'salutation'],
} as const;
export type LetterLine = (typeof PART_LINES)[keyof typeof PART_LINES][number];

/** Where a comment on a field is read and counted; undefined when no part has it. */
export function partOfField(field: string): LetterPart | undefined {
  if (isBlock(field)) return field;
  return (['sender', 'receiver', 'opening'] as const).find((part) =>
    (PART_LINES[part] as readonly string[]).includes(field),
  );
}

/** Where a letter that is too long is best made shorter. */
export function longestBlock({ letter, texts }: LetterContent): LetterBlock {
  const [first = 'why', ...others] = blocksOf(letter.kind);
  return others.reduce(
    (longest, block) => (texts[block].length > texts[longest].length ? block : longest),
    first,
  );
}

/** What a CV tells of the sender. */
export type SenderFacts = Pick<Letter, 'name' | 'address' | 'town' | 'phone' | 'email'>;

const SENDER_FIELDS = ['name', 'address', 'town', 'phone', 'email'] as const;

/** What a CV has of the sender and the letter has not: what she wrote in the letter stays, but a whole name comes for a first name. */
export function missingOfSender(letter: SenderFacts, cv: SenderFacts): Partial<SenderFacts> {
  return Object.fromEntries(
    SENDER_FIELDS.filter(
      (field) =>
        cv[field] !== '' &&
        (letter[field] === '' || (field === 'name' && cv.name.startsWith(`${letter.name} `))),
    ).map((field) => [field, cv[field]]),
  );
}

/** Addresses and a line for the enclosure stand on paper, not in an e-mail or what is said. */
export const hasAddresses = isLetter;

/** An empty line begins another paragraph; a new line is only where she pressed, as in a letter by hand. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '');

/** The words from the blocks, for reading and counting. */
export const bodyOf = ({ letter, texts }: LetterContent): readonly string[] =>
  blocksOf(letter.kind).flatMap((block) => paragraphsOf(texts[block]));

const wordsIn = (name: string): string => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');

/** For a file: 'Brief-Samira-Haddad-Bakkerij-De-Korenaar'. */
export const letterFileName = ({ name, employer }: Pick<Letter, 'name' | 'employer'>): string =>
  ['Brief', wordsIn(name), wordsIn(employer)].filter((part) => part !== '').join('-');
