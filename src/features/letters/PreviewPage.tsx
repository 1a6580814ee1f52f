import { useState } from 'react';
import { useParams } from 'react-router';
import { bodyOf, hasAddresses } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useSideBySide } from '#ui/use-media.ts';
import { LetterPaper } from './LetterPaper.tsx';
import { WithLetter, type ShownLetter } from './WithLetter.tsx';
import './letters.css';

/** The letter as paper, or as words: what is seen is what is printed or copied. */
export function PreviewPage() {
  const { id = '' } = useParams();
  return <WithLetter parent={`/letters/${id}`}>{(shown) => <Preview shown={shown} />}</WithLetter>;
}

function Preview({ shown: { content } }: { readonly shown: ShownLetter }) {
  const words = useWords();
  const roomy = useSideBySide();
  const [large, setLarge] = useState(false);
  const isOnPaper = hasAddresses(content.letter.kind);
  const title = isOnPaper ? 'letters.preview.title' : 'letters.preview.titleText';
  usePageTitle(words(title));
  const lead = useBackLead(`/letters/${content.letter.id}`);
  const heading = { lead, title: <Words of={title} />, titleSize: 'small' } as const;
  if (bodyOf(content).length === 0)
    return (
      <Page {...heading}>
        <EmptyState symbol="letter" title={<Words of="letters.preview.empty" />} />
      </Page>
    );
  if (!isOnPaper)
    return (
      <Page {...heading}>
        <LetterPaper content={content} />
      </Page>
    );
  return (
    <Page
      {...heading}
      width="full"
      actions={
        <Button
          symbol="print"
          onClick={() => {
            window.print();
          }}
        >
          <Words of="cv.preview.print" />
        </Button>
      }
    >
      {roomy ? null : (
        <div className="letter-preview__tools">
          <Button
            kind="second"
            size="small"
            symbol={large ? 'minus' : 'plus'}
            onClick={() => {
              setLarge(!large);
            }}
          >
            <Words of={large ? 'cv.preview.smaller' : 'cv.preview.larger'} />
          </Button>
        </div>
      )}
      <LetterPaper content={content} large={large && !roomy} />
    </Page>
  );
}
