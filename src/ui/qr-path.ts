import { encode } from 'uqr';

/** The standard asks for four modules of white around the code. */
export const quietZone = 4;

export type QrCorrection = 'L' | 'M' | 'Q' | 'H';

export interface QrDrawing {
  /** Modules per edge, quiet zone included. */
  readonly size: number;
  /** SVG path of the dark modules, one unit per module. */
  readonly path: string;
}

/** Text or bytes as the dark modules of a QR code. Throws when they do not fit the largest code. */
export function qrDrawing(data: string | Uint8Array, correction: QrCorrection = 'M'): QrDrawing {
  const { data: rows, size } = encode(typeof data === 'string' ? data : Array.from(data), {
    ecc: correction,
    border: quietZone,
  });
  return { size, path: rows.map(rowPath).join('') };
}

/** Neighbouring dark modules become one bar: a third of the text, and no hairlines between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    let end = x;
    while (row[end + 1] === true) end += 1;
    const length = String(end - x + 1);
    path += `M${String(x)} ${String(y)}h${length}v1h-${length}z`;
    x = end;
  }
  return path;
}
