import type { LetterKind } from '#domain/letters/model.ts';
import type { LetterPart } from '#domain/letters/rules.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import type { SymbolName } from '#ui/Symbol.tsx';

/** A part of the letter, or what is about the letter itself. */
export type Place = LetterPart | 'about';

export const partSymbols: Readonly<Record<Place, SymbolName>> = {
  sender: 'person',
  receiver: 'shop',
  opening: 'letter',
  why: 'write',
  can: 'star',
  whyJob: 'work',
  whyHere: 'place',
  close: 'send',
  about: 'settings',
};

export const kindSymbols: Readonly<Record<LetterKind, SymbolName>> = {
  vacancy: 'letter',
  open: 'letter',
  email: 'send',
  script: 'call',
};

/** What the whole of it is called. */
export const paperTitles = {
  vacancy: 'letters.preview.title',
  open: 'letters.preview.title',
  email: 'letters.preview.titleMail',
  script: 'letters.preview.titleText',
} as const satisfies Readonly<Record<LetterKind, PlainKey>>;
