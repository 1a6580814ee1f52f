import { textOfLine, type Block, type PaperDocument } from '../paper/model.ts';

const BULLET = '- ';

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return textOfLine(block.line);
    case 'list':
      return block.items
        .map((item) => `${block.marks === 'bullets' ? BULLET : ''}${textOfLine(item)}`)
        .join('\n');
    case 'entry':
      return [
        textOfLine(block.what),
        ...(block.when === '' ? [] : [block.when]),
        ...block.lines.map((line) => `${BULLET}${textOfLine(line)}`),
      ].join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOfLine).join('\t')).join('\n');
    case 'picture':
      return block.alt === '' ? '' : `[${block.alt}]`;
    case 'signature':
      return `${textOfLine(block.label)}\n\n\n${textOfLine(block.name)}`;
    case 'group':
      return block.blocks.map(textOfBlock).join('\n');
    case 'pageBreak':
      return '';
  }
}

/** Words alone, for the field of a website that takes no file. Windows line ends: every program knows them. */
export function writeText({ blocks }: PaperDocument): string {
  const parts = blocks.flatMap((block, index) => {
    const text = textOfBlock(block);
    if (text === '') return [];
    const afterHeading = blocks[index - 1]?.type === 'heading';
    return [index === 0 || afterHeading ? text : `\n${text}`];
  });
  return `${parts.join('\n').replace(/\n/gu, '\r\n')}\r\n`;
}
