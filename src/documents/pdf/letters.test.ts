import PDFDocument, { type EmbeddedFont } from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { fonts } from '#tests/fixtures/documents/fonts.ts';
import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { own, type PaperDocument } from '../paper/model.ts';
import { facesIn, faceOf, fontName, type Weight } from './faces.ts';
import { writePdf } from './write-pdf.ts';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const bothCases = (small: string, locale: string): string => `${small}${small.toLocaleUpperCase(locale)}`;

/** Whole alphabets, in capitals and small. */
const ALPHABETS = {
  // Without the unseen hyphen, and without the sign of micro, which is read back as the Greek letter of its drawing.
  'Latin-1': `${range(0x21, 0x7e)}${range(0xa1, 0xac)}${range(0xae, 0xb4)}${range(0xb6, 0xff)}`,
  'Latin Extended-A': range(0x0100, 0x017f),
  Romanian: `${bothCases('abcdefghijklmnopqrstuvwxyzăâî', 'ro')}\u0218\u0219\u021A\u021B`,
  Turkish: bothCases('abcçdefgğhıijklmnoöprsştuüvyz', 'tr'),
  Polish: bothCases('aąbcćdeęfghijklłmnńoóprsśtuwyzźż', 'pl'),
  Bulgarian: bothCases('абвгдежзийклмнопрстуфхцчшщъьюя', 'bg'),
  'Cyrillic of all Europe': range(0x0400, 0x045f),
  'signs of a text': '–—‘’‚“”„•…‹›«»€†№',
} as const;

/** Every file, as what writes a PDF opened it. */
const opened = new Map(
  [...fonts].flatMap(([face, files]) =>
    (['normal', 'bold'] as const).map((weight): [string, EmbeddedFont['font']] => {
      const document = new PDFDocument({
        autoFirstPage: false,
        pdfVersion: '1.7',
        tagged: true,
        lang: 'nl',
        displayTitle: true,
        font: null,
        info: { Title: '', Author: '', CreationDate: new Date(0) },
      });
      document.registerFont('opened', files[weight]).font('opened');
      return [fontName(face, weight), document._font.font];
    }),
  ),
);

/** What is in the file of a font, asked from the font itself. */
function hasGlyph(letter: string, weight: Weight): boolean {
  const face = faceOf(letter, null);
  if (face === null) return false;
  return opened.get(fontName(face, weight))?.hasGlyphForCodePoint(letter.codePointAt(0)!) === true;
}

const sheet = (text: string): PaperDocument => ({
  title: 'Letters',
  author: '',
  lang: 'nl',
  look: 'line',
  mostSheets: null,
  blocks: [
    { type: 'heading', id: 'bold', level: 2, line: own(text) },
    { type: 'paragraph', id: 'normal', line: own(text) },
  ],
});

const withoutSpaces = (lines: readonly string[]): string => lines.join('').replace(/\s/gu, '');

describe.each(Object.entries(ALPHABETS))('the letters of %s', (_name, alphabet) => {
  it('each have a drawing in both weights of the font that draws them', () => {
    for (const weight of ['normal', 'bold'] as const)
      expect([...alphabet].filter((letter) => !hasGlyph(letter, weight))).toEqual([]);
  });

  it('are all in the PDF, bold and normal, and are read back as themselves', async () => {
    const { bytes, missing } = await writePdf(sheet(alphabet), fonts, 0);
    expect(missing).toEqual([]);
    expect(withoutSpaces((await textOfPdf(bytes)).lines)).toBe(alphabet.repeat(2).normalize('NFC'));
  });

  it('are the same when each comes as a letter and its mark', async () => {
    const { bytes, missing } = await writePdf(sheet(alphabet.normalize('NFD')), fonts, 0);
    expect(missing).toEqual([]);
    expect(withoutSpaces((await textOfPdf(bytes)).lines)).toBe(alphabet.repeat(2).normalize('NFC'));
  });
});

describe('a letter that no font has', () => {
  it.each(['漢', 'Ω', '‰', 'ჯ', '\u0687', '\uA7CB', 'q\u0331'])('is told: %s', async (letter) => {
    const { missing } = await writePdf(sheet(`Ayşe ${letter} Öz`), fonts, 0);
    expect(missing).toEqual([[...letter].at(-1)]);
  });

  it('may be a space or a dash that looks like one that they have', async () => {
    const pasted = 'a\u2003b\u202Fc\u2010d\u2011e\u2012f\u2015g\u3000h\u00ADi';
    const { bytes, missing } = await writePdf(sheet(pasted), fonts, 0);
    expect(missing).toEqual([]);
    expect((await textOfPdf(bytes)).lines.at(-1)?.replaceAll('\u00A0', ' ')).toBe('a b c-d-e–f—g hi');
  });
});

describe('the fonts of a text', () => {
  it('are those of its letters, and the large one of rare Latin letters only when it has some', () => {
    expect([...facesIn('Één café, crème brûlée')]).toEqual(['latin']);
    expect([...facesIn('Ștefan')].sort()).toEqual(['latin', 'latinExt']);
    expect([...facesIn('Ивелина')].sort()).toEqual(['cyrillic', 'latin']);
  });
});
