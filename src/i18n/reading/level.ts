import { isDutchEnough } from './advice.ts';
import { fleschDouma, sentencesOf, wordsOf } from './measures.ts';

/** How hard a whole text is to read. */
export type ReadingLevel = 'easy' | 'fair' | 'hard';

const EASY = 75;
const FAIR = 60;
const EASY_SENTENCE = 12;
const FAIR_SENTENCE = 16;
/** In fewer words one long name decides. */
const LEAST_WORDS = 20;

/** Of a text that is Dutch and has enough words; else null. Both the words and the length of the sentences count. */
export function levelOf(text: string): ReadingLevel | null {
  const sentences = sentencesOf(text);
  const words = wordsOf(text).length;
  const score = fleschDouma(sentences);
  if (score === null || words < LEAST_WORDS || !isDutchEnough(text)) return null;
  const length = words / sentences.length;
  if (score >= EASY && length <= EASY_SENTENCE) return 'easy';
  return score >= FAIR && length <= FAIR_SENTENCE ? 'fair' : 'hard';
}
