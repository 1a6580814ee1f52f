/** A word where it stands in a text. */
export interface FoundWord {
  readonly word: string;
  readonly at: number;
}

const ENDINGS_OF_SITES: ReadonlySet<string> = new Set(
  'nl com org net eu be info nu io app edu gov amsterdam'.split(' '),
);

/** E-mail addresses, links and names of websites. */
function isAddress(run: string): boolean {
  if (run.includes('@') || run.includes('://')) return true;
  const [host = ''] = run.replace(/^[("'‘“]+/u, '').split('/');
  const labels = host
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .toLowerCase()
    .split('.');
  return labels.length > 1 && (labels[0] === 'www' || ENDINGS_OF_SITES.has(labels.at(-1) ?? ''));
}

/** Letters and digits, joined by an apostrophe or a hyphen; a soft hyphen is part of the word it stands in. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:['’-][\p{L}\p{M}\p{N}\u00AD]+)*/gu;

export const MOST_LETTERS_IN_WORD = 64;

const isForeign = (word: string): boolean => /[^\p{Script=Latin}\p{M}'’\u00AD-]/u.test(word);
/** VOG, MBO: what is short for something stands in no list of words. */
const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,5}$/u.test(word);
/** WhatsApp, LinkedIn. */
const isBrand = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word);

/** What a list of Dutch words says nothing about. */
const isSkipped = (word: string): boolean =>
  word.length < 2 ||
  word.length > MOST_LETTERS_IN_WORD ||
  isForeign(word) ||
  isAbbreviation(word) ||
  isBrand(word);

/** The words of a text that can be looked up, in their order. */
export function wordsIn(text: string): readonly FoundWord[] {
  const plain = text.replace(/\S+/gu, (run) => (isAddress(run) ? ' '.repeat(run.length) : run));
  return [...plain.matchAll(WORD)].flatMap(({ 0: word, index: at }) => {
    // 's-Gravenhage: the apostrophe is part of the name.
    const isShort = /^[st]-/iu.test(word) && /['’]/u.test(plain[at - 1] ?? '');
    const found = isShort ? { word: plain.slice(at - 1, at + word.length), at: at - 1 } : { word, at };
    // 'bedienings- en keukenwerk': what stands before the hyphen is no whole word.
    const isHalf = plain[at + word.length] === '-';
    return isHalf || isSkipped(word) ? [] : [found];
  });
}

/** As it stands in the list of words: whole letters, no soft hyphens, one kind of apostrophe. */
export const asLookedUp = (word: string): string =>
  word.replaceAll('\u00AD', '').replaceAll('’', "'").normalize('NFC');

/** Words that are names here, such as of a person, a street or an employer. */
export type Names = ReadonlySet<string>;

const folded = (word: string): string => asLookedUp(word).toLowerCase();

export const namesIn = (texts: readonly string[]): Names =>
  new Set(texts.flatMap((text) => wordsIn(text).map(({ word }) => folded(word))));

/** Also what is of somebody: Samira's, Annekes. */
export function isNamed(word: string, names: Names): boolean {
  const plain = folded(word);
  return names.has(plain) || names.has(plain.replace(/'?s$/u, ''));
}

/** The words around a word, as far as its sentence goes. */
export interface Sentence {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

const MOST_BESIDE = 80;

export function sentenceAround(text: string, { word, at }: FoundWord): Sentence {
  const before = text.slice(0, at);
  const after = text.slice(at + word.length);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const end = /[.!?](?=\s|$)|\n/u.exec(after);
  return {
    before: shortenedStart(line.slice(startIn(line)).trimStart()),
    word,
    after: shortenedEnd(after.slice(0, end === null ? after.length : end.index + (end[0] === '\n' ? 0 : 1))),
  };
}

/** Where the last sentence of a line begins. */
function startIn(line: string): number {
  for (let at = line.length - 1; at > 0; at -= 1)
    if (/\s/u.test(line[at] ?? '') && /[.!?]/u.test(line[at - 1] ?? '')) return at;
  return 0;
}

const shortenedStart = (text: string): string =>
  text.length <= MOST_BESIDE ? text : `… ${text.slice(text.indexOf(' ', text.length - MOST_BESIDE) + 1)}`;

function shortenedEnd(text: string): string {
  if (text.length <= MOST_BESIDE) return text;
  const cut = text.lastIndexOf(' ', MOST_BESIDE);
  return `${text.slice(0, cut === -1 ? MOST_BESIDE : cut)} …`;
}

/** The text with another word there; null when the word is not in it any more. It may have moved meanwhile. */
export function withOtherWord(text: string, { word, at }: FoundWord, other: string): string | null {
  const [nearest] = wordsIn(text)
    .filter((found) => found.word === word)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  if (nearest === undefined) return null;
  return text.slice(0, nearest.at) + other + text.slice(nearest.at + word.length);
}
