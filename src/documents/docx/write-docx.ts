import { Document, Packer } from 'docx';
import type { PaperDocument } from '../paper/model.ts';
import { blockContent } from './block-content.ts';
import { BULLETS, stylesOf } from './styles.ts';

/** Twentieths of a point, as Word counts. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN_X = 1021;
const MARGIN_Y = 850;

/** A document that Word and LibreOffice open and that goes on from there: real headings, lists and styles. */
export async function writeDocx(document: PaperDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title.replace(/[\u2066-\u2069]/gu, ''),
    creator: document.author.replace(/[\u2066-\u2069]/gu, ''),
    lastModifiedBy: '',
    styles: stylesOf(document),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: 'bullet',
              text: '•',
              style: { paragraph: { indent: { left: 284, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN_Y, bottom: MARGIN_Y, left: MARGIN_X, right: MARGIN_X },
          },
        },
        children: document.blocks.flatMap((block) => blockContent(block)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
