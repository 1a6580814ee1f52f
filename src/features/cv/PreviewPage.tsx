import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { fileNameOf, isFilled, CV_PARTS } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { PaperPages } from '#parts/paper/PaperPages.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useSideBySide } from '#ui/use-media.ts';
import { paperPieces } from './paper/paper-pieces.tsx';
import { SheetsLeft } from './paper/SheetsLeft.tsx';
import { WithCv, type ShownCv } from './WithCv.tsx';
import './cv.css';

/** The CV as paper: what is seen is what is printed. */
export function PreviewPage() {
  const { id = '' } = useParams();
  return <WithCv parent={`/cv/${id}`}>{(shown) => <Preview shown={shown} />}</WithCv>;
}

function Preview({ shown: { content } }: { readonly shown: ShownCv }) {
  const words = useWords();
  const roomy = useSideBySide();
  const [large, setLarge] = useState(false);
  const pieces = useMemo(() => paperPieces(content), [content]);
  usePageTitle(words('cv.preview.title'));
  const lead = useBackLead(`/cv/${content.cv.id}`);
  const title = <Words of="cv.preview.title" />;
  if (!CV_PARTS.some((part) => isFilled(content, part)))
    return (
      <Page lead={lead} title={title} titleSize="small">
        <EmptyState symbol="cv" title={<Words of="cv.preview.empty" />} />
      </Page>
    );
  return (
    <Page
      lead={lead}
      title={title}
      titleSize="small"
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
        <div className="cv-preview__tools">
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
      <PaperPages
        pieces={pieces}
        lang="nl"
        dir="ltr"
        fileTitle={fileNameOf(content.cv.name)}
        large={large && !roomy}
        largeLabel={words('cv.preview.scroll')}
        sheetLabel={(n, total) => words('cv.preview.sheet', { n, total })}
        onLeft={(left) => <SheetsLeft left={left} content={content} />}
      />
    </Page>
  );
}
