// How easy the running Dutch of a screen reads. One sentence is too little for the formula: `Sollicitatie` alone would score
// below zero. So the texts of a part of a file (`plan.section`) are taken together, and those of the whole file.
import { fleschDouma, medianOf, runningSentences, wordsOf } from '#i18n/reading/measures.ts';
import { failure, source } from './catalog.mjs';

/** @typedef {import('./catalog.mjs').Catalog} Catalog */
/** @typedef {import('./catalog.mjs').Finding} Finding */

const leastWords = 50;
/** 60 to 70 is normal, 80 and more is easy. Mentors and texts about privacy may do with 70; ours do better. */
const leastScore = 80;
const highestMedian = 8;

/** Words on paper of a CV are for employers, in the short lines that they are used to. */
const isPaper = (/** @type {string} */ key) => key.startsWith('cvPaper.');

/** The running sentences of each file and of each part of one. @param {Map<string, string>} texts */
export function screensOf(texts) {
  /** @type {Map<string, string[]>} */
  const screens = new Map();
  for (const [key, text] of texts) {
    if (isPaper(key)) continue;
    const [file = '', part = ''] = key.split('.');
    for (const screen of [file, `${file}.${part}`])
      screens.set(screen, [...(screens.get(screen) ?? []), ...runningSentences(text)]);
  }
  return screens;
}

/** @param {string} screen @param {readonly string[]} sentences @returns {Finding[]} */
function easyScreen(screen, sentences) {
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  if (lengths.reduce((sum, length) => sum + length, 0) < leastWords) return [];
  const score = Math.round(fleschDouma(sentences) ?? 0);
  const median = medianOf(lengths) ?? 0;
  return [
    ...(score < leastScore
      ? [failure('reading-level', source, screen, `Flesch-Douma ${score}; at least ${leastScore}`)]
      : []),
    ...(median > highestMedian
      ? [failure('median-length', source, screen, `a median of ${median} words; at most ${highestMedian}`)]
      : []),
  ];
}

/** @param {Catalog} catalog @returns {Finding[]} */
export function checkReading({ languages }) {
  const texts = languages.get(source)?.texts ?? new Map();
  return [...screensOf(texts)].flatMap(([screen, sentences]) => easyScreen(screen, sentences));
}
