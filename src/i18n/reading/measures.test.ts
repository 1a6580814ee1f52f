import { describe, expect, it } from 'vitest';
import {
  fleschDouma,
  longWords,
  medianOf,
  nominals,
  passives,
  runningSentences,
  sentencesOf,
  syllables,
  unexplainedWords,
  wordsOf,
} from './measures.ts';

/** The same message three times, and the examples of plain wording that the team agreed on. */
const A2 =
  'Je praat morgen met Anneke. Jullie praten over je plan. Neem je brief mee. Heb je een vraag? Schrijf hem op. Je kunt ook bellen.';
const B1 =
  'Morgen heb je een afspraak met Anneke over je plan. Neem de brief mee die je hebt geschreven. Als je nog vragen hebt, kun je ze van tevoren opschrijven of even bellen.';
const OFFICE =
  'Ten behoeve van de evaluatie van uw persoonlijk ontwikkelingsplan vindt een voortgangsgesprek plaats met uw begeleider. Gelieve de relevante documentatie voorafgaand aan dit gesprek digitaal aan te leveren middels het daarvoor bestemde formulier.';
const GOOD = [
  'Bewaar. Stuur naar Fatima.',
  'Mijn plan.',
  'Waarom wil je dit werk?',
  'Wat kun je goed?',
  'Vul de naam van het bedrijf in.',
  'Kies een dag na vandaag.',
  'Je hebt geen internet. Je werk is bewaard op deze telefoon.',
  'Je mentor ziet dit later. Er staan nog 3 dingen klaar.',
  'Deze brief weggooien?',
  'Alleen jij en je mentor lezen dit.',
  'Deze keer niet gelukt. Wat leer je hiervan? Praat erover met je mentor.',
  'Stap klaar. Je hebt gebeld. Dat was spannend.',
];

const score = (text: string): number => Math.round(fleschDouma(sentencesOf(text)) ?? Number.NaN);

describe('how hard a Dutch text is', () => {
  it('finds the sentences, also those that end with a line', () => {
    expect(sentencesOf('Hallo {{name}}. Je hebt 3 stappen!\nGoed zo')).toEqual([
      'Hallo Anna.',
      'Je hebt 3 stappen!',
      'Goed zo',
    ]);
    expect(sentencesOf(' \n… ')).toEqual([]);
  });

  it('finds words, with what stands inside them', () => {
    expect(wordsOf('Je cv’s, om 16.30 uur: zo’n e-mail!')).toEqual([
      'Je',
      'cv’s',
      'om',
      '16.30',
      'uur',
      'zo’n',
      'e-mail',
    ]);
  });

  it.each([
    ['brief', 1],
    ['ij', 1],
    ['moeilijk', 2],
    ['idee', 2],
    ['financiële', 5],
    ['sollicitatie', 5],
    ['begeleidingsovereenkomst', 8],
    ['pst', 1],
  ])('counts the syllables of %s: %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  it('separates easy from hard text by Flesch-Douma', () => {
    expect(score(A2)).toBeGreaterThanOrEqual(85);
    expect(score(B1)).toBeGreaterThanOrEqual(78);
    expect(score(B1)).toBeLessThan(score(A2));
    expect(score(OFFICE)).toBeLessThan(25);
  });

  it('scores the twelve examples of plain wording as very easy', () => {
    expect(score(GOOD.join(' '))).toBeGreaterThanOrEqual(90);
    expect(score(GOOD.join(' '))).toBeLessThanOrEqual(110);
  });

  it('is the formula as it was published', () => {
    // One sentence, four words of one syllable each.
    expect(fleschDouma(['Je hebt een brief'])).toBeCloseTo(206.84 - 77 - 0.93 * 4);
    expect(fleschDouma([])).toBeNull();
  });

  it('finds long words once, and leaves addresses alone', () => {
    expect(
      longWords('Je persoonlijke ontwikkelingsplan. Een Ontwikkelingsplan op werkmaat.voorbeeld.nl'),
    ).toEqual(['persoonlijke', 'ontwikkelingsplan']);
  });

  it('knows long words that are explained, and more than one of them', () => {
    const text = 'Kies twee reservekopies. Een medewerker helpt. Dit is administratief.';
    expect(unexplainedWords(text, ['Reservekopie', 'medewerker'])).toEqual(['administratief']);
    expect(unexplainedWords(text, [])).toEqual(['reservekopies', 'medewerker', 'administratief']);
  });

  it('takes for running text what ends with a point, not a label', () => {
    expect(runningSentences('Bewaar')).toEqual([]);
    expect(runningSentences('Mijn plan\nHoi {{name}}. Hoe gaat het? Tot dan…')).toEqual([
      'Hoi Anna.',
      'Hoe gaat het?',
      'Tot dan…',
    ]);
  });

  it.each([
    [[], null],
    [[7], 7],
    [[9, 1, 4], 4],
    [[10, 2, 3, 8], 3],
  ])('finds the middle of %j: %s', (numbers, middle) => {
    expect(medianOf(numbers)).toBe(middle);
  });

  it('finds words that made a thing of a deed, and no short ones that end like them', () => {
    expect(nominals('De organisaties geven een training. Ding en kring gingen. Twee opleidingen')).toEqual([
      'organisaties',
      'training',
      'opleidingen',
    ]);
  });

  it('finds passive words', () => {
    expect(passives('Dit wordt gedaan. Het zal lukken, zei de waard.')).toEqual(['wordt', 'zal']);
  });
});
