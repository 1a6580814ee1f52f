/**
 * Letters that differ only in how they are written become one: capitals, accents, the four i's of Turkish, the forms of
 * alef, hamza, ya and ta marbuta, vowel signs, stretched letters, and the digits of every script.
 */
const special: Readonly<Record<string, string>> = {
  İ: 'i',
  I: 'i',
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ء: '',
  ـ: '',
};

const MARKS = /\p{M}+/gu;
const DIGIT = /^\p{Nd}$/u;
const folded = new Map<string, string>();

/** The digits of a script stand in a row of ten, from nought on. */
function asDigit(letter: string): string {
  let value = 0;
  let point = letter.codePointAt(0) ?? 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(point - 1))) {
    point--;
    value++;
  }
  return String(value);
}

function foldAnew(letter: string): string {
  const known = special[letter] ?? special[letter.toLowerCase()];
  if (known !== undefined) return known;
  if (DIGIT.test(letter)) return /^\d$/.test(letter) ? letter : asDigit(letter);
  const bare = letter.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  if (bare === letter || bare === '') return bare;
  // What a letter falls apart into may itself be one of the special ones.
  return [...bare].map(foldLetter).join('');
}

/** One letter, as a query and a text are compared. */
function foldLetter(letter: string): string {
  let known = folded.get(letter);
  if (known === undefined) {
    known = foldAnew(letter);
    folded.set(letter, known);
  }
  return known;
}

/** The text as it is compared. Folding is letter by letter: `fold(a + b)` is `fold(a) + fold(b)`. */
export function fold(text: string): string {
  let all = '';
  for (const letter of text) all += foldLetter(letter);
  return all;
}

export interface FoldedText {
  readonly folded: string;
  /** For each unit of `folded` where in the text it comes from. */
  readonly from: readonly number[];
}

export function foldWithPlaces(text: string): FoldedText {
  let all = '';
  const from: number[] = [];
  let place = 0;
  for (const letter of text) {
    const part = foldLetter(letter);
    for (let unit = 0; unit < part.length; unit++) from.push(place);
    all += part;
    place += letter.length;
  }
  return { folded: all, from };
}

const WORD_UNIT = /[\p{L}\p{N}]/u;
const NO_WORD = /[^\p{L}\p{N}]+/u;

/** The words of a query, each of which has to be found. */
export const termsOf = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(NO_WORD)
      .filter((term) => term !== ''),
  ),
];

/** What Arabic writes onto the front of a word: 'the', 'and the', 'with the', 'for the'. */
const FRONTS: ReadonlySet<string> = new Set(['ال', 'وال', 'بال', 'فال', 'كال', 'لل']);
const LONGEST_FRONT = 3;

function isWordUnit(folded: string, at: number): boolean {
  // The second half of a rare letter is read with its first.
  const isSecondHalf = /^[\uDC00-\uDFFF]$/.test(folded.charAt(at));
  const point = folded.codePointAt(isSecondHalf ? at - 1 : at);
  return point !== undefined && WORD_UNIT.test(String.fromCodePoint(point));
}

/** Whether a word begins here, or the word itself behind an Arabic article. */
export function isWordStart(folded: string, at: number): boolean {
  if (!isWordUnit(folded, at - 1)) return true;
  for (let length = 2; length <= LONGEST_FRONT; length++)
    if (at >= length && FRONTS.has(folded.slice(at - length, at)) && !isWordUnit(folded, at - length - 1))
      return true;
  return false;
}

export const isWordEnd = (folded: string, at: number): boolean => !isWordUnit(folded, at);

/** Every place where a word begins with the term. */
export function placesOf(folded: string, term: string): readonly number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1))
    if (isWordStart(folded, at)) places.push(at);
  return places;
}
