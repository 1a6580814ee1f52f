import { useMemo } from 'react';
import { letterDocument } from '#documents/letter/letter-document.ts';
import { hasAddresses, letterFileName, longestBlock, type LetterContent } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { PaperPages } from '#parts/paper/PaperPages.tsx';
import { paperPieces } from '#parts/paper/paper-pieces.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LetterText } from './LetterText.tsx';

/** Letters have no choice of look: a line under a heading is all that differs, and they have none. */
export const LETTER_LOOK = 'calm';

export interface LetterPaperProps {
  readonly content: LetterContent;
  /** The part that is being written: it gets a mark. */
  readonly current?: string;
  readonly large?: boolean;
  /** The name under which it is printed, where that is not the one of the letter. */
  readonly fileTitle?: string;
}

/** What comes of a letter: a sheet of paper, or the words of an e-mail or a call. */
export function LetterPaper({
  content,
  current,
  large = false,
  fileTitle = letterFileName(content.letter),
}: LetterPaperProps) {
  const words = useWords();
  const pieces = useMemo(
    () => paperPieces(letterDocument(content, LETTER_LOOK), current),
    [content, current],
  );
  if (!hasAddresses(content.letter.kind)) return <LetterText content={content} />;
  return (
    <PaperPages
      pieces={pieces}
      lang="nl"
      dir="ltr"
      look={LETTER_LOOK}
      mostSheets={1}
      fileTitle={fileTitle}
      large={large}
      largeLabel={words('cv.preview.scroll')}
      sheetLabel={(n, total) => words('cv.preview.sheet', { n, total })}
      onLeft={() => <TooLong content={content} />}
    />
  );
}

/** What to do about it: the part with the most words is one press away. */
function TooLong({ content }: { readonly content: LetterContent }) {
  const block = longestBlock(content);
  return (
    <Notice
      kind="warning"
      title={<Words of="letters.preview.tooLong" />}
      action={
        <Button kind="second" size="small" symbol="write" to={`/letters/${content.letter.id}/${block}`}>
          <Words
            of="letters.preview.shorten"
            values={{
              part: (
                <span>
                  <Words of={`letters.part.${block}`} />
                </span>
              ),
            }}
          />
        </Button>
      }
    >
      <Words of="letters.preview.tooLongBody" />
    </Notice>
  );
}
