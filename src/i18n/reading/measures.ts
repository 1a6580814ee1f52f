// How hard a Dutch text is, in numbers that a machine can find. Plain functions: the check of our own texts
// (scripts/locales) and the advice below what people write use the same ones.

/** A value in a text of ours stands for one word. */
const PLACE = /\{\{[^}]*\}\}/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’@.-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu;
/** Groups of vowels; a letter with two dots begins a new one. */
const VOWELS = /[äëïöü]?(?:ij|[aeiouyàáâèéêìíîòóôùúû]+)|[äëïöü]/gu;

const MANY_SYLLABLES = 4;
const MANY_LETTERS = 13;

let dutchSegmenter: Intl.Segmenter | null | undefined;

/** Firefox has it since 2024 only: without it a sentence ends at its point, in our own way. */
function segmenter(): Intl.Segmenter | null {
  dutchSegmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('nl', { granularity: 'sentence' }) : null;
  return dutchSegmenter;
}

const byPoints = (line: string): string[] => line.split(/(?<=[.!?…])\s+/u);

/** The sentences of a text; a new line ends one too. What holds no word is none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(PLACE, 'Anna')
    .split('\n')
    .flatMap((line) => {
      const known = segmenter();
      return known === null ? byPoints(line) : [...known.segment(line)].map(({ segment }) => segment);
    })
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a text: letters or digits, with what stands inside a word (`cv’s`, `e-mail`, `16.30`). */
export function wordsOf(text: string): readonly string[] {
  return text.replace(PLACE, 'Anna').match(WORD) ?? [];
}

/** By vowels as they are written; right for nearly all Dutch words, and for a whole text right enough. */
export function syllables(word: string): number {
  return Math.max(1, (word.toLowerCase().match(VOWELS) ?? []).length);
}

/**
 * Flesch-Douma: 206,84 − 0,77 × syllables per 100 words − 0,93 × words per sentence. 60–70 is normal, 80 and more is
 * easy. For running text only: a single label scores far above 100 or below 0. `null` where there is no word.
 */
export function fleschDouma(sentences: readonly string[]): number | null {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return null;
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.84 - 0.77 * ((count / words.length) * 100) - 0.93 * (words.length / sentences.length);
}

/**
 * The sentences of a text that ends them: labels and buttons have no point at their end. The measures of running text are of
 * these.
 */
export function runningSentences(text: string): readonly string[] {
  return sentencesOf(text).filter((sentence) => /[.?!…]$/u.test(sentence));
}

/** The middle one; of an even number the lower of the two. `null` of none. */
export function medianOf(numbers: readonly number[]): number | null {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? null;
}

/** Words of four syllables or of thirteen letters, each once, as they were written first. */
export function longWords(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const isLong = syllables(word) >= MANY_SYLLABLES || word.length >= MANY_LETTERS;
    const isAddress = /[@.]/u.test(word);
    if (isLong && !isAddress && !found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  }
  return [...found.values()];
}

/** Long words that nobody explains: `known` has those that are explained, and their plural comes with them. */
export function unexplainedWords(text: string, known: Iterable<string>): readonly string[] {
  const explained = new Set([...known].map((word) => word.toLowerCase()));
  return longWords(text).filter((word) => {
    const small = word.toLowerCase();
    return !explained.has(small) && !explained.has(small.replace(/s$/u, ''));
  });
}

const NOMINAL = /^.*[aeiouy].*(?:ing|ingen|atie|aties)$/iu;

/** Words that made a thing of a deed: not wrong, but 'je oefent' is nearer than 'je volgt een training'. */
export function nominals(text: string): readonly string[] {
  return wordsOf(text).filter((word) => NOMINAL.test(word));
}

const PASSIVE = ['wordt', 'worden', 'werd', 'werden', 'zal', 'zullen', 'zou', 'zouden'];

/** Words of a passive or a distant sentence: not wrong, but 'we sturen' is nearer than 'wordt gestuurd'. */
export function passives(text: string): readonly string[] {
  return wordsOf(text).filter((word) => PASSIVE.includes(word.toLowerCase()));
}
