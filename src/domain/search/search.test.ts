import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, termsOf } from './fold.ts';
import { buildIndex, search, type Searchable } from './search.ts';
import { piecesOf, rangesOf, snippetOf } from './snippet.ts';

const entry = (title: string, texts: readonly string[] = [], on = ''): Searchable => ({ title, texts, on });
const found = (all: readonly Searchable[], query: string): readonly string[] =>
  search(buildIndex(all), query).map(({ title }) => title);

const letters = fc.string({ unit: 'grapheme', maxLength: 30 });
const script = fc.string({
  unit: fc.constantFrom(...Array.from('aAéÉiIıİşçñæßﬁ ٣3اأإآىئةـءعملالِ،. ')),
  maxLength: 40,
});
const text = fc.oneof(letters, script);

describe('folding', () => {
  it.each([
    ['Şükrü İŞ ılık', 'sukru is ilik'],
    ['CAFÉ Zoë', 'cafe zoe'],
    ['أحمد إلى آخر', 'احمد الي اخر'],
    ['مَدْرَسَةٌ', 'مدرسه'],
    ['عـــمل', 'عمل'],
    ['٢٠٢٦ ۱۲', '2026 12'],
    ['Straße', 'strasse'],
    ['ﬁets', 'fiets'],
  ])('%s is compared as %s', (written, compared) => {
    expect(fold(written)).toBe(compared);
  });

  it('is done once, and letter by letter', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(fold(a))).toBe(fold(a));
        // Two halves of one letter are no letters of their own.
        const whole = a.isWellFormed() && b.isWellFormed();
        if (whole) expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
    );
  });

  it('does not tell capitals from small letters', () => {
    fc.assert(
      fc.property(script, (a) => {
        expect(fold(a.toLowerCase())).toBe(fold(fold(a)));
      }),
    );
  });
});

describe('search', () => {
  const bakery = entry('Bakkerij De Korenaar', ['Winkel', 'Bel op maandag met Şükrü.'], '2026-03-01');
  const hotel = entry('Hotel Duinzicht', ['Schoonmaak. Vraag naar de bakkerij ernaast.'], '2026-03-05');
  const note = entry('Notitie', ['تحدثنا عن العمل في المدرسة'], '2026-03-04');
  const all = [hotel, bakery, note];

  it('finds by the beginning of words, in any order, and wants all of them', () => {
    expect(found(all, 'kor bakk')).toEqual(['Bakkerij De Korenaar']);
    expect(found(all, 'akkerij')).toEqual([]);
    expect(found(all, 'bakkerij hotel')).toEqual(['Hotel Duinzicht']);
    expect(found(all, 'sukru MAAN')).toEqual(['Bakkerij De Korenaar']);
  });

  it('puts titles before what stands below them, those that begin so first, whole words before beginnings, and late before early', () => {
    expect(found(all, 'bakkerij')).toEqual(['Bakkerij De Korenaar', 'Hotel Duinzicht']);
    expect(found([entry('Bij de bakker'), entry('Bakker Bos')], 'bakker')).toEqual([
      'Bakker Bos',
      'Bij de bakker',
    ]);
    expect(found([entry('Werkhuis'), entry('Werk')], 'werk')).toEqual(['Werk', 'Werkhuis']);
    expect(found([entry('A werk', [], '2026-01-01'), entry('B werk', [], '2026-02-01')], 'werk')).toEqual([
      'B werk',
      'A werk',
    ]);
  });

  it('finds an Arabic word behind its article and without its signs', () => {
    expect(found(all, 'عمل')).toEqual(['Notitie']);
    expect(found(all, 'مَدرسه')).toEqual(['Notitie']);
    expect(found(all, 'رسة')).toEqual([]);
  });

  it('finds nothing without words', () => {
    for (const query of ['', '  ', '…', '،']) expect(found(all, query)).toEqual([]);
  });

  it('finds every text by every word of it, and never one that lacks a word', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, (texts, query) => {
        const entries = texts.map((one, index) => entry(String(index), [one]));
        for (const one of entries)
          for (const term of termsOf(one.texts.join(' ')))
            expect(search(buildIndex(entries), term)).toContain(one);
        for (const one of search(buildIndex(entries), query))
          for (const term of termsOf(query))
            expect(fold(`${one.title} ${one.texts.join(' ')}`)).toContain(term);
      }),
    );
  });

  it('looks through 200 applications and 26 long notes at once', () => {
    const words = 'Wij spraken over de vacature en het rooster van volgende week op kantoor '.split(' ');
    const long = Array.from({ length: 400 }, (_, index) => words[index % words.length]).join(' ');
    const entries = [
      ...Array.from({ length: 200 }, (_, index) =>
        entry(`Bedrijf ${String(index)}`, ['Winkel', long.slice(0, 300)]),
      ),
      ...Array.from({ length: 26 }, (_, index) => entry(`Notitie ${String(index)}`, [long])),
    ];
    const index = buildIndex(entries);
    const begin = performance.now();
    expect(search(index, 'rooster kant')).toHaveLength(226);
    // A tap may take 100 ms on a phone that is six times as slow.
    expect(performance.now() - begin).toBeLessThan(100);
  });
});

describe('the words around a find', () => {
  it('are cut between words, with the find marked', () => {
    const long = `${'Eerst iets anders. '.repeat(10)}Vraag naar Şükrü op maandag. ${'En dan nog iets. '.repeat(20)}`;
    const pieces = snippetOf(long, 'sukru');
    expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['Şükrü']);
    const line = pieces.map((piece) => piece.text).join('');
    expect(line.startsWith('… ')).toBe(true);
    expect(line.endsWith(' …')).toBe(true);
    expect(line.length).toBeLessThan(160);
  });

  it('mark a letter with the signs on it, and a joined letter whole', () => {
    expect(piecesOf('مَدْرَسَةٌ كبيرة', 'مدرسة')).toEqual([
      { text: 'مَدْرَسَةٌ', found: true },
      { text: ' كبيرة', found: false },
    ]);
    expect(piecesOf('ﬁets', 'f')[0]).toEqual({ text: 'ﬁ', found: true });
  });

  it('lose no letter, and mark what was looked for', () => {
    fc.assert(
      fc.property(text, text, (written, query) => {
        const pieces = piecesOf(written, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(written);
        for (const piece of pieces.filter((one) => one.found))
          expect(termsOf(query).some((term) => fold(piece.text).includes(term))).toBe(true);
        let end = 0;
        for (const range of rangesOf(written, query)) {
          expect(range.from).toBeGreaterThanOrEqual(end);
          expect(range.to).toBeGreaterThan(range.from);
          end = range.to;
        }
      }),
    );
  });

  it('are there for whatever is found', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const term of termsOf(written.replace(/\s+/gu, ' ').trim()))
          expect(snippetOf(written, term).some((piece) => piece.found)).toBe(true);
      }),
    );
  });
});
