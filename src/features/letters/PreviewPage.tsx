import { useParams } from 'react-router';
import type { FileKind, FileMaker } from '#documents/file/make-file.ts';
import { letterDocument } from '#documents/letter/letter-document.ts';
import { bodyOf, hasAddresses, letterFileName, type LetterContent } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { MakingStatus, PreparedStatus } from '#parts/files/MakingStatus.tsx';
import { MoreChoices } from '#parts/files/MoreChoices.tsx';
import { useFileName } from '#parts/files/use-file-name.ts';
import { useMakeFile } from '#parts/files/use-make-file.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { PaperTools, usePaperSize } from '#parts/paper/PaperTools.tsx';
import { PrintButton } from '#parts/print/PrintButton.tsx';
import { ReadingLevel } from '#parts/reading/ReadingLevel.tsx';
import { SentPaper } from '#parts/sent/SentPaper.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page, type PageProps } from '#ui/Page.tsx';
import { LETTER_LOOK, LetterPaper } from './LetterPaper.tsx';
import { paperTitles } from './part-look.ts';
import { WithLetter, type ShownLetter } from './WithLetter.tsx';
import './letters.css';

export interface PreviewPageProps {
  readonly files: FileMaker;
  readonly now: () => number;
}

/** The letter as paper, or as words: what is seen is what is printed, in the files, or copied. */
export function PreviewPage(props: PreviewPageProps) {
  const { id = '' } = useParams();
  return <WithLetter parent={`/letters/${id}`}>{(shown) => <Preview {...props} shown={shown} />}</WithLetter>;
}

function Preview({ shown, ...props }: PreviewPageProps & { readonly shown: ShownLetter }) {
  const words = useWords();
  const { content } = shown;
  const isOnPaper = hasAddresses(content.letter.kind);
  const title = paperTitles[content.letter.kind];
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
        <ReadingLevel text={bodyOf(content).join('\n')} />
        <LetterPaper content={content} />
        <SentLetter {...props} content={content} />
      </Page>
    );
  return <OnPaper {...props} shown={shown} heading={heading} />;
}

interface OnPaperProps extends PreviewPageProps {
  readonly shown: ShownLetter;
  readonly heading: Pick<PageProps, 'lead' | 'title' | 'titleSize'>;
}

function OnPaper({ shown: { content }, heading, files, now }: OnPaperProps) {
  const size = usePaperSize();
  const making = useMakeFile(files, now);
  const name = useFileName(letterFileName(content.letter), now);
  const busy = making.state.type === 'busy' ? making.state.kind : null;
  const make = (kind: FileKind): void => {
    void making.make(letterDocument(content, LETTER_LOOK), kind, `${name.fileName}.${kind}`);
  };
  return (
    <Page
      {...heading}
      width="full"
      actions={
        <PrintButton>
          <Words of="cv.preview.print" />
        </PrintButton>
      }
    >
      <PaperTools busy={busy} onMake={make} size={size} />
      <MakingStatus making={making} />
      <LetterPaper content={content} large={size.isLarge} fileTitle={name.fileName} />
      <ReadingLevel text={bodyOf(content).join('\n')} />
      <SentLetter files={files} now={now} content={content} />
      <PreparedStatus making={making} />
      <MoreChoices
        name={name}
        busy={busy === 'txt'}
        onText={() => {
          make('txt');
        }}
      />
    </Page>
  );
}

const SentLetter = ({ files, now, content }: PreviewPageProps & { readonly content: LetterContent }) => (
  <SentPaper
    files={files}
    now={now}
    paper={letterDocument(content, LETTER_LOOK)}
    kind="letter"
    source={content.letter.id}
    fileName={letterFileName(content.letter)}
    application={content.letter.application}
    employer={content.letter.employer}
    isFile={hasAddresses(content.letter.kind)}
  />
);
