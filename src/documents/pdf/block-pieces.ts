import {
  plain,
  type Block,
  type EntryBlock,
  type GroupBlock,
  type Line,
  type ListBlock,
  type PictureBlock,
  type TableBlock,
} from '../paper/model.ts';
import type { Pen, Place } from './pen.ts';
import { grouped, type Piece, type Placed } from './pieces.ts';
import { INK, mm, SOFT, TEXT_WIDTH, type Style } from './style.ts';
import { typeset } from './typeset.ts';

const BULLET_ROOM = 12;
const CELL_GAP = 10;
const RULE_ROOM = 3;
const BESIDE_GAP = mm(6);

interface Text {
  readonly size: number;
  readonly leading: number;
  readonly color: string;
  readonly strong: boolean;
}

/** Measures the blocks of a document in one style; a piece is drawn later, where it found its place. */
export class Setter {
  readonly #pen: Pen;
  readonly #style: Style;
  readonly #width: number;

  constructor(pen: Pen, style: Style, width = TEXT_WIDTH) {
    this.#pen = pen;
    this.#style = style;
    this.#width = width;
  }

  piecesOf(block: Block): readonly Piece[] {
    const { size, leading, padding } = this.#style;
    const normal: Text = { size, leading, color: INK, strong: false };
    switch (block.type) {
      case 'title': {
        const { title } = this.#style;
        const place = this.#pen.place('H1');
        const look: Text = { size: title.size, leading: 1.2, color: title.color, strong: true };
        return [this.#piece(block.id, this.#lines(block.line, look, 0, this.#width, place, 'H1'), 0, 2)];
      }
      case 'heading':
        return [this.#heading(block.id, block.level, block.line)];
      case 'paragraph': {
        const place = this.#pen.place('P');
        const lines = this.#lines(block.line, normal, 0, this.#width, place, 'P');
        return [this.#piece(block.id, lines, padding, padding)];
      }
      case 'list':
        return [this.#piece(block.id, this.#list(block, this.#pen.place('L')), padding, padding)];
      case 'entry':
        return [this.#piece(block.id, this.#entry(block), padding, padding)];
      case 'table':
        return this.#table(block);
      case 'picture':
        return [this.#piece(block.id, [this.#picture(block, 0)], padding, padding)];
      case 'signature':
        return [this.#signature(block.id, block.label, block.name, normal)];
      case 'group':
        return [this.#group(block)];
      case 'pageBreak':
        return [{ id: block.id, heading: true, breakBefore: true, size: 0, placed: [] }];
    }
  }

  #piece(id: string, placed: readonly Placed[], above: number, below: number): Piece {
    const bottom = Math.max(0, ...placed.map(({ dy, height }) => dy + height));
    return {
      id,
      heading: false,
      breakBefore: false,
      size: above + bottom + below,
      placed: placed.map((one) => ({ ...one, dy: one.dy + above })),
    };
  }

  /** Lines of words below one another, the first at `dy`. */
  #lines(
    line: Line,
    text: Text,
    dx: number,
    width: number,
    place: Place,
    tag: string,
    dy = 0,
  ): readonly Placed[] {
    const height = text.size * text.leading;
    return typeset(line, text.strong, width, this.#pen.measureAt(text.size)).map((set, index) => ({
      dx,
      dy: dy + index * height,
      height,
      draw: (x, y) => {
        this.#pen.line(set, { x, y, size: text.size, height, color: text.color }, place, tag);
      },
    }));
  }

  #heading(id: string, level: 2 | 3, line: Line): Piece {
    const { size, color, above, rule } = this.#style.heading;
    const tag = `H${level}`;
    const look: Text = { size: level === 2 ? size : this.#style.size, leading: 1.3, color, strong: true };
    const lines = this.#lines(line, look, 0, this.#width, this.#pen.place(tag), tag);
    const piece = this.#piece(id, lines, above, RULE_ROOM);
    if (level === 3 || rule === null) return { ...piece, heading: true };
    const line_: Placed = {
      dx: 0,
      dy: piece.size - 1,
      height: 1,
      draw: (x, y) => {
        this.#pen.rule(x, y, this.#width, rule, 0.75);
      },
    };
    return { ...piece, heading: true, placed: [...piece.placed, line_] };
  }

  #list({ items, marks }: Pick<ListBlock, 'items' | 'marks'>, list: Place, from = 0): readonly Placed[] {
    const { size, leading } = this.#style;
    const normal: Text = { size, leading, color: INK, strong: false };
    const room = marks === 'bullets' ? BULLET_ROOM : 0;
    const placed: Placed[] = [];
    let dy = from;
    for (const item of items) {
      const row = this.#pen.place('LI', list);
      if (marks === 'bullets')
        placed.push(
          ...this.#lines(plain('•'), normal, 2, BULLET_ROOM, this.#pen.place('Lbl', row), 'Lbl', dy),
        );
      const body = this.#pen.place('LBody', row);
      const width = this.#width - room;
      const lines = this.#lines(item, normal, room, width, body, 'LBody', dy);
      placed.push(...lines);
      dy += lines.length * size * leading;
    }
    return placed;
  }

  #entry({ what, when, lines }: EntryBlock): readonly Placed[] {
    const { size, leading } = this.#style;
    const height = size * leading;
    const normal: Text = { size, leading, color: INK, strong: false };
    const first = this.#lines(what, normal, 0, this.#width, this.#pen.place('P'), 'P');
    let dy = first.length * height;
    const soft: Text = { ...normal, color: SOFT };
    const dates =
      when === '' ? [] : this.#lines(plain(when), soft, 0, this.#width, this.#pen.place('P'), 'P', dy);
    dy += dates.length * height;
    const list =
      lines.length === 0 ? [] : this.#list({ items: lines, marks: 'bullets' }, this.#pen.place('L'), dy);
    return [...first, ...dates, ...list];
  }

  #table({ id, head, rows }: TableBlock): readonly Piece[] {
    const { size, leading, padding } = this.#style;
    const columns = Math.max(1, head.length, ...rows.map(({ length }) => length));
    const width = (this.#width - (columns - 1) * CELL_GAP) / columns;
    const table = this.#pen.place('Table');
    return [head, ...rows].flatMap((cells, index): readonly Piece[] => {
      if (cells.length === 0) return [];
      const isHead = index === 0;
      const row = this.#pen.place('TR', table);
      const tag = isHead ? 'TH' : 'TD';
      const look: Text = { size, leading, color: INK, strong: isHead };
      const placed = cells.flatMap((cell, column) => {
        const place = this.#pen.place(tag, row, isHead ? { scope: 'Column' } : {});
        return this.#lines(cell, look, column * (width + CELL_GAP), width, place, tag);
      });
      const piece = this.#piece(`${id}/row${index}`, placed, padding, padding);
      const rule: Placed = {
        dx: 0,
        dy: piece.size - 0.5,
        height: 0.5,
        draw: (x, y) => {
          this.#pen.rule(x, y, this.#width, SOFT, isHead ? 0.75 : 0.25);
        },
      };
      return [{ ...piece, heading: isHead, placed: [...piece.placed, rule] }];
    });
  }

  #picture({ bytes, alt, widthMm, heightMm }: PictureBlock, dx: number): Placed {
    const image = this.#pen.open(bytes);
    const [width, height] = [mm(widthMm), mm(heightMm)];
    const place = alt === '' ? null : this.#pen.place('Figure', undefined, { alt });
    const draw = (x: number, y: number): void => {
      this.#pen.picture(image, x, y, width, height, place);
    };
    return { dx, dy: 0, height, draw };
  }

  #signature(id: string, label: Line, name: Line, text: Text): Piece {
    const { size, leading, padding } = this.#style;
    const height = size * leading;
    const room = mm(18);
    const first = this.#lines(label, text, 0, this.#width, this.#pen.place('P'), 'P');
    const below = first.length * height + room;
    const rule: Placed = {
      dx: 0,
      dy: below,
      height: 1,
      draw: (x, y) => {
        this.#pen.rule(x, y, mm(70), SOFT, 0.75);
      },
    };
    const last = this.#lines(name, text, 0, this.#width, this.#pen.place('P'), 'P', below + 3);
    return this.#piece(id, [...first, rule, ...last], padding, padding);
  }

  #group({ id, blocks, beside }: GroupBlock): Piece {
    const { padding } = this.#style;
    if (beside === undefined) return this.#together(id, blocks, padding);
    const from = this.#width - mm(beside.widthMm);
    const words = new Setter(this.#pen, this.#style, from - BESIDE_GAP).#together(id, blocks, padding);
    return this.#piece(id, [...words.placed, { ...this.#picture(beside, from), dy: padding }], 0, padding);
  }

  #together(id: string, blocks: readonly Block[], padding: number): Piece {
    const { size, leading } = this.#style;
    const text: Text = { size, leading, color: INK, strong: false };
    const pieces = blocks.flatMap((block) => {
      if (block.type !== 'paragraph') return this.piecesOf(block);
      const place = this.#pen.place('P');
      return [this.#piece(block.id, this.#lines(block.line, text, 0, this.#width, place, 'P'), 0, 0)];
    });
    const piece = grouped(id, pieces);
    return {
      ...piece,
      size: piece.size + 2 * padding,
      placed: piece.placed.map((one) => ({ ...one, dy: one.dy + padding })),
    };
  }
}
