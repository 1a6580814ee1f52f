import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fleschDouma, longWords, sentencesOf, wordsOf } from './reading/measures.ts';

/** How easy the Dutch reads, and whether hard words are explained. Sentence length and banned words: scripts/locales. */
const locales = new URL('../../locales/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, locales), 'utf8'));

function textsOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree.replace(/\{\{\w+\}\}/gu, 'Anna')];
  return Object.values(tree as Record<string, unknown>).flatMap(textsOf);
}

const files = readdirSync(new URL('nl/', locales)).filter((file) => file !== 'meta.json');
describe('the Dutch texts', () => {
  it('explain every word of four syllables or thirteen letters', () => {
    const explained = Object.keys(read('glossary.nl.json') as object).map((word) => word.toLowerCase());
    const isExplained = (word: string) => explained.some((known) => word === known || word === `${known}s`);
    const hard = files
      .flatMap((file) => textsOf(read(`nl/${file}`)))
      .flatMap(longWords)
      .map((word) => word.toLowerCase())
      .filter((word) => !isExplained(word));
    expect([...new Set(hard)].sort()).toEqual([]);
  });

  // What stands on the paper of a CV is for employers, in the short lines that they are used to.
  it.each(files.filter((file) => file !== 'cvPaper.json'))(
    '%s reads easily where it has running text',
    (file) => {
      // The formula is for running text: single labels are left out (`Sollicitatie` alone would score below zero).
      const running = textsOf(read(`nl/${file}`))
        .flatMap(sentencesOf)
        .filter((text) => /[.?!]$/u.test(text));
      const words = running.flatMap(wordsOf);
      if (words.length < 50) return;
      expect(Math.round(fleschDouma(running) ?? 0)).toBeGreaterThanOrEqual(80);
    },
  );
});
