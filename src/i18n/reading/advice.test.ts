import { describe, expect, it } from 'vitest';
import { isDutchEnough, readingAdvice } from './advice.ts';
import { bannedWords, secondWords } from './banned-words.ts';

const long =
  'Ik heb gisteren met de bakker gepraat en hij zei dat je morgen om tien uur langs mag komen voor een proefdag.';

describe('advice below a text for the other', () => {
  it('says nothing about an easy text, or about a few words', () => {
    expect(readingAdvice('We praten morgen over je brief. Neem je papieren mee.')).toEqual([]);
    expect(readingAdvice('Tevens indien')).toEqual([]);
  });

  it('names the longest sentence', () => {
    expect(readingAdvice(`Dag Samira. ${long} Tot dan!`)).toEqual([
      { kind: 'long-sentence', sentence: long, words: 22 },
    ]);
  });

  it('names a hard word and a plainer one', () => {
    expect(readingAdvice('Bel de bakker indien je morgen niet kunt komen.')).toEqual([
      { kind: 'hard-word', word: 'indien', rather: 'als' },
    ]);
  });

  it('names a long word, unless the app explains it itself or it is a name', () => {
    const text = 'We praten morgen over een administratieve baan.';
    expect(readingAdvice(text)).toEqual([{ kind: 'hard-word', word: 'administratieve', rather: null }]);
    expect(readingAdvice(text, { administratieve: 'Werk met papieren.' })).toEqual([]);
    expect(readingAdvice('We praten morgen in Amersfoortsestraatweg om tien uur.')).toEqual([]);
  });

  it('gives two pieces of advice at most, the most useful first', () => {
    const kinds = readingAdvice(`${long} Tevens wordt de administratieve organisatie gebeld.`).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['long-sentence', 'hard-word']);
  });

  it('reads a very long text no further than its end', () => {
    expect(readingAdvice(`${long} ${'Dit is goed. '.repeat(500)}`)).toEqual([]);
  });
});

describe('whether a text is Dutch', () => {
  it.each([
    ['We praten morgen over je brief en dan bellen we de bakker.', true],
    ['Yarın mektubun hakkında konuşacağız ve fırıncıyı arayacağız.', false],
    ['سنتحدث غدًا عن رسالتك ثم نتصل بالمخبز معًا', false],
    ['Tomorrow we talk about your letter and then we call the baker.', false],
    ['Bel de bakker', false],
    ['', false],
  ])('%j: %s', (text, isDutch) => {
    expect(isDutchEnough(text)).toBe(isDutch);
  });
});

describe('words of our own texts', () => {
  it('are found whole, in capitals too', () => {
    expect(bannedWords('Jouw TRAJECT').map(({ word }) => word)).toEqual(['TRAJECT']);
    expect(bannedWords('Accountant')).toEqual([]);
    expect(secondWords('Sla op').map(({ rather }) => rather)).toEqual(['bewaar, bewaard']);
  });
});
