import { useMemo, type ReactNode } from 'react';
import { cvDocument } from '#documents/cv/cv-document.ts';
import { fileNameOf, isFilled, partsOf, type CvContent } from '#domain/cv/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { openComments } from '#parts/comments/OpenComments.tsx';
import { useOpenComments } from '#parts/comments/use-comments.ts';
import { Desk } from '#parts/desk/Desk.tsx';
import { useDesk } from '#parts/desk/use-desk.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { paperPieces } from '#parts/paper/paper-pieces.tsx';
import { PaperPages } from '#parts/paper/PaperPages.tsx';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingButton } from '#parts/spelling/SpellingButton.tsx';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { partSymbols, type Place } from './part-look.ts';
import { usePaperPhoto } from './photo/use-paper-photo.ts';
import { SheetsLeft } from './paper/SheetsLeft.tsx';
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

function CvSheet({ title, parent, action, children }: CvLayoutProps) {
  return (
    <Page
      lead={useBackLead(parent)}
      title={title}
      titleSize="small"
      foot={<SendingStatus />}
      actions={action}
    >
      <Stack gap={5}>{children}</Stack>
    </Page>
  );
}

function CvDesk({ shown, place, current = place, title, action, panelLead, children }: CvLayoutProps) {
  const words = useWords();
  const { content, people } = shown;
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
      actions={
        <Button symbol="cv" to={`/cv/${content.cv.id}/preview`}>
          <Words of={people.voice === 'mine' ? 'cv.page.view' : 'cv.page.viewTheirs'} />
        </Button>
      }
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

/** The parts in the order of the paper, each with a tick when there is something in it. */
export function PartList({ content, place, beginning }: PartListProps) {
  const parts: readonly Place[] = [...partsOf(content.cv.kind), 'about'];
  const said = useOpenComments(content.cv.id);
  const partOf = new Map(content.items.map(({ id, section }): [string, Place] => [id, section]));
  return (
    <List>
      {parts.map((part) => (
        <ListRow
          key={part}
          small
          to={`/cv/${content.cv.id}/${part}`}
          replace={place !== undefined}
          current={part === place}
          lead={<Symbol name={partSymbols[part]} />}
          title={<Words of={`cv.part.${part}`} />}
          detail={beginning?.(part)}
          tag={openComments(said.filter((one) => (partOf.get(one.onRow) ?? one.onField) === part).length)}
          {...(part !== 'about' && isFilled(content, part)
            ? {
                end: (
                  <>
                    <Symbol name="tick" />
                    <span className="wm-visually-hidden">
                      <Words of="cv.page.filled" />
                    </span>
                  </>
                ),
              }
            : place === undefined
              ? {}
              : { end: null })}
        />
      ))}
    </List>
  );
}
