import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** How easy the Dutch reads, and whether hard words are explained. Sentence length and banned words: scripts/locales. */
const locales = new URL('../../locales/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, locales), 'utf8'));

function textsOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree.replace(/\{\{\w+\}\}/gu, 'Anna')];
  return Object.values(tree as Record<string, unknown>).flatMap(textsOf);
}

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];

/** Groups of vowels; a dieresis begins a new one. */
const syllables = (word: string): number =>
  Math.max(1, (word.toLowerCase().match(/[äëïöü]?(?:ij|[aeiouyàáâèéêìíîòóôùúû]+)|[äëïöü]/gu) ?? []).length);

/** Flesch-Douma: 206,84 − 0,77 × syllables per 100 words − 0,93 × words per sentence. 80 and more is easy. */
function fleschDouma(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.84 - 0.77 * ((count / words.length) * 100) - 0.93 * (words.length / sentences.length);
}

const files = readdirSync(new URL('nl/', locales)).filter((file) => file !== 'meta.json');
const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
const sentencesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()));

describe('the Dutch texts', () => {
  it('explain every word of four syllables or thirteen letters', () => {
    const explained = Object.keys(read('glossary.nl.json') as object).map((word) => word.toLowerCase());
    const isExplained = (word: string) => explained.some((known) => word === known || word === `${known}s`);
    const hard = files
      .flatMap((file) => textsOf(read(`nl/${file}`)))
      .flatMap(wordsIn)
      .map((word) => word.toLowerCase())
      .filter((word) => (syllables(word) >= 4 || word.length >= 13) && !isExplained(word));
    expect([...new Set(hard)].sort()).toEqual([]);
  });

  // What stands on the paper of a CV is for employers, in the short lines that they are used to.
  it.each(files.filter((file) => file !== 'cvPaper.json'))(
    '%s reads easily where it has running text',
    (file) => {
      // The formula is for running text: single labels are left out (`Sollicitatie` alone would score below zero).
      const running = sentencesOf(textsOf(read(`nl/${file}`))).filter((text) => /[.?!]$/u.test(text));
      const words = running.flatMap(wordsIn);
      if (words.length < 50) return;
      expect(Math.round(fleschDouma(running))).toBeGreaterThanOrEqual(80);
    },
  );
});
