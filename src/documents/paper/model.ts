/**
 * One description of a text on paper. The screen, the PDF, the Word file and the plain text are all made of it, so that
 * they have the same words in the same order. It knows no domain: what makes a CV of it stands in `documents/cv`.
 */
export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  /** Whoever gets the paper reads Dutch, whatever language the screen has. */
  readonly lang: 'nl';
  readonly look: PaperLook;
  /** What is too much for so many sheets is left out and told; null: as many as it takes. */
  readonly mostSheets: number | null;
  readonly blocks: readonly Block[];
}

/** `line`: a line under each heading. `calm`: nothing but letters. `side`: a line down the side of what stands under one. */
export const PAPER_LOOKS = ['line', 'calm', 'side'] as const;
export type PaperLook = (typeof PAPER_LOOKS)[number];

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly muted?: boolean;
  /** An address that opens: `https:`, `http:` or `mailto:`. */
  readonly link?: string;
  /** Somebody typed it: it runs its own way and does not move the words around it. */
  readonly own?: boolean;
}
export type Line = readonly Run[];

interface Named {
  /** Unique in its document. */
  readonly id: string;
  /** The rows that it came from, when they are not its id: a mark on the screen finds it by them. */
  readonly sources?: readonly string[];
  /** White above it: a line, or room to write a name by hand. */
  readonly above?: White;
}

export type White = 'line' | 'signature';

/** What has words and is never cut, but for a table, which goes on below its last row that fitted. */
export type Block =
  | (Named & { readonly type: 'title'; readonly line: Line })
  | (Named & { readonly type: 'heading'; readonly level: 2 | 3; readonly line: Line })
  | (Named & { readonly type: 'paragraph'; readonly line: Line })
  | ListBlock
  | EntryBlock
  | TableBlock
  | PictureBlock
  | SignatureBlock
  | GroupBlock
  | (Named & { readonly type: 'pageBreak' });

export interface ListBlock extends Named {
  readonly type: 'list';
  readonly marks: 'bullets' | 'none';
  readonly items: readonly Line[];
}

/** Something that was done, when, and what it was: a job, a school, a step. */
export interface EntryBlock extends Named {
  readonly type: 'entry';
  readonly what: Line;
  readonly when: string;
  readonly lines: readonly Line[];
}

export interface TableBlock extends Named {
  readonly type: 'table';
  readonly head: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}

export interface PictureBlock extends Named {
  readonly type: 'picture';
  readonly bytes: Uint8Array;
  readonly format: 'jpeg' | 'png';
  /** What is seen on it; `''` for what is only pretty. */
  readonly alt: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Blocks that stay together; with a picture beside them, at the end of their lines, that is read after them. */
export interface GroupBlock extends Named {
  readonly type: 'group';
  readonly blocks: readonly Block[];
  readonly beside?: PictureBlock;
}

/** A line to write a name on, with the name below it. */
export interface SignatureBlock extends Named {
  readonly type: 'signature';
  readonly label: Line;
  readonly name: Line;
}

/** Headings, and who somebody is: all else is what stands under a heading. */
export const standsAtMargin = (block: Block): boolean =>
  ['title', 'heading', 'pageBreak'].includes(block.type) ||
  (block.type === 'group' && block.blocks.some(({ type }) => type === 'title'));

export const plain = (text: string): Line => [{ text }];
export const own = (text: string): Line => [{ text, own: true }];

/** Lines after one another with a sign between them. */
export const joined = (lines: readonly Line[], between: string): Line =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ text: between }, ...line]));

export const textOfLine = (line: Line): string => line.map(({ text }) => text).join('');
