import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fonts } from '#tests/fixtures/documents/fonts.ts';
import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { plain, type Block, type PaperDocument, type White } from './model.ts';

const paper = (above: White | undefined): PaperDocument => ({
  title: 'Blad',
  author: 'Samira',
  lang: 'nl',
  look: 'calm',
  mostSheets: null,
  blocks: Array.from({ length: 20 }, (_, at): Block => ({
    type: 'paragraph',
    id: `p${String(at)}`,
    line: plain(`Regel ${String(at)}`),
    ...(above === undefined ? {} : { above }),
  })),
});

const sheetsOf = async (document: PaperDocument): Promise<readonly (readonly string[])[]> =>
  (await textOfPdf((await writePdf(document, fonts, 0)).bytes)).sheets;

describe('white above a block', () => {
  it('takes room on the sheets of a PDF, and moves no word from its place in the order', async () => {
    const [without, line, signature] = await Promise.all([
      sheetsOf(paper(undefined)),
      sheetsOf(paper('line')),
      sheetsOf(paper('signature')),
    ]);
    expect([without.length, line.length, signature.length]).toEqual([1, 1, 2]);
    expect(signature.flat()).toEqual(without.flat());
  });

  it('stands in a Word file as space before the paragraph, and not as empty paragraphs', async () => {
    const xml = async (above: White | undefined): Promise<string> =>
      strFromU8(unzipSync(await writeDocx(paper(above)))['word/document.xml']!);
    expect((await xml('signature')).match(/w:before="760"/gu)).toHaveLength(20);
    expect((await xml('line')).match(/w:before="280"/gu)).toHaveLength(20);
    expect((await xml('signature')).match(/<w:p[ >]/gu)).toHaveLength(20);
    expect(await xml(undefined)).not.toMatch(/w:before="(280|760)"/u);
  });
});
