import {
  ExternalHyperlink,
  HeadingLevel,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type {
  Block,
  EntryBlock,
  GroupBlock,
  Line,
  PictureBlock,
  Run,
  TableBlock,
  White,
} from '../paper/model.ts';
import { BULLETS, WHEN } from './styles.ts';

type Content = Paragraph | Table;
type Look = Pick<IParagraphOptions, 'keepNext' | 'keepLines' | 'spacing' | 'style' | 'heading' | 'numbering'>;

const PIXELS_PER_MM = 96 / 25.4;
const TWENTIETHS_PER_MM = (20 * 72) / 25.4;
/** What a line of text and a name take, in twentieths of a point: `stylesOf`. */
const LINE_ROOM = 300;
const TITLE_ROOM = 640;
const BESIDE_GAP_EMU = 216_000;
/** Below a picture; not every program adds it to the room above a heading. */
const BELOW_PICTURE = 280;
const SIGNATURE_ROOM = 1000;
const GAP = { before: 80, after: 0 };
const LETTER = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';
/** What runs from right to left, with the spaces and digits between its words. */
const RIGHT_TO_LEFT = new RegExp(`([${LETTER}](?:[${LETTER}\\s\\d]*[${LETTER}])?)`, 'u');
// XML has no such characters, whatever somebody pasted.
const refused =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const unseen = /[\u2066-\u2069]/gu;

function runContent({ text, strong, muted, link }: Run, bold: boolean): readonly ParagraphChild[] {
  const look = {
    ...(bold || strong === true ? { bold: true } : {}),
    ...(muted === true ? { color: '3B4841' } : {}),
  };
  const runs = text
    .replace(refused, '\uFFFD')
    .replace(unseen, '')
    .replace(/[\t\n\r]/gu, ' ')
    .split(RIGHT_TO_LEFT)
    .flatMap((part, index) =>
      part === ''
        ? []
        : [new TextRun({ ...look, text: part, ...(index % 2 === 1 ? { rightToLeft: true } : {}) })],
    );
  return link === undefined ? runs : [new ExternalHyperlink({ link, children: runs })];
}

const paragraph = (line: Line, look: Look, bold = false, before: readonly ParagraphChild[] = []): Paragraph =>
  new Paragraph({ ...look, children: [...before, ...line.flatMap((run) => runContent(run, bold))] });

/** Lines of a paragraph stay together; and with what follows, when it has to. */
const keptWith = (next: boolean): Look => ({ keepLines: true, ...(next ? { keepNext: true } : {}) });

/** In twentieths of a point: as on the screen and in the PDF. */
const WHITE = { line: 280, signature: 760 } as const;
const BELOW_PARAGRAPH = 140;
const whiteAbove = (white: White | undefined): Look =>
  white === undefined ? {} : { spacing: { before: WHITE[white] } };
/** Lines that stay together follow one another; else the next begins a little lower. */
const whiteAround = (white: White | undefined, next: boolean): Look => {
  if (next) return whiteAbove(white);
  return { spacing: { ...whiteAbove(white).spacing, after: BELOW_PARAGRAPH } };
};

/** `next`: stays on the page of what follows. */
export function blockContent(block: Block, next = false): readonly Content[] {
  const kept = keptWith(next);
  switch (block.type) {
    case 'title':
      return [paragraph(block.line, { heading: HeadingLevel.HEADING_1 })];
    case 'heading':
      return [
        paragraph(block.line, {
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [paragraph(block.line, { ...kept, ...whiteAround(block.above, next) })];
    case 'list':
      return block.items.map((item, index) =>
        paragraph(item, {
          ...kept,
          ...(index === 0 ? whiteAbove(block.above) : {}),
          ...(block.marks === 'bullets' ? { numbering: { reference: BULLETS, level: 0 } } : {}),
        }),
      );
    case 'entry':
      return entry(block, next);
    case 'table':
      return [table(block)];
    case 'picture':
      return [picture(block)];
    case 'signature':
      return [
        paragraph(block.label, { keepNext: true, spacing: { ...GAP, after: SIGNATURE_ROOM } }),
        paragraph(block.name, kept),
      ];
    case 'group':
      return block.beside === undefined
        ? block.blocks.flatMap((one, index) => blockContent(one, next || index < block.blocks.length - 1))
        : besideWords(block, block.beside, next);
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function entry({ what, when, lines }: EntryBlock, next: boolean): readonly Content[] {
  const rows: readonly { readonly line: Line; readonly look: Look }[] = [
    { line: what, look: { spacing: GAP } },
    ...(when === '' ? [] : [{ line: [{ text: when }], look: { style: WHEN } }]),
    ...lines.map((line) => ({ line, look: { numbering: { reference: BULLETS, level: 0 } } })),
  ];
  return rows.map(({ line, look }, index) =>
    paragraph(line, { ...look, ...keptWith(next || index < rows.length - 1) }),
  );
}

function table({ head, rows }: TableBlock): Table {
  const row = (cells: readonly Line[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell) => new TableCell({ children: [paragraph(cell, {}, isHead)] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(head.length === 0 ? [] : [row(head, true)]), ...rows.map((cells) => row(cells, false))],
  });
}

/** Lines of more than their own height would cut it. */
const picture = (block: PictureBlock): Paragraph =>
  new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [image(block)] });

/** `floats`: at the end of the lines, which run beside it. */
const image = ({ bytes, format, alt, widthMm, heightMm }: PictureBlock, floats = false): ImageRun =>
  new ImageRun({
    type: format === 'jpeg' ? 'jpg' : 'png',
    data: bytes,
    transformation: { width: widthMm * PIXELS_PER_MM, height: heightMm * PIXELS_PER_MM },
    altText: { name: alt, title: alt, description: alt },
    ...(floats
      ? {
          floating: {
            horizontalPosition: {
              relative: HorizontalPositionRelativeFrom.MARGIN,
              align: HorizontalPositionAlign.RIGHT,
            },
            verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
            wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.LEFT },
            margins: { left: BESIDE_GAP_EMU },
          },
        }
      : {}),
  });

/**
 * A name and its lines with a picture beside them, as plain paragraphs: programs of employers read columns and tables
 * badly. Room below the last line keeps what follows below the picture.
 */
function besideWords({ blocks }: GroupBlock, beside: PictureBlock, next: boolean): readonly Content[] {
  const used = blocks.reduce((sum, { type }) => sum + (type === 'title' ? TITLE_ROOM : LINE_ROOM), 0);
  const room = Math.max(0, Math.ceil(beside.heightMm * TWENTIETHS_PER_MM) - used) + BELOW_PICTURE;
  const [first] = blocks;
  const floats = first?.type === 'title' || first?.type === 'paragraph';
  const words = blocks.flatMap((block, index): readonly Content[] => {
    const isLast = index === blocks.length - 1;
    if (block.type !== 'title' && block.type !== 'paragraph') return blockContent(block, next || !isLast);
    const look: Look = {
      ...(block.type === 'title' ? { heading: HeadingLevel.HEADING_1 } : {}),
      ...keptWith(next || !isLast),
      ...(isLast && floats ? { spacing: { before: 0, after: room } } : {}),
    };
    return [paragraph(block.line, look, false, floats && index === 0 ? [image(beside, true)] : [])];
  });
  return floats ? words : [...words, picture(beside)];
}
