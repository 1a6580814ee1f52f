import { paginate } from '#domain/shared/pagination.ts';
import { readingOrder } from '../paper/lines-of.ts';
import { standsAtMargin, type Block, type PaperDocument } from '../paper/model.ts';
import { Setter } from './block-pieces.ts';
import { facesIn, type Face } from './faces.ts';
import { Pen, type Fonts } from './pen.ts';
import { beside, cutPiece, drawPiece, lowered, type Piece } from './pieces.ts';
import { SHEET, styleOf, TEXT_HEIGHT, TEXT_WIDTH, WHITE, type Density } from './style.ts';

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  /** Blocks that found no room. */
  readonly left: readonly string[];
  /** Letters that no font of ours has: an empty box stands for them. */
  readonly missing: readonly string[];
}

/** The fonts that this document needs. */
export const fontsFor = (document: PaperDocument): ReadonlySet<Face> =>
  facesIn(`${readingOrder(document).join(' ')} •`);

interface Shared {
  readonly pieces: readonly Piece[];
  readonly sheets: readonly (readonly string[])[];
  readonly left: readonly string[];
}

function share(document: PaperDocument, pen: Pen, density: Density): Shared {
  const style = styleOf(document.look, density);
  const { indent, sideLine } = style;
  const atMargin = new Setter(pen, style);
  const inside = new Setter(pen, style, TEXT_WIDTH - indent);
  const piecesOf = (block: Block): readonly Piece[] =>
    standsAtMargin(block)
      ? atMargin.piecesOf(block)
      : inside.piecesOf(block).map((piece) => beside(piece, indent, sideLine));
  const whole = document.blocks.flatMap((block) => {
    const [first, ...others] = piecesOf(block);
    const white = block.above === undefined ? 0 : WHITE[density][block.above];
    return first === undefined ? [] : [lowered(first, white), ...others];
  });
  const pieces =
    document.mostSheets === null ? whole.flatMap((piece) => cutPiece(piece, TEXT_HEIGHT)) : whole;
  const { pages, left } = paginate(pieces, TEXT_HEIGHT, document.mostSheets ?? Infinity);
  return { pieces, sheets: pages, left };
}

/** A document as PDF: words that can be selected, its structure, its language, and only the letters that it uses. */
export async function writePdf(document: PaperDocument, fonts: Fonts, madeAt: number): Promise<WrittenPdf> {
  const pen = new Pen(document, fonts, madeAt);
  const normal = share(document, pen, 'normal');
  const { pieces, sheets, left } = normal.left.length === 0 ? normal : share(document, pen, 'tight');
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  for (const ids of sheets) {
    pen.newSheet();
    let y = SHEET.marginY;
    for (const id of ids) {
      const piece = byId.get(id);
      if (!piece) continue;
      if (piece.sideLine) pen.sideLine(SHEET.marginX, y, piece.size, piece.sideLine);
      drawPiece(piece, SHEET.marginX, y);
      y += piece.size;
    }
  }
  return { bytes: await pen.finish(), left, missing: [...pen.missing] };
}
