// @vitest-environment jsdom
import '#tests/fixtures/screens/one-realm.ts';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cvDocument } from '#documents/cv/cv-document.ts';
import { writeDocx } from '#documents/docx/write-docx.ts';
import { letterDocument } from '#documents/letter/letter-document.ts';
import { PAPER_LOOKS, type PaperDocument } from '#documents/paper/model.ts';
import { writePdf } from '#documents/pdf/write-pdf.ts';
import { CV_KINDS } from '#domain/cv/model.ts';
import { wholeCv } from '#tests/fixtures/documents/cvs.ts';
import { fonts } from '#tests/fixtures/documents/fonts.ts';
import { wholeLetter } from '#tests/fixtures/documents/letters.ts';
import { SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import { paragraphsOf } from '#tests/fixtures/documents/read-docx.ts';
import { textByPlace, textByPoppler } from '#tests/fixtures/documents/reading-programs.ts';
import { PaperPages } from './PaperPages.tsx';
import { paperPieces } from './paper-pieces.tsx';

afterEach(cleanup);

/** Words in their order, without the signs of lists. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '•');

function wordsOnScreen(document: PaperDocument): readonly string[] {
  const { container } = render(
    <PaperPages
      pieces={paperPieces(document)}
      look={document.look}
      mostSheets={document.mostSheets}
      lang="nl"
      dir="ltr"
      sheetLabel={(sheet) => String(sheet)}
      fileTitle="Papier"
    />,
  );
  const lines = container.querySelectorAll('.paper-pages__sheet :is(h2, h3, p, li)');
  return wordsIn([...lines].map(({ textContent }) => textContent).join('\n'));
}

/** The screen, the PDF by whoever reads it, and the Word file. */
async function expectOneOrder(document: PaperDocument): Promise<void> {
  const onScreen = wordsOnScreen(document);
  expect(onScreen.length).toBeGreaterThan(60);
  const { bytes, left, missing } = await writePdf(document, fonts, 0);
  expect([left, missing]).toEqual([[], []]);
  expect(wordsIn(await textByPlace(bytes))).toEqual(onScreen);
  const byPoppler = await textByPoppler(bytes);
  if (byPoppler !== null) expect(wordsIn(byPoppler)).toEqual(onScreen);
  expect(wordsIn(paragraphsOf(await writeDocx(document)).join('\n'))).toEqual(onScreen);
}

describe('the words of the screen, in their order, in what another program reads', () => {
  describe.each(PAPER_LOOKS)('of a CV with every part in the look %s', (look) => {
    it.each(CV_KINDS)('of the kind %s, with a photo and without', async (kind) => {
      await expectOneOrder(cvDocument(wholeCv({ look, kind })));
      const withPhoto = wholeCv({
        look,
        kind,
        photo: ['image/jpeg', SMALL_JPEG.length, ''],
        withPhoto: true,
      });
      await expectOneOrder(cvDocument(withPhoto, SMALL_JPEG));
    });
  });

  it.each(PAPER_LOOKS)('of a letter with every part, in the look %s', async (look) => {
    await expectOneOrder(letterDocument(wholeLetter(), look));
  });
});
