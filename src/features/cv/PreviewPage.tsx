import { useMemo } from 'react';
import { useParams } from 'react-router';
import { cvDocument } from '#documents/cv/cv-document.ts';
import type { FileKind, FileMaker } from '#documents/file/make-file.ts';
import { fileNameOf, isFilled, CV_PARTS } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { saveFile } from '#parts/files/hand-out.ts';
import { MakingStatus, PreparedStatus } from '#parts/files/MakingStatus.tsx';
import { MoreChoices, MoreFile } from '#parts/files/MoreChoices.tsx';
import { useFileName } from '#parts/files/use-file-name.ts';
import { useMakeFile } from '#parts/files/use-make-file.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { paperPieces } from '#parts/paper/paper-pieces.tsx';
import { PaperPages } from '#parts/paper/PaperPages.tsx';
import { PaperTools, usePaperSize } from '#parts/paper/PaperTools.tsx';
import { PrintButton } from '#parts/print/PrintButton.tsx';
import { SentPaper } from '#parts/sent/SentPaper.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { changeCv } from './commands.ts';
import { LookChoice } from './paper/LookChoice.tsx';
import { PhotoChoice } from './photo/PhotoChoice.tsx';
import { PhotoTrouble } from './photo/PhotoTrouble.tsx';
import { usePaperPhoto } from './photo/use-paper-photo.ts';
import { SheetsLeft } from './paper/SheetsLeft.tsx';
import { WithCv, type ShownCv } from './WithCv.tsx';
import './cv.css';

export interface PreviewPageProps {
  readonly files: FileMaker;
  readonly now: () => number;
}

/** The CV as paper: what is seen is what is printed, and what is in the files. */
export function PreviewPage(props: PreviewPageProps) {
  const { id = '' } = useParams();
  return <WithCv parent={`/cv/${id}`}>{(shown) => <Preview {...props} shown={shown} />}</WithCv>;
}

function Preview({ shown, ...props }: PreviewPageProps & { readonly shown: ShownCv }) {
  const words = useWords();
  const { content } = shown;
  usePageTitle(words('cv.preview.title'));
  const lead = useBackLead(`/cv/${content.cv.id}`);
  if (CV_PARTS.some((part) => isFilled(content, part))) return <Paper {...props} shown={shown} />;
  return (
    <Page lead={lead} title={<Words of="cv.preview.title" />} titleSize="small">
      <EmptyState symbol="cv" title={<Words of="cv.preview.empty" />} />
    </Page>
  );
}

function Paper({ shown: { content }, files, now }: PreviewPageProps & { readonly shown: ShownCv }) {
  const words = useWords();
  const size = usePaperSize();
  const { act, fault } = useAct();
  const making = useMakeFile(files, now);
  const photo = usePaperPhoto(content.cv);
  const paper = useMemo(() => cvDocument(content, photo.bytes), [content, photo.bytes]);
  const pieces = useMemo(() => paperPieces(paper), [paper]);
  const { cv } = content;
  const name = useFileName(fileNameOf(cv.name), now);
  const { fileName } = name;
  const make = (kind: FileKind): void => {
    void making.make(paper, kind, `${fileName}.${kind}`);
  };
  const giveResume = async (): Promise<void> => {
    const { writeResume } = await import('#documents/resume/write-resume.ts');
    const file = new Blob([writeResume(content)], { type: 'application/json' });
    saveFile(file, `${fileName}.json`);
  };
  const giveEuropass = async (): Promise<void> => {
    const { writeEuropass } = await import('#documents/europass/write-europass.ts');
    saveFile(new Blob([writeEuropass(content, now())], { type: 'application/xml' }), `${fileName}.xml`);
  };
  const busy = making.state.type === 'busy' ? making.state.kind : null;
  return (
    <Page
      lead={useBackLead(`/cv/${cv.id}`)}
      title={<Words of="cv.preview.title" />}
      titleSize="small"
      width="full"
      actions={
        <PrintButton>
          <Words of="cv.preview.print" />
        </PrintButton>
      }
    >
      <PaperTools busy={busy} onMake={make} size={size} />
      <MakingStatus making={making} />
      <FaultNotice fault={fault} />
      <LookChoice
        look={cv.look}
        onChange={(look) => void act(changeCv(cv.id, { look }), words('common.done.saved'))}
      />
      <PhotoChoice
        cv={cv}
        onChange={(withPhoto) => void act(changeCv(cv.id, { withPhoto }), words('common.done.saved'))}
      />
      <PhotoTrouble photo={photo} />
      <PaperPages
        pieces={pieces}
        look={paper.look}
        mostSheets={paper.mostSheets}
        lang="nl"
        dir="ltr"
        fileTitle={fileName}
        large={size.isLarge}
        largeLabel={words('cv.preview.scroll')}
        sheetLabel={(n, total) => words('cv.preview.sheet', { n, total })}
        onLeft={(left) => <SheetsLeft left={left} content={content} />}
      />
      <SentPaper
        files={files}
        now={now}
        paper={paper}
        kind="cv"
        source={cv.id}
        fileName={fileNameOf(cv.name)}
        application=""
      />
      <PreparedStatus making={making} />
      <MoreChoices
        name={name}
        busy={busy === 'txt'}
        onText={() => {
          make('txt');
        }}
      >
        <MoreFile hint={<Words of="files.resumeHint" />} onMake={() => void giveResume()}>
          <Words of="files.resume" />
        </MoreFile>
        <MoreFile hint={<Words of="files.europassHint" />} onMake={() => void giveEuropass()}>
          <Words of="files.europass" />
        </MoreFile>
      </MoreChoices>
    </Page>
  );
}
