import type { ReactNode } from 'react';
import { isFilled, partOfField, partsOf, type LetterContent } from '#domain/letters/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useOpenComments } from '#parts/comments/use-comments.ts';
import { Desk } from '#parts/desk/Desk.tsx';
import { DraftParts } from '#parts/desk/DraftParts.tsx';
import { FormActions } from '#parts/desk/FormActions.tsx';
import { useDesk } from '#parts/desk/use-desk.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { OnlyMine } from '#parts/privacy/OnlyMine.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { SpellingButton } from '#parts/spelling/SpellingButton.tsx';
import { Button, type ButtonKind } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { paperTitles, partSymbols, type Place } from './part-look.ts';
import type { ShownLetter } from './WithLetter.tsx';

export interface LetterLayoutProps {
  readonly shown: ShownLetter;
  readonly place: Place;
  readonly children: ReactNode;
}

/** One form of a letter: a page of its own on a phone; on a tablet between the parts and the paper. */
export function LetterLayout(props: LetterLayoutProps) {
  return useDesk() ? <LetterDesk {...props} /> : <LetterSheet {...props} />;
}

function LetterSheet({ shown, place, children }: LetterLayoutProps) {
  return (
    <Page
      lead={useBackLead(`/letters/${shown.content.letter.id}`)}
      title={<Words of={`letters.part.${place}`} />}
      titleSize="small"
      foot={<SendingStatus />}
      actions={<FormActions view={<ViewButton shown={shown} kind="second" />} />}
    >
      <Stack gap={5}>{children}</Stack>
    </Page>
  );
}

function LetterDesk({ shown, place, children }: LetterLayoutProps) {
  const words = useWords();
  const { content } = shown;
  return (
    <Page
      width="full"
      lead={{ symbol: 'back', text: <Words of="common.action.back" />, to: '/letters' }}
      title={<Name>{content.letter.title}</Name>}
      titleSize="small"
      aside={shown.isPrivate ? <OnlyMine /> : undefined}
      foot={<SendingStatus />}
      actions={<ViewButton shown={shown} />}
    >
      <Desk
        open={place}
        partsLabel={words('letters.page.parts')}
        parts={
          <Stack gap={3}>
            <SpellingButton small to={`/letters/${content.letter.id}/spelling`} />
            <PartList content={content} place={place} />
          </Stack>
        }
        title={<Words of={`letters.part.${place}`} />}
        paperLabel={words(paperTitles[content.letter.kind])}
        paper={<LetterPaper content={content} current={place} />}
      >
        {children}
      </Desk>
    </Page>
  );
}

export interface ViewButtonProps {
  readonly shown: ShownLetter;
  readonly kind?: ButtonKind;
}

/** The way to the paper. */
export const ViewButton = ({ shown: { content, people }, kind }: ViewButtonProps) => (
  <Button kind={kind} symbol="letter" to={`/letters/${content.letter.id}/preview`}>
    <Words of={people.voice === 'mine' ? 'letters.page.view' : 'letters.page.viewTheirs'} />
  </Button>
);

export interface PartListProps {
  readonly content: LetterContent;
  /** The open one, where a form stands beside the list. */
  readonly place?: Place;
  /** Beneath the name of a part: its beginning. */
  readonly beginning?: (part: Place) => ReactNode;
}

/** The parts in the order of the letter. */
export function PartList({ content, place, beginning }: PartListProps) {
  const { id, kind } = content.letter;
  const said = useOpenComments(id);
  const parts = partsOf(kind).map((part) => ({
    place: part,
    isFilled: isFilled(content, part),
    comments: said.filter(({ onField }) => partOfField(onField) === part).length,
  }));
  const all = [...parts, { place: 'about' as const, isFilled: false, comments: 0 }];
  return (
    <DraftParts
      of={`/letters/${id}`}
      open={place}
      filledText={<Words of="letters.page.filled" />}
      parts={all.map((part) => ({
        ...part,
        symbol: partSymbols[part.place],
        title: <Words of={`letters.part.${part.place}`} />,
        detail: beginning?.(part.place),
      }))}
    />
  );
}
