import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLookedUp, isNamed, namesIn, sentenceAround, withOtherWord, wordsIn } from './words-in-text.ts';

const plain = (text: string): readonly string[] => wordsIn(text).map(({ word }) => word);
const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const seed = 20261201;

describe('the words of a text', () => {
  it('are found with where they stand', () => {
    expect(wordsIn('Ik werk graach.')).toEqual([
      { word: 'Ik', at: 0 },
      { word: 'werk', at: 3 },
      { word: 'graach', at: 8 },
    ]);
  });

  it('hold together at an apostrophe and a hyphen', () => {
    expect(plain('Mijn collega’s en foto\'s: mbo-diploma, zo\'n "goed" idee.')).toEqual([
      'Mijn',
      'collega’s',
      'en',
      "foto's",
      'mbo-diploma',
      "zo'n",
      'goed',
      'idee',
    ]);
  });

  it.each([
    ['an e-mail address', 'Mail naar samira.haddad@voorbeeld.nl maar.', ['Mail', 'naar', 'maar']],
    ['a link', 'Zie https://voorbeeld.nl/werk?a=b en www.voorbeeld.org/x', ['Zie', 'en']],
    [
      'the name of a website',
      'Ik zag het op werk.voorbeeld.nl vandaag',
      ['Ik', 'zag', 'het', 'op', 'vandaag'],
    ],
    ['a number, also with a letter', 'Van 2018 tot 3 keer 2de 24uur', ['Van', 'tot', 'keer']],
    ['words in another script', 'Ik ben سميرة en Иван en 李', ['Ik', 'ben', 'en', 'en']],
    ['a word with letters of two scripts', 'Dit is wеrk', ['Dit', 'is']],
    ['an abbreviation', 'Ik heb een VOG en EHBO', ['Ik', 'heb', 'een', 'en']],
    ['a name with a capital inside', 'Ik ken WhatsApp en LinkedIn', ['Ik', 'ken', 'en']],
    ['one letter', "'s Ochtends a b", ['Ochtends']],
    ['the first half of a word', 'bedienings- en keuken- of zo', ['en', 'of', 'zo']],
    ['a word of more than 64 letters', `Dit ${'a'.repeat(65)} niet`, ['Dit', 'niet']],
  ])('leave out %s', (_what, text, words) => {
    expect(plain(text)).toEqual(words);
  });

  it('keep the apostrophe of a name of a place', () => {
    expect(plain("Ik woon in 's-Gravenhage.")).toContain("'s-Gravenhage");
  });

  it('stand where they say they do, in whatever text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { word, at } of wordsIn(text)) {
          expect(text.slice(at, at + word.length)).toBe(word);
          expect(word.length).toBeLessThanOrEqual(64);
        }
      }),
      { seed },
    );
  });

  it('are looked up without soft hyphens, with one kind of apostrophe, and with whole letters', () => {
    expect(asLookedUp('ge\u00ADwerkt')).toBe('gewerkt');
    expect(asLookedUp('foto’s')).toBe("foto's");
    expect(asLookedUp('e\u0301e\u0301n')).toBe('één');
    expect(plain('ik heb ge\u00ADwerkt')).toContain('ge\u00ADwerkt');
  });

  it('take no longer than the text is long', () => {
    const long = `${'a@'.repeat(20_000)} ${'a.'.repeat(20_000)} ${"a'".repeat(20_000)}`;
    expect(wordsIn(long).length).toBeLessThan(10);
  });
});

describe('names', () => {
  const names = namesIn(['Samira El Haddad', 'Bakkerij De Korenaar', 'Hoefkade 12', '']);

  it('are known with and without a capital, and when something is of somebody', () => {
    for (const word of ['Samira', 'samira', "Samira's", 'Samiras', 'HADDAD', 'Korenaar', 'Hoefkade'])
      expect(isNamed(word, names), word).toBe(true);
    expect(isNamed('Samirra', names)).toBe(false);
  });
});

describe('the sentence of a word', () => {
  const around = (text: string, word: string) => sentenceAround(text, { word, at: text.indexOf(word) });

  it('begins after the one before it and ends at its own mark', () => {
    expect(around('Dag! Ik werk graach bij jullie. Tot dan.', 'graach')).toEqual({
      before: 'Ik werk ',
      word: 'graach',
      after: ' bij jullie.',
    });
  });

  it('ends with its line', () => {
    expect(around('Eerste regel\nIk wrk\nen verder', 'wrk')).toEqual({
      before: 'Ik ',
      word: 'wrk',
      after: '',
    });
  });

  it('is cut between words when it is long', () => {
    const text = `${'woord '.repeat(60)}fouut ${'woord '.repeat(60)}`;
    const { before, after } = around(text, 'fouut');
    expect(before).toMatch(/^… (woord )+$/u);
    expect(after).toMatch(/^( woord)+ …$/u);
    expect(before.length + after.length).toBeLessThan(180);
  });

  it('is part of the text around the word, in whatever text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const found of wordsIn(text)) {
          const { before, word, after } = sentenceAround(text, found);
          expect(text).toContain(`${before.replace(/^… /u, '')}${word}${after.replace(/ …$/u, '')}`);
        }
      }),
      { seed },
    );
  });
});

describe('another word', () => {
  it('comes in the place of the one', () => {
    expect(withOtherWord('Ik wrk en wrk.', { word: 'wrk', at: 10 }, 'werk')).toBe('Ik wrk en werk.');
  });

  it('finds the word where it moved to', () => {
    expect(withOtherWord('Nu: ik wrk hard.', { word: 'wrk', at: 3 }, 'werk')).toBe('Nu: ik werk hard.');
  });

  it('never touches part of a longer word', () => {
    expect(withOtherWord('Ik wrkte.', { word: 'wrk', at: 3 }, 'werk')).toBeNull();
  });
});
