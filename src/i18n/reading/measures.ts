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

const PASSIVE = ['wordt', 'worden', 'werd', 'werden', 'zal', 'zullen', 'zou', 'zouden'];

/** Words of a passive or a distant sentence: not wrong, but 'we sturen' is nearer than 'wordt gestuurd'. */
export function passives(text: string): readonly string[] {
  return wordsOf(text).filter((word) => PASSIVE.includes(word.toLowerCase()));
}
