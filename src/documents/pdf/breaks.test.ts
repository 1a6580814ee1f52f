import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CV_KINDS } from '#domain/cv/model.ts';
import { fonts } from '#tests/fixtures/documents/fonts.ts';
import { longLetter } from '#tests/fixtures/documents/letters.ts';
import { mark, numberedCv } from '#tests/fixtures/documents/numbered-cv.ts';
import { offTheSheet, textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { cvDocument } from '../cv/cv-document.ts';
import { letterDocument } from '../letter/letter-document.ts';
import { linesOfBlock } from '../paper/lines-of.ts';
import { PAPER_LOOKS, textOfLine, type Block, type PaperDocument } from '../paper/model.ts';
import { writePdf } from './write-pdf.ts';

const seed = 20261201;
const RUNS = process.env['PROOF'] === '1' ? 60 : 4;

const letters = (text: string): string => text.replace(/[\s•]/gu, '');
const lettersOfBlock = (block: Block): string => letters(linesOfBlock(block).map(textOfLine).join(''));

/** Every block whole on one sheet and in its order, or told as left; no sheet ends with a heading. */
async function expectGoodBreaks(document: PaperDocument, mostSheets: number): Promise<readonly string[]> {
  const { bytes, left } = await writePdf(document, fonts, 0);
  const { sheets } = await textOfPdf(bytes);
  expect(sheets.length).toBeLessThanOrEqual(mostSheets);
  expect(await offTheSheet(bytes)).toEqual([]);
  const leftOut = new Set(left);
  const shown = document.blocks.filter(({ id }) => !leftOut.has(id));
  let at = 0;
  for (const sheet of sheets) {
    // The words of whole blocks, one after the other, are all the words of a sheet.
    let rest = letters(sheet.join(''));
    let last: Block | undefined;
    while (rest !== '') {
      const block = shown[at];
      if (block === undefined) throw new Error(`no block begins with: ${rest}`);
      const wanted = lettersOfBlock(block);
      expect(rest.slice(0, wanted.length)).toBe(wanted);
      rest = rest.slice(wanted.length);
      last = block;
      at += 1;
    }
    expect(last?.type).not.toBe('heading');
  }
  expect(at).toBe(shown.length);
  return left;
}

describe.each(PAPER_LOOKS)('sheets of a CV in the look %s', (look) => {
  it.each(CV_KINDS)(
    'are two at most and break only between items, never below a heading: kind %s',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(numberedCv({ look, kind }), async (content) => {
          const document = cvDocument(content);
          const left = await expectGoodBreaks(document, 2);
          // A heading without any of its text would be left alone.
          const shown = document.blocks.filter(({ id }) => !left.includes(id));
          shown.forEach((block, index) => {
            if (block.type === 'heading') expect(shown[index + 1]?.type).not.toBe('heading');
          });
          expect(shown.at(-1)?.type).not.toBe('heading');
        }),
        { seed, numRuns: RUNS },
      );
    },
    300_000,
  );
});

describe('the CVs of these tests', () => {
  it('are short, of two sheets, and too long', async () => {
    const lengths = new Set<string>();
    for (const content of fc.sample(numberedCv({}), { seed, numRuns: 12 })) {
      const { bytes, left } = await writePdf(cvDocument(content), fonts, 0);
      const { sheets } = await textOfPdf(bytes);
      lengths.add(`${String(sheets.length)}${left.length > 0 ? ' and more' : ''}`);
      expect(content.items.every(({ id, title }) => title.includes(mark(id)))).toBe(true);
    }
    expect([...lengths].sort()).toEqual(['1', '2', '2 and more']);
  });
});

describe('a letter as PDF', () => {
  it.each(PAPER_LOOKS)(
    'is one sheet however long it is, and says what found no room: look %s',
    async (look) => {
      const told: number[] = [];
      for (const sentences of [1, 6, 12, 18, 24, 30]) {
        const document = letterDocument(longLetter(sentences), look);
        const left = await expectGoodBreaks(document, 1);
        // The order stays whole: what is left is the end of it.
        expect(left).toEqual(document.blocks.slice(document.blocks.length - left.length).map(({ id }) => id));
        told.push(left.length);
      }
      expect(told[0]).toBe(0);
      expect(told.at(-1)).toBeGreaterThan(0);
      expect([...told].sort((a, b) => a - b)).toEqual(told);
    },
  );
});
