import { describe, expect, it } from 'vitest';
import { cvDocument } from '../cv/cv-document.ts';
import { readingOrder } from '../paper/lines-of.ts';
import { own, PAPER_LOOKS, plain, type Block, type PaperDocument } from '../paper/model.ts';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { fullCv, longCv } from '#tests/fixtures/documents/cvs.ts';
import { fonts } from '#tests/fixtures/documents/fonts.ts';
import { ONE_PIXEL, SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import {
  fontsIn,
  picturesIn,
  textOfPdf,
  type ReadPdf,
  type Tagged,
} from '#tests/fixtures/documents/read-pdf.ts';
import { fontsFor, writePdf } from './write-pdf.ts';

const NOON = Date.UTC(2026, 11, 1, 12);

const read = async (
  document: PaperDocument,
): Promise<ReadPdf & { bytes: Uint8Array; left: readonly string[] }> => {
  const { bytes, left } = await writePdf(document, fonts, NOON);
  return { ...(await textOfPdf(bytes)), bytes, left };
};

const paper = (blocks: readonly Block[], given: Partial<PaperDocument> = {}): PaperDocument => ({
  title: 'Blad',
  author: 'Samira',
  lang: 'nl',
  look: 'line',
  mostSheets: null,
  blocks,
  ...given,
});

const flat = (nodes: readonly Tagged[]): readonly Tagged[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const withTag = ({ tree }: ReadPdf, tag: string): readonly string[] =>
  flat(tree)
    .filter((node) => node.tag === tag)
    .map(({ text }) => text.trim());

/** Lines of one block that were broken over the paper are one line again. */
const words = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

describe('a CV as PDF', () => {
  it.each(PAPER_LOOKS)('has the words of the screen in their order, in the look %s', async (look) => {
    const document = cvDocument(fullCv({ look }));
    const pdf = await read(document);
    expect(words(pdf.lines)).toBe(words(readingOrder(document)));
    expect(pdf.left).toEqual([]);
  });

  it('says what it is called, whose it is and that it is Dutch, and has its structure for who listens to it', async () => {
    const pdf = await read(cvDocument(fullCv()));
    expect(pdf).toMatchObject({
      title: 'Cv van Samira Haddad',
      author: 'Samira Haddad',
      lang: 'nl-NL',
      isTagged: true,
    });
    expect(withTag(pdf, 'H1')).toEqual(['Samira Haddad']);
    expect(withTag(pdf, 'H2').slice(0, 3)).toEqual(['Profiel', 'Werk en ervaring thuis', 'Opleiding']);
    expect(withTag(pdf, 'LBody')).toContain('Kassa geteld.');
    expect(withTag(pdf, 'Link')).toEqual(['samira@voorbeeld.nl']);
    expect(pdf.links).toEqual(['mailto:samira@voorbeeld.nl']);
  });

  it('carries its letters with it, only those that it uses, and stays small enough for any website', async () => {
    const pdf = await read(cvDocument(fullCv({ name: 'Şahnaz Świątek Георгиева سميرة' })));
    const embedded = await fontsIn(pdf.bytes);
    expect(embedded.length).toBeGreaterThan(3);
    for (const { name, isEmbedded } of embedded) {
      expect(name).toMatch(/^[A-Z]{6}\+(NotoSans|Vazirmatn)-/);
      expect(isEmbedded).toBe(true);
    }
    expect(pdf.bytes.length).toBeLessThan(200_000);
  });

  it.each([
    ['Turkish', 'Şükrü Çağrı Öztürkoğlu İnce'],
    ['Polish', 'Świętosława Żółć-Łękawska'],
    ['Bulgarian', 'Георги Щърбанов Ъгленов'],
    ['Latin of all Europe', range(0x00c0, 0x0148) + range(0x014a, 0x017e)],
    ['Cyrillic of all Europe', range(0x0400, 0x045f)],
    ['Vietnamese', 'Nguyễn Thị Phượng'],
    ['Arabic', 'سميرة حداد'],
    ['Arabic with marks', 'مُحَمَّد الأَمِين'],
    ['two directions', 'Samira (سميرة) Haddad'],
  ])('has a %s name with every letter of it', async (_language, name) => {
    const document = cvDocument(fullCv({ name }));
    const { bytes, missing } = await writePdf(document, fonts, NOON);
    const pdf = await textOfPdf(bytes);
    expect(missing).toEqual([]);
    expect(pdf.title).toBe(`Cv van ${name}`);
    expect([...withTag(pdf, 'H1').join('').replace(/\s/gu, '')].sort()).toEqual(
      [...name.replace(/\s/gu, '')].sort(),
    );
  });

  it('reads an Arabic name from right to left, letters joined and words in their order', async () => {
    const pdf = await read(cvDocument(fullCv({ name: 'سميرة حداد' })));
    expect(pdf.lines[0]).toBe('سميرة حداد');
  });

  it('says which letters it does not have', async () => {
    const { missing } = await writePdf(cvDocument(fullCv({ name: 'Samira 漢' })), fonts, NOON);
    expect(missing).toEqual(['漢']);
  });

  it('asks only for the fonts that its words need', () => {
    expect([...fontsFor(cvDocument(fullCv()))]).toEqual(['latin']);
    expect([...fontsFor(cvDocument(fullCv({ name: 'Şahnaz سميرة' })))].sort()).toEqual([
      'arabic',
      'latin',
      'latinExt',
    ]);
  });
});

describe('a photo in a PDF', () => {
  it.each(PAPER_LOOKS)('stands beside the name and moves no word, in the look %s', async (look) => {
    const content = fullCv({ look, photo: ['image/jpeg', SMALL_JPEG.length, ''], withPhoto: true });
    const without = await read(cvDocument(content));
    const document = cvDocument(content, SMALL_JPEG);
    const pdf = await read(document);
    expect(words(pdf.lines)).toBe(words(readingOrder(document)));
    expect(words(pdf.lines)).toBe(words(without.lines));
    expect(without.bytes.length).toBeLessThan(200_000);
    expect(pdf.left).toEqual([]);
    const [photo, ...others] = await picturesIn(pdf.bytes);
    expect(others).toEqual([]);
    // From the top of the sheet, in points: at the end of the lines, where the sheet begins.
    expect(photo).toMatchObject({ right: 544, top: 46, width: 77, height: 102 });
    expect(await picturesIn(without.bytes)).toEqual([]);
  });

  it('is told to who cannot see it, after the name', async () => {
    const content = fullCv({ photo: ['image/jpeg', SMALL_JPEG.length, ''], withPhoto: true });
    const { bytes, tree } = await read(cvDocument(content, SMALL_JPEG));
    const tags = flat(tree).map(({ tag }) => tag);
    expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(1);
    expect(tags.indexOf('Figure')).toBeGreaterThan(tags.indexOf('H1'));
    expect(tags.indexOf('Figure')).toBeLessThan(tags.indexOf('H2'));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt (Foto van Samira Haddad)');
  });

  it('is not in the file when it is switched off, and pushes nothing under itself', async () => {
    const off = fullCv({ photo: ['image/jpeg', SMALL_JPEG.length, ''], withPhoto: false });
    expect(await picturesIn((await read(cvDocument(off, SMALL_JPEG))).bytes)).toEqual([]);
    const nameless = cvContent([], { photo: ['image/jpeg', 1, ''], withPhoto: true });
    expect(await picturesIn((await read(cvDocument(nameless, SMALL_JPEG))).bytes)).toHaveLength(1);
  });
});

describe('two sheets', () => {
  it('never end with a heading, never cut a job, and go on in their order', async () => {
    for (let jobs = 3; jobs < 9; jobs += 1) {
      const document = cvDocument(longCv(jobs));
      const pdf = await read(document);
      expect(pdf.sheets.length).toBeLessThanOrEqual(2);
      const headings = new Set(withTag(pdf, 'H2'));
      for (const sheet of pdf.sheets) {
        expect(headings.has(sheet.at(-1)!)).toBe(false);
        // A job begins with its name; the lines below it stand on the same sheet.
        expect(sheet[0]).not.toMatch(/^(Taak|januari)/);
      }
      if (pdf.left.length === 0) expect(words(pdf.lines)).toBe(words(readingOrder(document)));
    }
  });

  it('hold no more than fits, and say what does not', async () => {
    const pdf = await read(cvDocument(longCv(40)));
    expect(pdf.sheets).toHaveLength(2);
    expect(pdf.left.length).toBeGreaterThan(0);
    expect(pdf.left).toContain('job39');
  });
});

describe('any paper', () => {
  it('goes on over as many sheets as it takes, and a text higher than a sheet is cut between its lines', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => own(`Regel ${index}`));
    const document = paper([
      { type: 'entry', id: 'long', what: plain('Lang'), when: '2026', lines },
      { type: 'pageBreak', id: 'break' },
      { type: 'paragraph', id: 'end', line: plain('Einde') },
    ]);
    const pdf = await read(document);
    expect(pdf.sheets.length).toBeGreaterThan(3);
    expect(pdf.sheets.at(-1)).toEqual(['Einde']);
    expect(words(pdf.lines)).toBe(words(readingOrder(document)));
  });

  it('has tables with their head, pictures with their words, and room to sign', async () => {
    const document = paper([
      { type: 'heading', id: 'h', level: 2, line: plain('Afspraken') },
      { type: 'heading', id: 'h3', level: 3, line: plain('Stappen') },
      {
        type: 'table',
        id: 't',
        head: [plain('Stap'), plain('Wie')],
        rows: [
          [own('Bellen'), own('Samira')],
          [own('Schrijven'), own('Anneke')],
        ],
      },
      {
        type: 'picture',
        id: 'p',
        bytes: ONE_PIXEL,
        format: 'png',
        alt: 'Een vierkant',
        widthMm: 20,
        heightMm: 20,
      },
      { type: 'signature', id: 's', label: plain('Handtekening'), name: own('Samira') },
    ]);
    const pdf = await read(document);
    expect(words(pdf.lines)).toBe(words(readingOrder(document)));
    expect(withTag(pdf, 'TH')).toEqual(['Stap', 'Wie']);
    expect(withTag(pdf, 'TD')).toEqual(['Bellen', 'Samira', 'Schrijven', 'Anneke']);
    expect(withTag(pdf, 'H3')).toEqual(['Stappen']);
    expect(withTag(pdf, 'Figure')).toHaveLength(1);
  });

  it('breaks a word that is wider than the paper and keeps every letter', async () => {
    const word = 'a'.repeat(400);
    const pdf = await read(cvDocument(cvContent([cvItem({ id: 'x', section: 'work', title: word })])));
    expect(pdf.lines.slice(1).join('')).toBe(word);
  });
});
