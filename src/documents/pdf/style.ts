import type { PaperLook } from '../paper/model.ts';

/** Points: 72 to an inch. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The same sheet as on the screen: `paper-pages.css`, `paper-document.css`. */
export const SHEET = {
  width: mm(210),
  height: mm(297),
  marginX: mm(18),
  marginY: mm(15),
} as const;
export const TEXT_WIDTH = SHEET.width - 2 * SHEET.marginX;
export const TEXT_HEIGHT = SHEET.height - 2 * SHEET.marginY;

export const INK = '#17241f';
export const SOFT = '#3b4841';
export const GREEN = '#0b5c4a';
const SAND = '#cfc8b5';

/** `tight` when it would not fit on its sheets otherwise. */
export type Density = 'normal' | 'tight';

export interface Style {
  readonly size: number;
  readonly leading: number;
  /** Above and below each block. */
  readonly padding: number;
  readonly title: { readonly size: number; readonly color: string };
  readonly heading: {
    readonly size: number;
    readonly color: string;
    readonly above: number;
    readonly rule: string | null;
  };
  /** How far what stands under a heading is from the margin. */
  readonly indent: number;
  /** The colour of a line down the margin beside it. */
  readonly sideLine: string | null;
}

const DENSITIES = {
  normal: { size: 10.5, leading: 1.4, padding: 3.5 },
  tight: { size: 10, leading: 1.25, padding: 2 },
} as const;

const LOOKS = {
  line: { title: { size: 20, color: INK }, color: GREEN, rule: GREEN, indent: 0, sideLine: null },
  calm: { title: { size: 19, color: INK }, color: INK, rule: null, indent: 0, sideLine: null },
  side: { title: { size: 22, color: GREEN }, color: GREEN, rule: null, indent: 14, sideLine: SAND },
} as const;

/** White above a block, in points: `paper-document.css`. */
export const WHITE = {
  normal: { line: 10, signature: 34 },
  tight: { line: 5, signature: 24 },
} as const;

export function styleOf(look: PaperLook, density: Density): Style {
  const { title, color, rule, indent, sideLine } = LOOKS[look];
  const above = density === 'normal' ? 10 : 6;
  return {
    ...DENSITIES[density],
    title,
    heading: { size: 11.5, color, above, rule },
    indent,
    sideLine,
  };
}
