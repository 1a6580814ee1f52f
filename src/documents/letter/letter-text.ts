import type { LetterContent } from '#domain/letters/rules.ts';
import { textOfLine, type Block } from '../paper/model.ts';
import { letterDocument } from './letter-document.ts';

const linesOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
      return [textOfLine(block.line)];
    case 'list':
      return block.items.map(textOfLine);
    default:
      return [];
  }
};

/** The words of an e-mail, a message or a call, to be copied; the subject has a field of its own there. */
export const letterText = (content: LetterContent): string =>
  letterDocument(content, 'calm')
    .blocks.filter(({ id }) => id !== 'subject')
    .map((block) => linesOf(block).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
