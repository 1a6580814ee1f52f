import { textOfLine, type Block, type Line, type PaperDocument } from './model.ts';

/** Every line of a block in the order in which it is read: what each writer has to have, in this order. */
export function linesOfBlock(block: Block): readonly Line[] {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items;
    case 'entry':
      return [block.what, ...(block.when === '' ? [] : [[{ text: block.when }]]), ...block.lines];
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'signature':
      return [block.label, block.name];
    case 'group':
      return block.blocks.flatMap(linesOfBlock);
    case 'picture':
    case 'pageBreak':
      return [];
  }
}

/** The words of a document, line by line. */
export const readingOrder = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.flatMap(linesOfBlock).map(textOfLine);
