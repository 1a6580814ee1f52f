import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CV_KINDS, CV_LOOKS, CV_SECTIONS, HOME_SKILLS, LANGUAGE_LEVELS } from '#domain/cv/model.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { fonts } from '#tests/fixtures/documents/fonts.ts';
import { textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { textByPlace, textByPoppler } from '#tests/fixtures/documents/reading-programs.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { readingOrder } from '../paper/lines-of.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { writeText } from '../text/write-text.ts';
import { cvDocument } from './cv-document.ts';

const seed = 20261201;
const date = fc.constantFrom('', '2009', '2014-04', '2018', '2025-09');
/** Letters that every font of ours has, signs that mean something in some file, and spaces anywhere. */
const LETTERS = 'abcXYZ0189 .,:;()<>&"\'\\/-éüçğışŁżßЩъж  '.split('');
const written = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength }).map((text) => text.trim());
const anything = (maxLength: number) => fc.string({ unit: 'binary', maxLength });

const contentOf = (word: typeof written): fc.Arbitrary<CvContent> =>
  fc
    .record({
      look: fc.constantFrom(...CV_LOOKS),
      kind: fc.constantFrom(...CV_KINDS),
      name: word(40),
      town: word(20),
      email: word(30),
      link: word(30),
      hobbies: word(200),
      references: word(100),
      birthOn: fc.constantFrom(null, '1990-05-02'),
      profile: word(400),
      items: fc.array(
        fc.record({
          section: fc.constantFrom(...CV_SECTIONS),
          title: word(60),
          organisation: word(40),
          place: word(20),
          from: date,
          until: date,
          isNow: fc.boolean(),
          details: word(200),
          homeSkills: fc.subarray([...HOME_SKILLS]),
          level: word(10),
          diploma: fc.constantFrom('' as const, 'yes' as const, 'no' as const, 'busy' as const),
          speaking: fc.constantFrom(...LANGUAGE_LEVELS),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ profile, items, ...cv }) =>
      cvContent(
        items.map((item, index) => cvItem({ id: `item${index}`, ...item })),
        cv,
        profile,
      ),
    );

const letters = (text: string): string => text.normalize('NFC').replace(/[\s•]|[\u2066-\u2069]/gu, '');

/** Plain text has them before what is listed, and `pdftotext` takes one at the end of a line for a broken word. */
const withoutHyphens = (text: string): string => letters(text).replaceAll('-', '');

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');

const wordsOfDocx = (bytes: Uint8Array): string =>
  [...strFromU8(unzipSync(bytes)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, text = '']) => unescaped(text))
    .join('');

describe('any CV', () => {
  it('has the same words in every file, in the order of the screen', async () => {
    await fc.assert(
      fc.asyncProperty(contentOf(written), async (content) => {
        const document = cvDocument(content);
        const wanted = letters(readingOrder(document).join(''));
        expect(letters(wordsOfDocx(await writeDocx(document)))).toBe(wanted);
        expect(withoutHyphens(writeText(document))).toBe(withoutHyphens(wanted));
        const { bytes, left } = await writePdf(document, fonts, 0);
        if (left.length > 0) return;
        expect(letters((await textOfPdf(bytes)).lines.join(''))).toBe(wanted);
        expect(letters(await textByPlace(bytes))).toBe(wanted);
        const byPoppler = await textByPoppler(bytes);
        if (byPoppler !== null) expect(withoutHyphens(byPoppler)).toBe(withoutHyphens(wanted));
      }),
      { seed, numRuns: process.env['PROOF'] ? 100 : 15 },
    );
  }, 300_000);

  it('of whatever somebody pasted is made into every file', async () => {
    await fc.assert(
      fc.asyncProperty(contentOf(anything), async (content) => {
        const document = cvDocument(content);
        expect((await writePdf(document, fonts, 0)).bytes.length).toBeGreaterThan(500);
        expect((await writeDocx(document)).length).toBeGreaterThan(500);
        expect(writeText(document).length).toBeGreaterThan(0);
      }),
      { seed, numRuns: process.env['PROOF'] ? 500 : 15 },
    );
  });
});
