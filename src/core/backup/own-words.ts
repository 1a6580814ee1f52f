const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;

/**
 * [G6] The words as they go into the key: a phone begins with a large letter by itself, and somebody who reads her paper
 * three months later does not know any more where she put a space. One phone bends an apostrophe, another makes a full
 * stop of two spaces.
 */
export const normalWords = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll('\u0307', '')
    .normalize('NFC')
    .replace(/[\s\p{P}\p{Cf}]+/gu, '');

/** Fewer letters than this are guessed sooner or later by who has the file. */
export const FEWEST_LETTERS = 12;

export const isLongEnough = (typed: string): boolean => [...normalWords(typed)].length >= FEWEST_LETTERS;
