import { useMemo, type ReactNode } from 'react';
import { cvDocument } from '#documents/cv/cv-document.ts';
import { partOfField } from '#domain/cv/commented.ts';
import { fileNameOf, isFilled, partsOf, type CvContent } from '#domain/cv/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useOpenComments } from '#parts/comments/use-comments.ts';
import { Desk } from '#parts/desk/Desk.tsx';
import { DraftParts } from '#parts/desk/DraftParts.tsx';
import { FormActions } from '#parts/desk/FormActions.tsx';
import { useDesk } from '#parts/desk/use-desk.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { paperPieces } from '#parts/paper/paper-pieces.tsx';
import { PaperPages } from '#parts/paper/PaperPages.tsx';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingButton } from '#parts/spelling/SpellingButton.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { partSymbols, type Place } from './part-look.ts';
import { usePaperPhoto } from './photo/use-paper-photo.ts';
import { SheetsLeft } from './paper/SheetsLeft.tsx';
import { ViewButton } from './ViewButton.tsx';
import type { ShownCv } from './WithCv.tsx';

export interface CvLayoutProps {
  readonly shown: ShownCv;
  readonly place: Place;
  /** Marked on the paper: an item or a part. */
  readonly current?: string;
  readonly title: ReactNode;
  /** Where the way back leads on a phone. */
  readonly parent: string;
  /** The one button of the form. */
  readonly action?: ReactNode;
  /** A tablet's way from an item back to its section. */
  readonly panelLead?: ReactNode;
  readonly children: ReactNode;
}

/** One form of a CV: a page of its own on a phone; on a tablet between the parts and the paper. */
export function CvLayout(props: CvLayoutProps) {
  return useDesk() ? <CvDesk {...props} /> : <CvSheet {...props} />;
}

function CvSheet({ shown, title, parent, action, children }: CvLayoutProps) {
  return (
    <Page
      lead={useBackLead(parent)}
      title={title}
      titleSize="small"
      foot={<SendingStatus />}
      actions={
        <FormActions
          action={action}
          view={<ViewButton shown={shown} kind="second" short={action !== undefined} />}
        />
      }
    >
      <Stack gap={5}>{children}</Stack>
    </Page>
  );
}

function CvDesk({ shown, place, current = place, title, action, panelLead, children }: CvLayoutProps) {
  const words = useWords();
  const { content } = shown;
  const photo = usePaperPhoto(content.cv);
  const paper = useMemo(() => cvDocument(content, photo.bytes), [content, photo.bytes]);
  const pieces = useMemo(() => paperPieces(paper, current), [paper, current]);
  return (
    <Page
      width="full"
      lead={{ symbol: 'back', text: <Words of="common.action.back" />, to: '/cv' }}
      title={<Name>{content.cv.title}</Name>}
      titleSize="small"
      aside={shown.isPrivate ? <OnlyMine /> : undefined}
      foot={<SendingStatus />}
      actions={<ViewButton shown={shown} />}
    >
      <Desk
        open={`${place} ${current}`}
        partsLabel={words('cv.page.parts')}
        parts={
          <Stack gap={3}>
            <SpellingButton small to={`/cv/${content.cv.id}/spelling`} />
            <PartList content={content} place={place} />
          </Stack>
        }
        lead={panelLead}
        title={title}
        action={action}
        paperLabel={words('cv.preview.title')}
        paper={
          <PaperPages
            pieces={pieces}
            look={paper.look}
            mostSheets={paper.mostSheets}
            lang="nl"
            dir="ltr"
            fileTitle={fileNameOf(content.cv.name)}
            sheetLabel={(n, total) => words('cv.preview.sheet', { n, total })}
            onLeft={(left) => <SheetsLeft left={left} content={content} />}
          />
        }
      >
        {children}
      </Desk>
    </Page>
  );
}

export interface PartListProps {
  readonly content: CvContent;
  /** The open one, where a form stands beside the list. */
  readonly place?: Place;
  /** Beneath the name of a part: its beginning. */
  readonly beginning?: (part: Place) => ReactNode;
}

/** The parts in the order of the paper. */
export function PartList({ content, place, beginning }: PartListProps) {
  const { id, kind } = content.cv;
  const said = useOpenComments(id);
  const sections = new Map(content.items.map((item): [string, Place] => [item.id, item.section]));
  const partsOfSaid = said.map(({ onTable, onRow, onField }) =>
    onTable === 'cvItem' ? sections.get(onRow) : partOfField(onField),
  );
  const parts = partsOf(kind).map((part) => ({
    place: part,
    isFilled: isFilled(content, part),
    comments: partsOfSaid.filter((one) => one === part).length,
  }));
  const all = [...parts, { place: 'about' as const, isFilled: false, comments: 0 }];
  return (
    <DraftParts
      of={`/cv/${id}`}
      open={place}
      filledText={<Words of="cv.page.filled" />}
      parts={all.map((part) => ({
        ...part,
        symbol: partSymbols[part.place],
        title: <Words of={`cv.part.${part.place}`} />,
        detail: beginning?.(part.place),
      }))}
    />
  );
}
