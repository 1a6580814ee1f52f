import type { PaperBlock } from '#domain/shared/pagination.ts';

/** Something at its place in a piece, from the top left corner of it. */
export interface Placed {
  readonly dx: number;
  readonly dy: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => void;
}

/** A piece of paper that is not cut, measured. */
export interface Piece extends PaperBlock {
  readonly breakBefore: boolean;
  /** The colour of a line down its side. */
  readonly sideLine?: string | null;
  readonly placed: readonly Placed[];
}

export function drawPiece({ placed }: Piece, x: number, y: number): void {
  for (const { dx, dy, draw } of placed) draw(x + dx, y + dy);
}

/** At a distance from the margin, with a line down that margin as high as it is, also where it is cut. */
export const beside = (piece: Piece, indent: number, sideLine: string | null): Piece => ({
  ...piece,
  sideLine,
  placed: piece.placed.map((one) => ({ ...one, dx: one.dx + indent })),
});

/** With so much white above it. */
export const lowered = (piece: Piece, white: number): Piece => ({
  ...piece,
  size: piece.size + white,
  placed: piece.placed.map((one) => ({ ...one, dy: one.dy + white })),
});

/** Below one another, as one piece. */
export function grouped(id: string, pieces: readonly Piece[]): Piece {
  const placed: Placed[] = [];
  let size = 0;
  for (const piece of pieces) {
    placed.push(...piece.placed.map((one) => ({ ...one, dy: one.dy + size })));
    size += piece.size;
  }
  return { id, heading: false, breakBefore: false, size, placed };
}

/** A piece that is higher than any sheet, cut between its lines; only for paper that may go on as long as it likes. */
export function cutPiece(piece: Piece, most: number): readonly Piece[] {
  if (piece.size <= most) return [piece];
  const parts: Piece[] = [];
  let now: Placed[] = [];
  let top = 0;
  const end = (bottom: number): void => {
    parts.push({
      ...piece,
      id: `${piece.id}/${parts.length}`,
      breakBefore: piece.breakBefore && parts.length === 0,
      size: bottom - top,
      placed: now.map((one) => ({ ...one, dy: one.dy - top })),
    });
    now = [];
    top = bottom;
  };
  for (const one of piece.placed) {
    if (now.length > 0 && one.dy + one.height - top > most)
      end(Math.max(...now.map(({ dy, height }) => dy + height)));
    now.push(one);
  }
  end(piece.size);
  return parts;
}
