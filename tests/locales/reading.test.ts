import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '#i18n/reading/measures.ts';
import { catalogOf, readLocales } from '../../scripts/locales/catalog.mjs';
import { screensOf } from '../../scripts/locales/reading.mjs';
import { inRoot } from '../../scripts/places.mjs';
import { faults, house, remarks } from './house.ts';

const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');
const words = (count: number): string => `Stap ${times(count - 1, 'na')}.`;
const EASY = 'Je praat morgen met Anna. Neem je brief mee.';
/** Words of three syllables, none of them long: 100 words have 300 syllables. */
const HARD = 'Medische kwesties vragen manieren. Zakelijk bespreken mogelijk.';

describe('how hard one Dutch text reads', () => {
  it('lets an error have twelve words in a sentence, another text fifteen', () => {
    const keys = { linkError: words(13), error: { day: words(13) }, fault: { full: words(13) } };
    expect(faults(house({ nl: { ...keys, terrorist: words(10) } }))).toEqual([
      'nl error-length steps.linkError',
      'nl error-length steps.error.day',
      'nl error-length steps.fault.full',
    ]);
    expect(faults(house({ nl: { linkError: words(12), hint: `${words(12)} ${words(12)}` } }))).toEqual([]);
  });

  it('refuses a long word that the glossary does not explain', () => {
    const texts = { nl: { a: 'Kijk naar de administratie.' } };
    expect(faults(house(texts))).toEqual(['nl long-word steps.a']);
    expect(faults(house(texts, { 'glossary.nl.json': { administratie: 'Papieren en geld.' } }))).toEqual([]);
  });

  it('remarks on passive words and on deeds that were made a thing, but not on one that is explained', () => {
    expect(remarks(house({ nl: { a: 'Dit wordt gedaan.' } }))).toEqual(['nl heavy-word steps.a']);
    expect(remarks(house({ nl: { a: 'Volg een training.' } }))).toEqual(['nl heavy-word steps.a']);
    const explained = { 'glossary.nl.json': { Training: 'Een les om iets te leren.' } };
    expect(remarks(house({ nl: { a: 'Volg een training.' } }, explained))).toEqual([]);
  });
});

describe('how hard a screen reads', () => {
  it('refuses running text below 80 of Flesch-Douma, of a part of a file and of the whole', () => {
    expect(faults(house({ nl: { part: { a: times(6, EASY) } } }))).toEqual([]);
    expect(faults(house({ nl: { part: { a: times(10, HARD) } } }))).toEqual([
      'nl reading-level steps',
      'nl reading-level steps.part',
    ]);
  });

  it('takes texts together that say too little one by one', () => {
    const split = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`text${String.fromCharCode(97 + n)}`, HARD]),
      );
    expect(faults(house({ nl: { part: split(3) } }))).toEqual([]);
    expect(faults(house({ nl: { part: split(12) } }))).toContain('nl reading-level steps.part');
  });

  it('refuses sentences of which half have more than eight words', () => {
    const nl = (count: number) => ({ nl: { part: { a: times(6, words(count)) } } });
    expect(faults(house(nl(9)))).toEqual(['nl median-length steps', 'nl median-length steps.part']);
    // Fifty words are needed before it is said at all.
    expect(faults(house({ nl: { part: { a: times(7, words(8)) } } }))).toEqual([]);
    expect(faults(house({ nl: { part: { a: times(5, words(9)) } } }))).toEqual([]);
  });

  it('does not count labels, which have no point', () => {
    expect(faults(house({ nl: { part: { a: times(10, HARD).replaceAll('.', '') } } }))).toEqual(
      expect.not.arrayContaining(['nl reading-level steps']),
    );
  });

  it('has enough running text in the app to be measured, screen by screen', () => {
    const texts = catalogOf(readLocales(inRoot('locales'))).languages.get('nl')?.texts;
    const measured = [...screensOf(texts ?? new Map<string, string>())]
      .filter(([, sentences]) => sentences.flatMap(wordsOf).length >= 50)
      .map(([screen]) => screen);
    expect(measured.length).toBeGreaterThanOrEqual(25);
    expect(measured).toEqual(expect.arrayContaining(['settings.erase', 'sharing', 'sharing.file', 'cv']));
    expect(measured).not.toContain('cvPaper');
  });
});

describe('the build', () => {
  it('looks at the texts before it makes anything', () => {
    const build = readFileSync(inRoot('scripts', 'build.mjs'), 'utf8');
    const [before = '', after] = build.split('tools.vite');
    expect(after).toBeDefined();
    expect(before).toContain("'check-locales.mjs'");
  });
});
