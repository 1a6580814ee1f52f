import { textOfLine, type Block, type PaperDocument } from './model.ts';

/** The words of a document as they are read, a line each; for comparing, not for keeping. */
export const linesOfDocument = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.flatMap(linesOfBlock).filter((line) => line.trim() !== '');

function linesOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [textOfLine(block.line)];
    case 'list':
      return block.items.map(textOfLine);
    case 'entry':
      return [textOfLine(block.what), block.when, ...block.lines.map(textOfLine)];
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOfLine).join(' · '));
    case 'picture':
      return [block.alt];
    case 'signature':
      return [`${textOfLine(block.label)} ${textOfLine(block.name)}`];
    case 'group':
      return [...block.blocks, ...(block.beside ? [block.beside] : [])].flatMap(linesOfBlock);
    case 'pageBreak':
      return [];
  }
}
